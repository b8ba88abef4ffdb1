/** A short run of every target that needs no browser, and every case that was ever kept. The long run: npm run fuzz. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import { keptOf } from './kept.ts';
import { FIELDS } from './settings-fields.ts';
import { stepsOf } from './steps.ts';
import { target } from './target.ts';
import { TARGETS } from './targets.ts';

/** Cases of a target in one test run, fewer where each takes long; the same ones each time. */
const CASES = 300;
const SLOW: Readonly<Record<string, number>> = { seeds: 40, rules: 40, search: 60, 'take-out': 100 };
const SEED = 6;
/** For a busy machine; in milliseconds. */
const LIMIT = 60_000;

describe.each(TARGETS.map((one) => [one.name, one] as const))('%s', (name, { tryCases, tryAgain }) => {
  test(
    'holds for random cases',
    async () => {
      const { failure } = await tryCases(SEED, { cases: SLOW[name] ?? CASES });
      expect(failure).toBeNull();
    },
    LIMIT,
  );

  for (const { file, smallest } of keptOf(name)) test(`holds for ${file}`, () => tryAgain(smallest), LIMIT);
});

test('the table of settings tells of all that there are', () => {
  expect(Object.keys(FIELDS).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
});

describe('a target that does not hold', () => {
  const short = target('short', fc.array(fc.nat({ max: 9 }), { maxLength: 50 }), (digits) => {
    if (digits.length > 5) throw new Error('Too long.');
  });

  test('tells the smallest case, and the same one for the same seed', async () => {
    const { failure } = await short.tryCases(1, { cases: 1_000 });
    expect(failure).toEqual({ smallest: [0, 0, 0, 0, 0, 0], error: 'Error: Too long.' });
    expect(await short.tryCases(1, { cases: 1_000 })).toEqual(await short.tryCases(1, { milliseconds: 10_000 }));
  });

  test('fails again for the case that was kept', async () => {
    await expect(short.tryAgain([0, 0, 0, 0, 0, 0])).rejects.toThrow('Too long.');
    await expect(short.tryAgain([1])).resolves.toBeUndefined();
  });
});

test('steps are counted by what they go over: a loop within a loop shows', () => {
  const text = 'ab'.repeat(500);
  const once = (all: string) => {
    for (let at = 0; at < all.length; at += 1) all.charCodeAt(at);
  };
  const twice = (all: string) => {
    for (let at = 0; at < all.length; at += 1) all.indexOf('b', at);
  };
  expect(stepsOf(() => once(text + text))).toBe(2 * stepsOf(() => once(text)));
  expect(stepsOf(() => twice(text + text))).toBeGreaterThan(3.9 * stepsOf(() => twice(text)));
  expect(stepsOf(() => text.replace(/b/g, ''))).toBeGreaterThan(1_000);
  expect(stepsOf(() => {})).toBe(0);
});
