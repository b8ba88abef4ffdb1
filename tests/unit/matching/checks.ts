/**
 * What must hold for any engine that claims to follow the rule of matching, as checks that name the first case in which
 * it does not. The same checks run on the engine and on copies of it with a planted fault.
 */
import fc from 'fast-check';
import type * as engine from '../../../src/matching/index.ts';
import { oracleMatches } from './oracle.ts';
import { CASES } from './table.ts';

export type Engine = Pick<typeof engine, 'compileMatcher' | 'loadMatcher'>;

/** Letters with and without case, marks, pairs, unspaced scripts, signs and all that is looked through. */
const CHARACTERS = [
  ...'aabbAABBßſéяЯשİ1𐐨𐐀',
  '\u0301',
  '中',
  'ไ',
  '😀',
  '\ud83d',
  ..."..-‑'’׳/\uFFFC",
  ...'\u00AD\u200B\u2060\uFEFF',
  ...'    \u00A0\n\t\u2028\u3000',
];
const character = fc.constantFrom(...CHARACTERS);
const nameText = fc.array(character, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
export interface NamesCase {
  readonly names: readonly string[];
  /** Made of the names and their parts, so that matches are frequent. */
  readonly run: string;
  /** Where the run is cut into pieces, each modulo its length. */
  readonly cuts: readonly number[];
}

/** Lone halves of pairs have no defined place in a name: the oracle reads whole characters. */
const isSound = ({ names, run }: NamesCase): boolean =>
  run.isWellFormed() && names.every((name) => name.isWellFormed());

export const namesCases: fc.Arbitrary<NamesCase> = fc
  .array(nameText, { minLength: 1, maxLength: 6 })
  .chain((names) => {
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: fc.constantFrom(...names).map((name) => name.toUpperCase()) },
      { weight: 1, arbitrary: fc.constantFrom(...names).map((name) => name.charAt(0).toUpperCase() + name.slice(1)) },
      { weight: 4, arbitrary: character },
    );
    return fc.record({
      names: fc.constant(names),
      run: fc.array(piece, { maxLength: 10 }).map((parts) => parts.join('')),
      cuts: fc.array(fc.nat(), { maxLength: 4 }),
    });
  })
  .filter(isSound);

function matches({ compileMatcher, loadMatcher }: Engine, names: readonly string[], run: string): string[] {
  const patterns = names.map((text, index) => ({ id: String(index), text }));
  const { data } = compileMatcher(patterns, []);
  const matcher = loadMatcher(JSON.parse(JSON.stringify(data)));
  return matcher.candidates(run).map(({ start, end }) => `${start}-${end}`);
}

function pieces(run: string, cuts: readonly number[]): { start: number; text: string }[] {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (run.length + 1)), run.length])].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => ({ start, text: run.slice(start, places[index + 1]) }));
}

/** The first case of the table that an engine gets wrong, or `null`. */
export function firstWrongCase(engine: Engine): string | null {
  for (const { name, patterns, text, expected } of CASES) {
    const found = matches(engine, patterns, text).map((place) => {
      const [start = 0, end = 0] = place.split('-').map(Number);
      return text.slice(start, end);
    });
    if (JSON.stringify(found) !== JSON.stringify(expected)) {
      return `${name}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
    }
  }
  return null;
}

/** @throws where an engine differs from the oracle or breaks a promise */
export function checkPromises(engine: Engine, { names, run, cuts }: NamesCase): void {
  const found = matches(engine, names, run);
  const wanted = oracleMatches(names, run).map(({ start, end }) => `${start}-${end}`);
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify(names)} in ${JSON.stringify(run)}: ${found} instead of ${wanted}`);
  }
  const { data } = engine.compileMatcher(
    names.map((text, index) => ({ id: String(index), text })),
    [],
  );
  const matcher = engine.loadMatcher(data);
  for (const place of found) {
    const [start = 0, end = 0] = place.split('-').map(Number);
    const parts = pieces(run, cuts).filter((part) => part.start < end && part.start + part.text.length > start);
    if (parts.every(({ text }) => !matcher.beginnings.test(text) || matcher.glance(text) === 'none')) {
      throw new Error(
        `${JSON.stringify(names)} are not seen at a glance in ${JSON.stringify(parts)} of ${JSON.stringify(run)}`,
      );
    }
  }
}

/** The first generated case in which an engine differs from the oracle or breaks a promise, or `null`. */
export function firstBrokenPromise(engine: Engine, runs: number, seed: number): string | null {
  const property = fc.property(namesCases, (one) => checkPromises(engine, one));
  const result = fc.check(property, { numRuns: runs, seed });
  return result.failed ? String(result.errorInstance ?? 'skipped too many cases') : null;
}
