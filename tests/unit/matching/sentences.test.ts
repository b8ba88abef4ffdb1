import { describe, expect, test } from 'vitest';
import { loadMatcher } from '../../../src/matching/index.ts';
import { decidePage } from '../../corpus/annotate-text.ts';
import { compileProjectNames } from '../../corpus/seeds.ts';
import { readSentences } from './sentences.ts';

const matcher = loadMatcher(compileProjectNames());
const sentences = readSentences();

/** Mentions of one sentence, as "start-end ids". */
function mentionsIn(page: string, sentence: string): string[] {
  return decidePage(matcher, page)
    .filter(({ line, verdict }) => line.text === sentence && verdict.ids.length > 0)
    .map(({ candidate, verdict }) => `${candidate.start}-${candidate.end} ${verdict.ids.join('/')}`);
}

test('there are several hundred sentences, look-alikes among them', () => {
  expect(sentences.length).toBeGreaterThan(400);
  expect(sentences.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(150);
});

describe.each([...new Set(sentences.map(({ group }) => group))])('%s', (group) => {
  test.each(sentences.filter((sentence) => sentence.group === group))('$text', ({ text, page, expected }) => {
    expect(mentionsIn(page, text)).toEqual(expected);
  });
});

describe('verdicts explain themselves', () => {
  const page = { host: '', title: '', lang: '', count: () => 0 };
  const verdictOf = (text: string) => {
    const [candidate] = matcher.candidates(text);
    return candidate && matcher.decide(text, candidate, page);
  };

  test.each([
    ['The US Senate met.', 'context', 'Marked because a government office or body follows: “Senate”.'],
    ['The US weather is mild.', 'context', 'Not marked because it only describes what follows: “weather”.'],
    ['Israel answered.', 'name', 'Marked because nothing around it speaks against the full name.'],
    ['Kaspersky Lab answered.', 'name', 'Marked because “Kaspersky Lab” is a full name.'],
    ['Library of Congress', 'name', 'Not marked because “Library of Congress” is the name of something else.'],
  ])('%s', (text, by, because) => {
    expect(verdictOf(text)).toMatchObject({ by, because });
  });

  test('every reason ends as a sentence and fills its places', () => {
    for (const { page: text } of sentences) {
      for (const { verdict } of decidePage(matcher, text)) {
        expect(verdict.because).toMatch(/^(?:Marked|Not marked) because [^{}]+\.$/);
      }
    }
  });

  test('a verdict by context names its context rules, never a full name', () => {
    for (const { page: text } of sentences) {
      for (const { candidate, line, verdict } of decidePage(matcher, text)) {
        if (verdict.ids.includes(matcher.countKey(candidate, line.text) ?? '')) expect(verdict.by).toBe('name');
      }
    }
  });
});

describe('what the page says', () => {
  const decideIn = (text: string, facts: { host?: string; title?: string; counts?: Record<string, number> }) => {
    const [candidate] = matcher.candidates(text);
    const { host = '', title = '', counts = {} } = facts;
    return (
      candidate && matcher.decide(text, candidate, { host, title, lang: 'en', count: (key) => counts[key] ?? 0 }).ids
    );
  };
  const text = 'The Times had it first.';

  test('the paper that the page names most is the Times', () => {
    expect(decideIn(text, { counts: { 'new-york-times': 2, 'other-times': 1 } })).toEqual(['new-york-times']);
    expect(decideIn(text, { counts: { 'new-york-times': 1, 'other-times': 2 } })).toEqual([]);
  });

  test('on another paper’s own pages the Times is that paper', () => {
    const counts = { 'new-york-times': 2 };
    expect(decideIn(text, { host: 'www.sometowntimes.example', counts })).toEqual([]);
    const own = { host: 'www.papertimes.example', title: 'A story - The New York Times', counts };
    expect(decideIn(text, own)).toEqual(['new-york-times']);
  });

  test('a visible line break is an edge to the rules, a line feed of the source is not', () => {
    expect(decideIn('The US\u2028companies', {})).toEqual(['us-government']);
    expect(decideIn('The US\ncompanies', {})).toEqual([]);
  });
});
