/** The order rules, the same for every actor and every claim. */
import type { ActorId, Answer, ClaimId, Statement } from './model.ts';
import type { PackIndex } from './pack-index.ts';

/** An answer's tie with the statement that it comes from. */
export interface AnswerEntry {
  readonly answer: Answer;
  readonly statement: Statement;
}

const FORM_RANK = { direct: 0, paraphrase: 1, characterisation: 2 } as const;

/** Direct speech first, then the fullest paraphrase, then a document's characterisation; ties in document order. */
export function statementOrder(index: PackIndex): (a: Statement, b: Statement) => number {
  return (a, b) =>
    FORM_RANK[a.form] - FORM_RANK[b.form] || fullness(b) - fullness(a) || rankOf(index, a) - rankOf(index, b);
}

/**
 * Answers to one allegation: what answers something beside it comes last; denials before disputes of the evidence and
 * other stances; then direct speech first; ties in document order.
 */
export function answerOrder(index: PackIndex): (a: AnswerEntry, b: AnswerEntry) => number {
  const beside = (entry: AnswerEntry) => Number(entry.answer.scope === 'beside');
  const other = (entry: AnswerEntry) => Number(entry.statement.stance !== 'denies');
  return (a, b) =>
    beside(a) - beside(b) ||
    other(a) - other(b) ||
    FORM_RANK[a.statement.form] - FORM_RANK[b.statement.form] ||
    rankOf(index, a.statement) - rankOf(index, b.statement);
}

/**
 * The claims of an actor's dossier: those that accuse it before those that only affect it, so that what it answered is
 * never behind what others decided; then those with most statements; then in document order of their first statement.
 */
export function claimOrder(index: PackIndex, actor: ActorId): (a: ClaimId, b: ClaimId) => number {
  const spared = (claim: ClaimId) => {
    const roles = index.claims.get(claim)?.roles ?? [];
    return Number(!roles.some((entry) => entry.actor === actor && entry.role === 'accused'));
  };
  const statements = (claim: ClaimId) => index.statementsOn.get(claim) ?? [];
  const first = (claim: ClaimId) => Math.min(...statements(claim).map((statement) => rankOf(index, statement)));
  return (a, b) => spared(a) - spared(b) || statements(b).length - statements(a).length || first(a) - first(b);
}

function fullness(statement: Statement): number {
  return statement.text.reduce((sum, part) => sum + part.text.length, 0);
}

function rankOf(index: PackIndex, statement: Statement): number {
  return index.rank.get(statement.id) ?? 0;
}
