/** The order in which the documents tell the statements on a claim. Gaps mean nothing; no date of ours is in it. */
import type { Pack, Statement, StatementId } from '../knowledge/model.ts';

export interface ToldStatement {
  readonly statement: Statement;
  /** The time as told, verbatim, or `null` where none is given. */
  readonly time: string | null;
  /** Whether its place before or after another is told or inferred. */
  readonly isOrdered: boolean;
  /** Why it stands before or after another, where that is inferred and not told. */
  readonly inferred: string | null;
}

/** Pairs of statements of which the first is told to come before the second. */
function toldPairs(statements: readonly Statement[], pack: Pack): [StatementId, StatementId][] {
  const pairs: [StatementId, StatementId][] = [];
  for (const { id, order } of statements) {
    if (order === undefined || order.basis === 'unknown') continue;
    pairs.push(order.relation === 'before' ? [id, order.statement] : [order.statement, id]);
  }
  const asserting = statements.filter(({ stance }) => ['alleges', 'states concern', 'confirms'].includes(stance));
  for (const { statement, timing } of pack.answers) {
    if (timing === 'unknown' || !statements.some(({ id }) => id === statement)) continue;
    for (const { id } of asserting) pairs.push(timing === 'earlier' ? [statement, id] : [id, statement]);
  }
  return pairs;
}

/**
 * Statements in the order told: what is told to be earlier first, the order of the documents where nothing is told.
 * Where what is told runs in a circle, the documents' order decides.
 */
export function inOrderTold(statements: readonly Statement[], pack: Pack): readonly ToldStatement[] {
  const pairs = toldPairs(statements, pack);
  const waiting = [...statements];
  const ordered: Statement[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(
      ({ id }) => !pairs.some(([before, after]) => after === id && waiting.some((other) => other.id === before)),
    );
    ordered.push(...waiting.splice(Math.max(0, free), 1));
  }
  return ordered.map((statement) => ({
    statement,
    time: statement.text.find((part) => part.kind === 'time')?.text ?? null,
    isOrdered: pairs.some((pair) => pair.includes(statement.id)),
    inferred: statement.order?.basis === 'inferred' ? statement.order.why : null,
  }));
}
