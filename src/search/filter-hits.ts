/** Narrows what was found to a stance, an actor, a document. */
import type { ActorId, Claim, DocumentId, Pack, Stance, Statement } from '../knowledge/model.ts';
import type { Hit } from './build-search.ts';

/** What to narrow to; `null` narrows nothing. */
export interface Filter {
  readonly stance: Stance | null;
  /** Who speaks, or has a role in the claim. */
  readonly actor: ActorId | null;
  readonly document: DocumentId | null;
}

export const NO_FILTER: Filter = { stance: null, actor: null, document: null };

function speaks({ speaker, onBehalfOf }: Statement, actor: ActorId): boolean {
  const parties = 'party' in speaker ? [speaker.party] : speaker.unclear;
  return onBehalfOf === actor || parties.includes(actor);
}

/** A claim passes with any of its statements, a statement by itself, an actor only where nothing else is asked. */
export function filterHits(pack: Pack, hits: readonly Hit[], filter: Filter): readonly Hit[] {
  const { stance, actor, document } = filter;
  const claims = new Map<string, Claim>(pack.claims.map((claim) => [claim.id, claim]));
  const passes = (statement: Statement) =>
    (stance === null || statement.stance === stance) &&
    (document === null || statement.document === document) &&
    (actor === null ||
      speaks(statement, actor) ||
      claims.get(statement.claim)?.roles.some((role) => role.actor === actor) === true);
  const passing = pack.statements.filter(passes);
  const statements = new Set(passing.map(({ id }) => id));
  const claimsOfThem = new Set(passing.map(({ claim }) => claim));
  return hits.filter((hit) => {
    if (hit.kind === 'statement') return statements.has(hit.id);
    if (hit.kind === 'claim') return claimsOfThem.has(hit.id);
    return stance === null && document === null && (actor === null || actor === hit.id);
  });
}
