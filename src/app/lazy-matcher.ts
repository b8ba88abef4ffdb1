import type { Matcher } from '../matching/index.ts';

/** A matcher that is loaded when it is first asked: a frame without text, or switched off, never needs it. */
export function lazyMatcher(load: () => Matcher): Matcher {
  let loaded: Matcher | undefined;
  const matcher = (): Matcher => {
    loaded ??= load();
    return loaded;
  };
  return {
    get beginnings() {
      return matcher().beginnings;
    },
    glance: (piece) => matcher().glance(piece),
    candidates: (run) => matcher().candidates(run),
    countKey: (candidate, run) => matcher().countKey(candidate, run),
    decide: (run, candidate, page) => matcher().decide(run, candidate, page),
  };
}
