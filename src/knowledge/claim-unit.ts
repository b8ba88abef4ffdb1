/** A claim with everything said on it, allegation and answers in one piece. */
import { asserts, corroboration } from './corroboration.ts';
import type { AccusedAnswers, AnswerLine, ClaimUnit, Elsewhere, NamedActor } from './dossier-model.ts';
import type { ActorId, Answer, Claim, ClaimId, Pack, Role, Statement } from './model.ts';
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
  const affected = actorsInRole(claim, 'affected');
  const answered = new Set(standingAnswers(index, claimId).map((answer) => answer.statement));
  const notes = index.notesOn.get(claimId) ?? [];
  return {
    claim: {
      id: claim.id,
      kind: claim.kind,
      heading: claim.heading,
      topic: claim.topic,
      about: [...new Set([...accused, ...affected])].map((actor) => namedActor(index, actor)),
      ...(claim.accusedUnstated !== undefined && { accusedUnstated: claim.accusedUnstated }),
    },
    assertions: statements.filter(asserts).map((statement) => statementLine(index, statement)),
    answers: accused.map((actor) => answersFor(pack, claimId, actor)),
    bystanders: affected
      .filter((actor) => !accused.includes(actor))
      .map((actor) => ({ actor: namedActor(index, actor), elsewhere: elsewhere(index, claimId, actor) }))
      .filter((bystander) => bystander.elsewhere.length > 0),
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
  const { name, article } = lookUp(index.actors, id);
  return { id, name, ...(article !== undefined && { article }) };
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

/**
 * One entry for each other claim and stance, from what the statements' authors listed as not answering this claim; but
 * for those of which another statement does answer it.
 */
function elsewhere(index: PackIndex, claimId: ClaimId, actor: ActorId): readonly Elsewhere[] {
  const entries = new Map<string, Elsewhere>();
  const answering = standingAnswers(index, claimId)
    .filter((answer) => answer.for === actor)
    .map((answer) => kindOf(lookUp(index.statements, answer.statement)));
  for (const statement of index.pack.statements) {
    const listed = statement.doesNotAnswer?.find((entry) => entry.claim === claimId);
    if (listed === undefined || statement.withdrawn !== undefined) continue;
    if (statement.claim === claimId || !speaksIn(statement, actor)) continue;
    const key = kindOf(statement);
    if (answering.includes(key)) continue;
    const { topic } = lookUp(index.claims, statement.claim);
    if (!entries.has(key))
      entries.set(key, { claim: statement.claim, topic, stance: statement.stance, why: listed.why });
  }
  return [...entries.values()];
}

function kindOf({ claim, stance }: Statement): string {
  return `${claim} ${stance}`;
}
