/** The shared sentences, word for word. */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/knowledge/plain-text.ts';
import { plain } from '../../../src/words/messages.ts';
import * as wording from '../../../src/words/wording.ts';

describe('freshness', () => {
  test.each([
    [[null], 'From 1 undated article; nothing later is known here.'],
    [[null, null], 'From 2 undated articles; nothing later is known here.'],
    [['2020-03-01'], 'From 1 article, of 2020-03-01; nothing later is known here.'],
    [['2020-03-01', '2021-05-02'], 'From 2 articles, the latest dated 2021-05-02; nothing later is known here.'],
    [
      ['2020-03-01', null],
      'From 2 articles, the latest dated 2020-03-01, 1 of them undated; nothing later is known here.',
    ],
  ])('%j', (published, expected) => {
    expect(wording.freshnessSentence(published)).toBe(expected);
  });
});

describe('sources', () => {
  const source = { document: 'd', documentName: 'The Times', reportedBy: [] };
  test.each([
    [{ ...source, verb: 'quoted' as const }, 'quoted by The Times'],
    [{ ...source, verb: 'own account' as const }, 'told by The Times, who names no source'],
    [{ ...source, verb: 'retold' as const, reportedBy: ['Haaretz'] }, 'reported by Haaretz, retold by The Times'],
    [{ ...source, verb: 'retold' as const, reportedBy: ['A', 'B'] }, 'reported by A, then by B, retold by The Times'],
  ])('%j', (line, expected) => {
    expect(plain(wording.sourceSentence(line))).toBe(expected);
  });

  test.each([
    [['A'], 'reported in the words of A, then by B, quoted by The Times'],
    [['C', 'D'], 'in the words of C and D, reported by A, then by B, quoted by The Times'],
  ])('in the words of %j', (wordsOf, expected) => {
    const line = { ...source, verb: 'quoted' as const, reportedBy: ['A', 'B'] };
    expect(plain(wording.sourceSentence(line, wordsOf))).toBe(expected);
  });
});

const alpha = { name: 'Alpha', article: 'the' } as const;

test('no answer, no later answer, elsewhere', () => {
  expect(plain(wording.noAnswerSentence(alpha))).toBe('No answer by the Alpha is recorded in the documents.');
  expect(plain(wording.noLaterAnswerSentence(alpha))).toBe('No later answer by the Alpha is recorded. Before that:');
  expect(plain(wording.elsewhereSentence(alpha, 'denies', 'the ties'))).toBe(
    'Denials by the Alpha answer another claim: the ties.',
  );
  expect(plain(wording.elsewhereSentence(alpha, 'objects', 'the order'))).toBe(
    'An objection by the Alpha concerns another claim: the order.',
  );
});

test('an earlier denial says so; a withdrawn line says so first', () => {
  expect(wording.answerWord({ stance: 'denies', timing: 'earlier' })).toBe('denied earlier');
  expect(wording.answerWord({ stance: 'denies', timing: 'unknown' })).toBe('denies');
  expect(wording.answerWord({ stance: 'denies', timing: 'earlier', withdrawn: 'Misread.' })).toBe('withdrawn');
  expect(wording.stanceWord({ stance: 'states concern' })).toBe('states concern');
});

test('a text reads on from the speaker, with marks around what is verbatim', () => {
  expect(
    plainText([
      { kind: 'summary', text: ', ' },
      { kind: 'time', text: 'last week' },
      { kind: 'summary', text: ', ' },
      { kind: 'hedge', text: 'reportedly' },
      { kind: 'summary', text: ' said ' },
      { kind: 'words', text: 'no', by: 'alpha', lang: 'en' },
      { kind: 'summary', text: '.' },
    ]),
  ).toBe(', “last week”, “reportedly” said “no”.');
});
