/** Search over a pack: actors, claims and statements, with prefixes as one types and room for misspelt names. */
import MiniSearch from 'minisearch';
import type { ActorId, ClaimId, Pack, PartyId, Statement, StatementId } from '../knowledge/model.ts';
import { fold, termsOf } from './terms.ts';

interface Found {
  /** Higher is better; comparable only within one search. */
  readonly score: number;
  /** Terms of the entry that matched, folded, for marking them. */
  readonly terms: readonly string[];
}

export type Hit =
  | (Found & { readonly kind: 'actor'; readonly id: ActorId })
  | (Found & { readonly kind: 'claim'; readonly id: ClaimId })
  | (Found & { readonly kind: 'statement'; readonly id: StatementId; readonly claim: ClaimId });

export type Search = (query: string) => readonly Hit[];

/** What is searched, by how much a match in it counts. */
const WEIGHTS = {
  name: 5,
  aliases: 4,
  heading: 3,
  topic: 3,
  quotes: 3,
  text: 2,
  speaker: 1.5,
  actors: 0.7,
  description: 1,
};

type Field = keyof typeof WEIGHTS;
type Entry = { readonly key: string; readonly kind: Hit['kind']; readonly of: string; readonly claim?: ClaimId } & {
  readonly [field in Field]?: string;
};

/** Edits that are forgiven in a term: none in short ones, where every edit makes another word. */
function forgiven(term: string): number {
  if (term.length >= 7) return 2;
  return term.length >= 4 ? 1 : 0;
}

function entriesOf(pack: Pack): Entry[] {
  const partyNames = new Map(pack.parties.map(({ id, name }) => [id, name]));
  const nameOf = (id: PartyId) => partyNames.get(id) ?? '';
  const speakers = ({ speaker }: Statement) => ('party' in speaker ? [speaker.party] : speaker.unclear);
  const actorNames = new Map(pack.actors.map(({ id, name }) => [id, name]));
  const actors = pack.actors.map((actor) => ({
    key: `actor ${actor.id}`,
    kind: 'actor' as const,
    of: actor.id,
    name: actor.name,
    aliases: actor.aliases.map(({ text }) => text).join(' '),
    description: actor.description,
  }));
  const claims = pack.claims.map((claim) => ({
    key: `claim ${claim.id}`,
    kind: 'claim' as const,
    of: claim.id,
    heading: claim.heading,
    topic: claim.topic,
    actors: claim.roles.map(({ actor }) => actorNames.get(actor) ?? '').join(' '),
  }));
  const statements = pack.statements.map((statement) => ({
    key: `statement ${statement.id}`,
    kind: 'statement' as const,
    of: statement.id,
    claim: statement.claim,
    speaker: speakers(statement).map(nameOf).join(' '),
    quotes: statement.text.flatMap((part) => (part.kind === 'words' ? [part.text] : [])).join(' '),
    text: statement.text.flatMap((part) => (part.kind === 'words' ? [] : [part.text])).join(' '),
  }));
  return [...actors, ...claims, ...statements];
}

/**
 * Makes a pack searchable. All terms of a query must be found; where no entry holds them all, any of them. The answer
 * is in order of rank, and empty for a query without a word.
 */
export function buildSearch(pack: Pack): Search {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: Object.keys(WEIGHTS),
    storeFields: ['kind', 'of', 'claim'],
    tokenize: termsOf,
    processTerm: fold,
    searchOptions: {
      boost: WEIGHTS,
      prefix: (term) => term.length > 1,
      fuzzy: forgiven,
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  index.addAll(entriesOf(pack));
  const whole = (text: string) => termsOf(text).join(' ');
  const spellings = new Map(
    pack.actors.map(({ id, name, aliases }) => [id, new Set([name, ...aliases.map(({ text }) => text)].map(whole))]),
  );
  return (query) => {
    const strict = index.search(query, { combineWith: 'AND' });
    const results = strict.length > 0 ? strict : index.search(query, { combineWith: 'OR' });
    const asked = whole(query);
    const hits = results.map(
      ({ kind, of: id, claim, score, terms }) =>
        ({ kind, id, score, terms, ...(claim !== undefined && { claim }) }) as Hit,
    );
    // A query that is just a name means that actor, before others whose names it is a part of.
    const named = (hit: Hit) => hit.kind === 'actor' && spellings.get(hit.id)?.has(asked) === true;
    return [...hits.filter(named), ...hits.filter((hit) => !named(hit))];
  };
}
