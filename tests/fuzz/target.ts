/**
 * What can be fuzzed: random cases, and a check that throws where a promise is broken. A case is plain JSON, so that a
 * failing one can be kept as a file and tried again for ever.
 */
import fc from 'fast-check';

export interface Failure {
  /** The smallest case found that still fails. */
  readonly smallest: unknown;
  readonly error: string;
}

export interface Outcome {
  readonly cases: number;
  readonly failure: Failure | null;
}

/** Until when to try: so many cases, or so many milliseconds. */
export type Limit = { readonly cases: number } | { readonly milliseconds: number };

export interface Target {
  readonly name: string;
  /** Tries cases that follow from the seed, up to the first that fails, which is then made smaller. */
  tryCases(seed: number, limit: Limit): Promise<Outcome>;
  /** Tries a case that was kept. @throws where it fails */
  tryAgain(kept: unknown): Promise<void>;
}

/** How long a failing case is made smaller, in milliseconds. */
const SHRINK_MS = 60_000;

/** @param check throws where a promise is broken; must not change the case */
export function target<Case>(
  name: string,
  cases: fc.Arbitrary<Case>,
  check: (one: Case) => void | Promise<void>,
): Target {
  const property = fc.asyncProperty(cases, async (one) => check(one));
  return {
    name,
    async tryCases(seed, limit) {
      const until =
        'cases' in limit
          ? { numRuns: limit.cases }
          : { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: limit.milliseconds };
      const found = await fc.check(property, { seed, ...until, markInterruptAsFailure: false });
      if (!found.failed) return { cases: found.numRuns, failure: null };
      // The time of the turn may have ended before the case was as small as it gets.
      const path = found.counterexamplePath ?? '0';
      const smaller = await fc.check(property, { seed, path, interruptAfterTimeLimit: SHRINK_MS });
      const { counterexample, errorInstance } = smaller.counterexample === null ? found : smaller;
      return {
        cases: found.numRuns,
        failure: { smallest: counterexample?.[0], error: String(errorInstance ?? 'Too many cases were no cases.') },
      };
    },
    tryAgain: async (kept) => check(kept as Case),
  };
}
