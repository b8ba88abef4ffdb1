/** The shared sentences, word for word. */
import { describe, expect, test } from 'vitest';
import * as wording from '../../../src/knowledge/wording.ts';

describe('freshness', () => {
  test.each([
    [[null], 'From one undated article; nothing later is known here.'],
    [[null, null], 'From two undated articles; nothing later is known here.'],
    [['2020-03-01'], 'From one article, of 2020-03-01; nothing later is known here.'],
    [['2020-03-01', '2021-05-02'], 'From two articles, the latest dated 2021-05-02; nothing later is known here.'],
    [
      ['2020-03-01', null],
      'From two articles, the latest dated 2020-03-01, one of them undated; nothing later is known here.',
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
    expect(wording.sourceSentence(line)).toBe(expected);
  });
});

test('no answer, no later answer, elsewhere', () => {
  expect(wording.noAnswerSentence('Alpha')).toBe('No answer by Alpha is recorded in the documents.');
  expect(wording.noLaterAnswerSentence('Alpha')).toBe('No later answer by Alpha is recorded. Before that:');
  expect(wording.elsewhereSentence('Alpha', 'denies', 'the ties')).toBe(
    'Alpha’s denials answer another claim: the ties.',
  );
  expect(wording.elsewhereSentence('Alpha', 'objects', 'the order')).toBe(
    'Alpha’s objection concerns another claim: the order.',
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
    wording.plainText([
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
