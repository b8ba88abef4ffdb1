/** Names that a query may have meant, where it finds nothing. */
import MiniSearch from 'minisearch';
import type { ActorId, Pack } from '../knowledge/model.ts';
import { fold, termsOf } from './terms.ts';

/** Share of a term's characters that may differ, from this length on; shorter terms may differ by one. */
const DIFFERING = 0.35;
const LONG_TERM = 5;

/** More would be a list of everybody. */
const AT_MOST = 3;

export type NearestNames = (query: string) => readonly ActorId[];

/** Words of a name, and all of it as one word: names are run together or torn apart as often as they are misspelt. */
function spelledOut(name: string): string[] {
  const terms = termsOf(name);
  return terms.length > 1 ? [...terms, terms.join('')] : terms;
}

/** At most three actors, the likeliest first; none where no name is anything like the query. */
export function buildNearestNames({ actors }: Pick<Pack, 'actors'>): NearestNames {
  const index = new MiniSearch<{ readonly key: number; readonly of: ActorId; readonly name: string }>({
    idField: 'key',
    fields: ['name'],
    storeFields: ['of'],
    tokenize: spelledOut,
    processTerm: fold,
    searchOptions: { fuzzy: (term) => (term.length < LONG_TERM ? 1 : DIFFERING), combineWith: 'OR' },
  });
  const names = actors.flatMap(({ id, name, aliases }) =>
    [...new Set([name, ...aliases.map(({ text }) => text)])].map((text) => ({ of: id, name: text })),
  );
  index.addAll(names.map((name, key) => ({ key, ...name })));
  return (query) => [...new Set(index.search(query).map((hit) => hit.of as ActorId))].slice(0, AT_MOST);
}
