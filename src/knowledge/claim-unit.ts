/** A claim with everything said on it, allegation and answers in one piece. */
import { asserts, corroboration } from './corroboration.ts';
import type { AccusedAnswers, AnswerLine, ClaimUnit, NamedActor } from './dossier-model.ts';
import type { ActorId, Answer, Claim, ClaimId, Pack, Role } from './model.ts';
import { answerOrder, statementOrder } from './order.ts';
import { lookUp, type PackIndex, packIndex } from './pack-index.ts';
import { speaksIn, statementLine } from './statement-line.ts';

/**
 * Everything said on one claim: assertions, for each accused actor the answers, then what others say.
 * @throws RangeError where the pack does not hold the claim.
 */
export function claimUnit(pack: Pack, claimId: ClaimId): ClaimUnit {
  const index = packIndex(pack);
  const claim = lookUp(index.claims, claimId);
  const statements = [...(index.statementsOn.get(claimId) ?? [])].sort(statementOrder(index));
  const accused = actorsInRole(claim, 'accused');
  const answered = new Set(standingAnswers(index, claimId).map((answer) => answer.statement));
  const notes = index.notesOn.get(claimId) ?? [];
  return {
    claim: {
      id: claim.id,
      kind: claim.kind,
      heading: claim.heading,
      topic: claim.topic,
      about: [...new Set([...accused, ...actorsInRole(claim, 'affected')])].map((actor) => namedActor(index, actor)),
    },
    assertions: statements.filter(asserts).map((statement) => statementLine(index, statement)),
    answers: accused.map((actor) => answersFor(pack, claimId, actor)),
    others: statements
      .filter((statement) => !asserts(statement) && !answered.has(statement.id))
      .map((statement) => statementLine(index, statement)),
    bearing: notes.map((note) => ({
      line: statementLine(index, lookUp(index.statements, note.statement)),
      why: note.why,
    })),
    corroboration: corroboration(pack, claimId),
  };
}

/**
 * What one accused actor answered to one allegation, by the `Answer` ties alone; all lists empty where the documents
 * record no answer. Another actor's denial is never among them.
 * @throws RangeError where the pack does not hold the claim or the actor.
 */
export function answersFor(pack: Pack, claimId: ClaimId, actor: ActorId): AccusedAnswers {
  const index = packIndex(pack);
  const ties = standingAnswers(index, claimId).filter((answer) => answer.for === actor);
  const lines = (chosen: readonly Answer[]): readonly AnswerLine[] =>
    chosen
      .map((answer) => ({ answer, statement: lookUp(index.statements, answer.statement) }))
      .sort(answerOrder(index))
      .map(({ answer: { scope, timing, why }, statement }) => ({
        ...statementLine(index, statement),
        scope,
        timing,
        why,
      }));
  return {
    actor: namedActor(index, actor),
    later: lines(ties.filter((tie) => tie.timing !== 'earlier')),
    earlier: lines(ties.filter((tie) => tie.timing === 'earlier')),
    elsewhere: elsewhere(index, claimId, actor),
  };
}

/** An actor's id with its name. @throws RangeError where the pack does not hold the actor. */
export function namedActor(index: PackIndex, id: ActorId): NamedActor {
  return { id, name: lookUp(index.actors, id).name };
}

/** Ids of the actors that have a role in a claim, in the claim's order. */
export function actorsInRole(claim: Claim, role: Role): readonly ActorId[] {
  return claim.roles.filter((entry) => entry.role === role).map((entry) => entry.actor);
}

/** The ties of a claim whose statement was not withdrawn. */
function standingAnswers(index: PackIndex, claimId: ClaimId): readonly Answer[] {
  const ties = index.answersTo.get(claimId) ?? [];
  return ties.filter((tie) => lookUp(index.statements, tie.statement).withdrawn === undefined);
}

/** One entry for each other claim and stance, from what the statements' authors listed as not answering this claim. */
function elsewhere(index: PackIndex, claimId: ClaimId, actor: ActorId): AccusedAnswers['elsewhere'] {
  const entries = new Map<string, AccusedAnswers['elsewhere'][number]>();
  for (const statement of index.pack.statements) {
    const listed = statement.doesNotAnswer?.find((entry) => entry.claim === claimId);
    if (listed === undefined || statement.withdrawn !== undefined) continue;
    if (statement.claim === claimId || !speaksIn(statement, actor)) continue;
    const key = `${statement.claim} ${statement.stance}`;
    const { topic } = lookUp(index.claims, statement.claim);
    if (!entries.has(key))
      entries.set(key, { claim: statement.claim, topic, stance: statement.stance, why: listed.why });
  }
  return [...entries.values()];
}
