import { describe, expect, test } from 'vitest';
import * as engine from '../../../src/matching/index.ts';
import { firstBrokenPromise } from './checks.ts';
import { CASES } from './table.ts';

/** A long run of a million cases: MATCHING_RUNS=1000000. */
const RUNS = Number(process.env.MATCHING_RUNS ?? 4000);

const matcherFor = (names: readonly string[]) =>
  engine.loadMatcher(
    engine.compileMatcher(
      names.map((text) => ({ id: text, text })),
      [],
    ).data,
  );

describe('the rule of matching', () => {
  test.each(CASES)('$name', ({ patterns, text, expected }) => {
    const found = matcherFor(patterns).candidates(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('the oracle agrees, and no piece with a beginning is passed over', { timeout: RUNS * 10 + 10_000 }, () => {
    expect(firstBrokenPromise(engine, RUNS, Number(process.env.MATCHING_SEED ?? 20))).toBeNull();
  });
});

describe('a glance at a piece', () => {
  test.each([
    ['Kaspersky', 'the word Kaspersky', 'name'],
    ['Kaspersky', 'cut: Ka', 'Ka'],
    ['Kaspersky', 'cut: K', 'K'],
    ['Kaspersky', 'cut: Kaspersk', 'Kaspersk'],
    ['Kaspersky', 'not cut: Kaspersk.', 'none'],
    ['Kaspersky', 'another word: XKaspersky', 'none'],
    ['Kaspersky', 'K\u00ADaspersky', 'name'],
    ['Kaspersky', 'K\u00ADasp', 'K\u00ADasp'],
    ['Kaspersky', 'a so\u00ADft hyphen', 'none'],
    ['Kaspersky', 'Kaspar or Kasper', 'Kasper'],
    ['Kaspersky', 'Kaspar or Kasperl', 'none'],
    ['Kaspersky', 'Kaspar or Kasperl.', 'none'],
    ['Kaspersky', 'nothing here', 'none'],
    ['Kaspersky', '', 'none'],
    ["Ha'aretz", 'cut: Ha’', 'Ha’'],
    ['U. S.', 'cut: U.\u00A0', 'U.\u00A0'],
    ['hackers linked', 'cut: hacke', 'hacke'],
    ['hackers linked', 'cut: hackers ', 'hackers '],
    ['hackers linked', 'hackers Linked', 'name'],
    ['Касперский', 'по словам Ка', 'Ка'],
    ['Касперский', 'no such letter', 'none'],
  ])('%s in “%s”: %s', (name, piece, expected) => {
    const seen = matcherFor([name]).glance(piece);
    expect(typeof seen === 'string' ? seen : piece.slice(seen.cutAt)).toBe(expected);
  });

  test('sees the shortest name only: a longer one holds it', () => {
    const matcher = matcherFor(['Times', 'The New York Times']);
    expect(matcher.glance('The New York')).toBe('none');
    expect(matcher.glance('the Times')).toBe('name');
  });

  test('passes over names of other things that nobody counts', () => {
    const sources = [
      {
        name: 'test',
        text: 'decoy : Gulf Stream\ndecoy sights: Red Square\nset w\n+ @sights>0 :: why\n- otherwise :: why',
      },
    ];
    const { data, problems } = engine.compileMatcher([{ id: 'a', text: 'Alpha', rules: 'w' }], sources);
    expect(problems).toEqual([]);
    const matcher = engine.loadMatcher(data);
    expect(matcher.glance('the Gulf Stream')).toBe('none');
    expect(matcher.glance('the Red Square')).toBe('name');
  });
});

describe('many names', () => {
  const names = Array.from(
    { length: 20_000 },
    (_, index) => `Name${index.toString(36)} of ${(index * 7919).toString(36)}`,
  );

  test('each is found, and nothing else', () => {
    const matcher = matcherFor(names);
    const text = names.map((name) => `x ${name} y`).join('. ');
    expect(matcher.candidates(text).length).toBe(names.length);
    expect(matcher.candidates('Name1 of nothing, Name2 or other')).toEqual([]);
  });

  test('names whose prefixes share a hash are all kept', () => {
    // Found by search: both pairs have one 32-bit FNV-1a hash.
    const matcher = matcherFor(['costarring', 'liquid', 'declinate', 'macallums']);
    expect(matcher.candidates('costarring liquid declinate macallums').length).toBe(4);
  });
});

describe('who is meant', () => {
  test('several ids may share a name, in the order of the patterns', () => {
    const { data } = engine.compileMatcher(
      [
        { id: 'b', text: 'Mercury' },
        { id: 'a', text: 'Mercury' },
      ],
      [],
    );
    const matcher = engine.loadMatcher(data);
    const [candidate] = matcher.candidates('Mercury');
    const page = { host: '', title: '', lang: '', count: () => 0 };
    expect(candidate && matcher.decide('Mercury', candidate, page)).toEqual({
      ids: ['b', 'a'],
      by: 'name',
      because: 'Marked because “Mercury” is a full name.',
    });
    expect(candidate && matcher.countKey(candidate, 'Mercury')).toBe('b');
  });

  test('data of another format is refused', () => {
    const { data } = engine.compileMatcher([], []);
    expect(() => engine.loadMatcher({ ...data, format: 2 as never })).toThrow('format 2');
  });
});
