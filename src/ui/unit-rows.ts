/**
 * What a claim shows, row by row, and what a fold hides. Pure, so that card, panel and tests see one and the same order:
 * what is alleged, then directly beneath, for each accused actor, what it answered or that no answer is recorded.
 */
import type {
  AccusedAnswers,
  AnswerLine,
  ClaimUnit,
  Elsewhere,
  NamedActor,
  StatementLine,
} from '../knowledge/dossier-model.ts';
import type { ClaimId, Stance } from '../knowledge/model.ts';
import { count, enumerated, t, told } from '../words/messages.ts';
import {
  answerWord,
  elsewhereSentence,
  inSentence,
  noAnswerSentence,
  nobodyAccusedSentence,
  noLaterAnswerSentence,
  restsOnSentence,
  stanceWord,
} from '../words/wording.ts';
import { answerNote } from './words.ts';

export type UnitRow =
  | { readonly kind: 'line'; readonly word: string; readonly line: StatementLine; readonly note: string }
  | { readonly kind: 'text'; readonly word: string; readonly text: string }
  /** `topic` stands in the sentence and leads to the other claim. */
  | { readonly kind: 'elsewhere'; readonly sentence: string; readonly topic: string; readonly claim: ClaimId };

export interface UnitRows {
  readonly rows: readonly UnitRow[];
  /** "2 more wordings, 5 more answers"; empty where a fold hides nothing. */
  readonly hidden: string;
}

const RESPONSES: readonly Stance[] = ['denies', 'disputes the evidence', 'objects'];

const lineRow = (line: StatementLine, word = stanceWord(line), note = ''): UnitRow => ({
  kind: 'line',
  word,
  line,
  note:
    line.withdrawn === undefined
      ? [line.possibleSpeakers ? t('source.openSpeaker') : '', note].filter(Boolean).join(' ')
      : told(line.withdrawn),
});

/** What an actor said to other claims, that a reader might take for an answer to this one. */
function elsewhereRows(actor: NamedActor, entries: readonly Elsewhere[]): UnitRow[] {
  return entries.map(({ claim, topic, stance }) => ({
    kind: 'elsewhere',
    sentence: elsewhereSentence(actor, stance, topic),
    topic,
    claim,
  }));
}

/** One accused actor's answers; folded, at least the first of them or the line that there is none stays. */
function answerRows(answers: AccusedAnswers, folded: boolean, several: boolean) {
  const { actor, later, earlier } = answers;
  const answerRow = (line: AnswerLine) => {
    const forWhom =
      several && line.speakerActor !== actor.id ? t('answer.for', { actor: told(inSentence(actor)) }) : '';
    return lineRow(line, answerWord(line), [forWhom, answerNote(line, !folded)].filter(Boolean).join(' '));
  };
  const lines = [...later, ...earlier].map(answerRow);
  const rows: UnitRow[] = [];
  if (later.length === 0) {
    const text = earlier.length === 0 ? noAnswerSentence(actor) : noLaterAnswerSentence(actor);
    rows.push({ kind: 'text', word: t('beside.answer'), text });
  }
  rows.push(...(folded ? lines.slice(0, 1) : lines));
  // Where there is an answer, what was said to other claims can wait behind the fold; where there is none, it is what a
  // reader might take for one.
  const elsewhere = folded && lines.length > 0 ? [] : answers.elsewhere;
  rows.push(...elsewhereRows(actor, elsewhere));
  return {
    rows,
    hiddenAnswers: folded ? Math.max(0, lines.length - 1) : 0,
    hiddenNotes: answers.elsewhere.length - elsewhere.length,
  };
}

function hiddenWords(n: Record<'wordings' | 'statements' | 'answers' | 'remarks' | 'notes', number>): string {
  return enumerated([
    n.wordings > 0 ? count('count.moreWordings', n.wordings) : '',
    n.statements > 0 ? count('count.moreStatements', n.statements) : '',
    n.answers > 0 ? count('count.moreAnswers', n.answers) : '',
    n.remarks > 0 ? count('count.moreRemarks', n.remarks) : '',
    n.notes > 0 ? count('count.moreNotes', n.notes) : '',
  ]);
}

interface RowOptions {
  /** Hides further wordings and further answers together, never an allegation's only answer. */
  readonly folded: boolean;
  /** Adds the line on documents and origins even where no reporter stands between. */
  readonly restsOn: boolean;
  /** Whose dossier this is: its own first line stays in sight, too. */
  readonly of?: NamedActor | undefined;
}

/** Whether an actor is a line's speaker, or one of those between whom the document leaves it open. */
function maySpeak(line: StatementLine, { id, name }: NamedActor): boolean {
  return line.speakerActor === id || (line.possibleSpeakers ?? []).includes(name);
}

/** The rows of a claim in the order they are read, and what a fold leaves out of them. */
export function unitRows(unit: ClaimUnit, options: RowOptions): UnitRows {
  const { folded, of } = options;
  const first = unit.assertions[0];
  const inSight = (lines: readonly StatementLine[], n: number) => {
    const own = of && lines.find((line) => maySpeak(line, of));
    return folded ? lines.filter((line, index) => index < n || line === own) : lines;
  };
  const assertions = inSight(unit.assertions, 1);
  const rows: UnitRow[] = assertions.map((line) => lineRow(line));
  if (first === undefined && unit.claim.kind === 'allegation') {
    rows.push({ kind: 'text', word: t('stance.alleges'), text: t('source.nobodyAlleges') });
  }

  let hiddenAnswers = 0;
  let notes = folded ? unit.bearing.length : 0;
  for (const answers of unit.answers) {
    const part = answerRows(answers, folded, unit.answers.length > 1);
    rows.push(...part.rows);
    hiddenAnswers += part.hiddenAnswers;
    notes += part.hiddenNotes;
  }

  if (unit.claim.accusedUnstated !== undefined) {
    rows.push({ kind: 'text', word: t('beside.answer'), text: nobodyAccusedSentence(unit.claim.accusedUnstated) });
  }
  for (const { actor, elsewhere } of unit.bystanders) {
    if (folded) notes += elsewhere.length;
    else rows.push(...elsewhereRows(actor, elsewhere));
  }

  const responses = unit.others.filter((line) => RESPONSES.includes(line.stance));
  const remarks = unit.others.filter((line) => !RESPONSES.includes(line.stance));
  // An objection is no answer by an accused actor, yet a claim is not shown without it either; where nobody alleges
  // and nobody responds, the first remark is all there is to show.
  const shownResponses = inSight(responses, 1);
  const shownRemarks = inSight(remarks, rows.length + responses.length === 0 ? 1 : 0);
  rows.push(...[...shownResponses, ...shownRemarks].map((line) => lineRow(line)));
  if (!folded) rows.push(...unit.bearing.map(({ line, why }) => lineRow(line, t('beside.bearsOn'), told(why))));

  if (options.restsOn || reporterBetween(unit)) {
    rows.push({ kind: 'text', word: t('beside.restsOn'), text: restsOnSentence(unit.corroboration) });
  }

  const more = unit.assertions.filter((line) => !assertions.includes(line));
  const sameSpeaker = more.filter((line) => line.speaker === first?.speaker).length;
  return {
    rows,
    hidden: hiddenWords({
      wordings: sameSpeaker,
      statements: more.length - sameSpeaker,
      answers: hiddenAnswers + responses.length - shownResponses.length,
      remarks: remarks.length - shownRemarks.length,
      notes,
    }),
  };
}

/** Whether a reporter stands between the documents and who is said to have spoken. */
function reporterBetween(unit: ClaimUnit): boolean {
  return unit.assertions.some((line) => line.stance === 'reports' || line.source.reportedBy.length > 0);
}
