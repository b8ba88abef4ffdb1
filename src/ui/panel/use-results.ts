/** The results of a query: in groups, narrowed, and with one of them chosen. */
import { useMemo, useState } from 'preact/hooks';
import type { Pack } from '../../knowledge/model.ts';
import type { Hit, Search } from '../../search/build-search.ts';
import { type Filter, filterHits, NO_FILTER } from '../../search/filter-hits.ts';
import type { Route } from './routes.ts';

/** Id of the element that shows a result. */
export const optionId = (index: number) => `sl-result-${index}`;

export interface Results {
  /** Whether the query finds anything before it is narrowed. */
  readonly foundAny: boolean;
  readonly ordered: readonly Hit[];
  /** Index of the chosen hit. */
  readonly chosen: number;
  readonly move: (by: 1 | -1) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly routeOf: (hit: Hit) => Route;
}

/** Claims, then statements, then actors; but a query that reads as a name shows the actor first. */
function inGroups(hits: readonly Hit[]): readonly Hit[] {
  const kinds = hits[0]?.kind === 'actor' ? ['actor', 'claim', 'statement'] : ['claim', 'statement', 'actor'];
  return kinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind));
}

/** Another query, or another choice to narrow it, chooses the first result again. */
export function useResults(pack: Pack, search: Search, query: string): Results {
  const [filter, setFilter] = useState(NO_FILTER);
  const found = useMemo(() => inGroups(search(query)), [search, query]);
  const ordered = useMemo(() => filterHits(pack, found, filter), [pack, found, filter]);
  const [choice, setChoice] = useState({ of: ordered, index: 0 });
  const chosen = choice.of === ordered ? choice.index : 0;
  return {
    foundAny: found.length > 0,
    ordered,
    chosen,
    move: (by) => {
      if (ordered.length > 0) setChoice({ of: ordered, index: (chosen + by + ordered.length) % ordered.length });
    },
    filter,
    onFilter: setFilter,
    routeOf: (hit) => (hit.kind === 'statement' ? { view: 'claim', id: hit.claim } : { view: hit.kind, id: hit.id }),
  };
}
