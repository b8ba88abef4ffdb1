/** The fairness rules over the seeds. */
import { ASSERTING } from '../../knowledge/corroboration.ts';
import type { Report } from '../diagnostic.ts';
import { borrowedRun, LONGEST_RUN, runsOf } from '../fairness/borrowed-runs.ts';
import { type OwnText, ownTexts } from '../fairness/own-texts.ts';
import { isShortAnswer, lintProposition } from '../fairness/rules.ts';
import type { Seeds, StatementEntry } from '../seeds.ts';
import { textParts } from '../slots.ts';

/** Tells texts of ours that break a rule, and answers worded much shorter than what they answer. */
export function checkFairness(seeds: Seeds, report: Report): void {
  if (seeds.fairness !== null) {
    for (const own of ownTexts(seeds)) {
      for (const { rule, message } of lintProposition(own, seeds.fairness)) {
        report(own.place, `${rule} in ${own.label}: ${message}`);
      }
    }
  }
  for (const claim of seeds.claims) {
    for (const accused of claim.value.roles.accused ?? []) checkAnswerLength(seeds, claim.value.id, accused, report);
  }
}

/** Tells texts of ours that repeat a long run of a document's own prose. */
export function checkBorrowedRuns(seeds: Seeds, textOf: ReadonlyMap<string, string>, report: Report): void {
  const runs = [...textOf.values()].map(runsOf);
  for (const own of ownTexts(seeds)) {
    const found = firstRun(own, runs);
    if (found === null) continue;
    report(
      own.place,
      `borrowed run in ${own.label}: “${found}” is a document's own prose, more than ${LONGEST_RUN} words in a row. Word it anew.`,
    );
  }
}

function firstRun({ readAs }: OwnText, runs: readonly ReadonlySet<string>[]): string | null {
  for (const piece of readAs) {
    for (const set of runs) {
      const found = borrowedRun(piece, set);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The fullest answer of an accused actor against the fullest assertion of the claim. */
function checkAnswerLength(seeds: Seeds, claim: string, accused: string, report: Report): void {
  const standing = seeds.statements.filter(({ value }) => value.withdrawn === undefined);
  const assertion = fullest(standing.filter(({ value }) => value.claim === claim && ASSERTING.has(value.stance)));
  const answer = fullest(
    standing.filter(({ value }) => (value.answers ?? []).some((tie) => tie.claim === claim && tie.for === accused)),
  );
  if (assertion === null || answer === null || !isShortAnswer(answer.text, assertion.text)) return;
  report(
    answer.statement.place('text'),
    `short answer in the text of ${answer.statement.label}: it has ${answer.text.length} characters, under a third of the ${assertion.text.length} of what it answers in claim "${claim}". Say it as fully.`,
  );
}

function fullest(statements: readonly StatementEntry[]): { statement: StatementEntry; text: string } | null {
  const texts = statements.map((statement) => ({
    statement,
    text: textParts(statement.value, '')
      .map((part) => part.text)
      .join(''),
  }));
  return texts.sort((a, b) => b.text.length - a.text.length)[0] ?? null;
}
