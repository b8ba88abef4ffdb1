/** Echo or corroboration: how many origins stand behind a claim, computed from the graph of works. */
import type { Corroboration } from './dossier-model.ts';
import type { ClaimId, Pack, Stance, Statement, WorkId } from './model.ts';
import { lookUp, type PackIndex, packIndex } from './pack-index.ts';

/** Stances by which a claim is asserted. */
export const ASSERTING: ReadonlySet<Stance> = new Set(['alleges', 'states concern', 'reports', 'confirms']);

/** Whether a statement asserts, reports or confirms its claim (a concern is counted with them, and stays worded so). */
export function asserts(statement: Statement): boolean {
  return ASSERTING.has(statement.stance);
}

/**
 * What a claim rests on. Only statements that assert it count, or all of them where none does; a denial corroborates
 * nothing. Withdrawn statements count for nothing while another is left.
 * @throws RangeError where the pack does not hold the claim.
 */
export function corroboration(pack: Pack, claimId: ClaimId): Corroboration {
  const index = packIndex(pack);
  lookUp(index.claims, claimId);
  const all = index.statementsOn.get(claimId) ?? [];
  const standing = all.filter((statement) => statement.withdrawn === undefined);
  const kept = standing.length > 0 ? standing : all;
  const asserting = kept.filter(asserts);
  const counted = asserting.length > 0 ? asserting : kept;

  const documents = new Set(counted.map((statement) => statement.document)).size;
  const roots = new Set<WorkId>();
  let unstated = false;
  for (const statement of counted) {
    const found = originsOf(index, statement);
    if (found.length === 0) unstated = true;
    for (const root of found) roots.add(root);
  }
  const origins = [...roots].map((root) => lookUp(index.works, root).name);
  return { documents, origins, unstated };
}

/**
 * The roots beneath the work that a statement's words come from; empty where the origin is unstated. A document that
 * rests on other works and says something in its own voice does not say on which of them that rests: unstated.
 */
function originsOf(index: PackIndex, statement: Statement): readonly WorkId[] {
  if (statement.work === null) return [];
  const work = lookUp(index.works, statement.work);
  const ownVoice = work.id === lookUp(index.documents, statement.document).work;
  if (ownVoice && work.restsOn.length > 0) return [];
  return rootsBeneath(index, work.id);
}

function rootsBeneath(index: PackIndex, start: WorkId): readonly WorkId[] {
  const seen = new Set<WorkId>();
  const roots: WorkId[] = [];
  const pending = [start];
  for (let id = pending.shift(); id !== undefined; id = pending.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { restsOn } = lookUp(index.works, id);
    if (restsOn.length === 0) roots.push(id);
    pending.push(...restsOn);
  }
  return roots;
}
