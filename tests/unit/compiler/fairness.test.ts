/** The fairness rules: a table of propositions, each with the rule that it breaks or none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { borrowedRun, runsOf } from '../../../src/compiler/fairness/borrowed-runs.ts';
import { FAIRNESS_LISTS, type FairnessLists } from '../../../src/compiler/fairness/lists.ts';
import {
  type FairnessRule,
  isShortAnswer,
  lintProposition,
  type Proposition,
} from '../../../src/compiler/fairness/rules.ts';
import { changed, messages } from './example.ts';

const LISTS = Object.fromEntries(
  FAIRNESS_LISTS.map((list) => [
    list,
    parse(readFileSync(join(process.cwd(), 'seeds', 'fairness', `${list}.yaml`), 'utf8')),
  ]),
) as FairnessLists;

type Row = readonly [use: Proposition['use'], text: string, breaks: FairnessRule | null, verb?: string];

const PROPOSITIONS: readonly Row[] = [
  // Statements read on from their speaker's name.
  ['statement', ' said that the board opened letters.', null],
  ['statement', ' denied that it opened letters.', null],
  ['statement', ': the board opened letters.', null],
  ['statement', ' was concerned about crates in the depot.', null],
  ['statement', ', {t}, said: {w}', null],
  ['statement', ' {h} opened the letters.', null],
  ['statement', ' condemned the search: {w}', null],
  ['statement', ' told the paper that the seals were gone.', null],
  ['statement', ' rejected the account.', null],
  ['statement', ' concluded that the crates were moved.', null],
  ['statement', ' said that the board may open letters.', null],
  ['statement', ' said so. It added that it would ask again.', null],
  ['statement', ' said that at least three crates and most of the boxes were moved.', null],
  ['statement', ' confirmed that the crates were moved.', null, 'confirmed'],
  ['statement', ' claimed that the crates were moved.', null, 'claimed'],
  ['statement', ' said that the “notorious” depot is shut.', null],
  ['statement', ' said that the latest search took an hour.', null],
  ['statement', ' opened the letters.', 'unattributed'],
  ['statement', ' is behind the break-in.', 'unattributed'],
  ['statement', ' denied it. The ferry line hid the crates.', 'unattributed'],
  ['statement', ' said that the notorious board opened letters.', 'loaded word'],
  ['statement', ' denied the damning report.', 'loaded word'],
  ['statement', ' said that the so-called search was a scheme.', 'loaded word'],
  ['statement', ' merely said that it would look.', 'loaded word'],
  ['statement', ' said that it was clearly a mistake.', 'loaded word'],
  ['statement', ' admitted that the crates were moved.', 'asserting verb'],
  ['statement', ' said, and thereby revealed, that the crates were moved.', 'asserting verb'],
  ['statement', ' confirmed that the crates were moved.', 'asserting verb', 'said'],
  ['statement', ' pointed out that it reported the loss.', 'asserting verb'],
  ['statement', ' claimed that the crates were moved.', 'doubting verb'],
  ['statement', ' insisted, it said, that nothing was moved.', 'doubting verb'],
  ['statement', ' tried to deny that it hid crates.', 'doubting verb'],
  ['statement', ' said it had supposedly seen nothing.', 'doubting verb'],
  ['statement', ' reportedly said that crates were moved.', 'hedge of our own'],
  ['statement', ' said that the board allegedly opened letters.', 'hedge of our own'],
  ['statement', ' probably said so.', 'hedge of our own'],
  ['statement', ' said that this was the largest search.', 'superlative'],
  ['statement', ' said that it was the most careful line.', 'superlative'],
  ['statement', ' said that these were the heaviest crates.', 'superlative'],
  ['statement', ' said in 2017 that crates were moved.', 'date'],
  ['statement', ' said in the 1990s that crates were moved.', 'date'],
  ['statement', ' said in October that crates were moved.', 'date'],
  ['statement', ' said last month that crates were moved.', 'date'],
  ['statement', ' said recently that crates were moved.', 'date'],
  // Headings of allegations are questions.
  ['question', 'Whether the board opened letters to the ferry line', null],
  ['question', 'Whether the ferry line hides crates', null],
  ['question', 'Whether the ferry line has ties to the board', null],
  ['question', 'Whether the ferry line shamefully hid its shady crates', 'loaded word'],
  ['question', 'Whether the board uncovered the crates', 'asserting verb'],
  ['question', 'Whether the board searched the depot last week', 'date'],
  ['question', 'Whether it was the worst search', 'superlative'],
  // Other headings and topics are phrases.
  ['phrase', 'The search of the depot', null],
  ['phrase', 'opened letters', null],
  ['phrase', 'who was behind the search', null],
  ['phrase', 'the statement of “May of this year”', null],
  ['phrase', 'How the board spied on the ferry line', 'unattributed'],
  ['phrase', 'The scandal of the crates', 'loaded word'],
  ['phrase', 'The search of March', 'date'],
  // Reasons, descriptions and the like are sentences of ours.
  ['reason', 'It denies what the board worried about.', null],
  ['reason', 'The document does not say who hid the crates.', null],
  ['reason', 'It names these claims that others made, and answers none.', null],
  ['reason', 'The claim is that the board broke into the depot.', null],
  ['reason', 'A ferry company.', null],
  ['reason', 'That it came before is inferred.', null],
  ['reason', 'The board broke into the depot, so this is no answer.', 'unattributed'],
  ['reason', 'The ferry line has ties to the board.', 'unattributed'],
  ['reason', 'It claims that nothing was moved.', 'doubting verb'],
  ['reason', 'It evaded the question.', 'doubting verb'],
  ['reason', 'An infamous ferry company.', 'loaded word'],
  ['reason', 'The leading and richest newspaper.', 'superlative'],
];

test('the table holds at least sixty propositions, about half of them refused', () => {
  const refused = PROPOSITIONS.filter(([, , breaks]) => breaks !== null).length;
  expect(PROPOSITIONS.length).toBeGreaterThanOrEqual(60);
  expect(Math.abs(refused / PROPOSITIONS.length - 0.5)).toBeLessThan(0.1);
});

for (const [use, text, breaks, verb] of PROPOSITIONS) {
  test(`${use} “${text}” ${breaks === null ? 'stands' : `breaks: ${breaks}`}${verb === undefined ? '' : ` (verb: ${verb})`}`, () => {
    const findings = lintProposition({ use, text, ...(verb !== undefined && { verb }) }, LISTS);
    expect(findings.map((finding) => finding.rule)).toEqual(breaks === null ? [] : [breaks]);
  });
}

describe('borrowed runs', () => {
  const runs = runsOf(
    'The old gate by the river was shut for nine long winters. He said “we kept the gate shut all through the nine winters.”',
  );

  test.each([
    [
      'nine words of its prose',
      'They say the gate by the river was shut for nine long days.',
      'gate by the river was shut for nine long',
    ],
    [
      'whatever the letter case and the marks',
      'OLD gate, by the River: was shut for nine!',
      'OLD gate, by the River: was shut for nine',
    ],
    ['eight words', 'gate by the river was shut for nine', null],
    ['its direct speech', 'we kept the gate shut all through the nine winters', null],
    ['words of our own', 'Nobody could use the gate, which stood beside the river.', null],
  ])('%s', (_, own, expected) => {
    expect(borrowedRun(own, runs)).toBe(expected);
  });

  test('is told of a statement’s text, where the texts are at hand', () => {
    const copied = changed(
      'seeds/documents/echo-weekly.yaml',
      'the Bravo Board opened the company’s mail.',
      'the Bravo Board opened the mail of Alpha Ferries.',
    );
    const expected =
      'seeds/documents/echo-weekly.yaml:22:5: Borrowed run in the text of statement "echo-letters": “reported that the Bravo Board opened the mail of” is a document\'s own prose, more than 8 words in a row. Word it anew.';
    expect(messages(copied)).toEqual([]);
    expect(messages(copied, true)[0]).toBe(expected);
  });
});

describe('answers', () => {
  test.each([
    [30, 90, false],
    [29, 90, true],
    [90, 30, false],
  ])('%i characters against %i', (answer, allegation, short) => {
    expect(isShortAnswer('a'.repeat(answer), 'b'.repeat(allegation))).toBe(short);
  });

  test('a short answer is told with both lengths', () => {
    const short = changed('seeds/documents/echo-weekly.yaml', "' rejected the account.'", "' rejected.'");
    expect(messages(short)).toEqual([
      'seeds/documents/echo-weekly.yaml:37:5: Short answer in the text of statement "echo-denial": it has 10 characters, under a third of the 57 of what it answers in claim "opened-letters". Say it as fully.',
    ]);
  });
});

test('a fairness list that is missing is told', () => {
  const lists = 'seeds/fairness/hedges.yaml';
  expect(messages(changed(lists, '# Hedges.', '- 1\n# Hedges.'))).toHaveLength(1);
});
