/** The names of compiled seeds and their context rules → what finds them in a page. */
import { compileMatcher, type MatcherData, type Pattern, type RuleSource } from '../matching/index.ts';
import type { Diagnostic, Place } from './diagnostic.ts';

/** A name with the place of its alias. */
export interface PlacedPattern extends Pattern {
  readonly place: Place;
}

/** Names and rules; where something is wrong with them, the data must not be shipped. */
export function compileNames(
  patterns: readonly PlacedPattern[],
  ruleSources: readonly RuleSource[],
): { data: MatcherData; diagnostics: Diagnostic[] } {
  const { data, problems } = compileMatcher(patterns, ruleSources);
  const diagnostics = problems.map(({ source, line, pattern, message }) => {
    const alias = pattern === undefined ? undefined : patterns[pattern];
    // A rule begins with its line.
    return { ...(alias?.place ?? { file: source, line, column: 1 }), message };
  });
  return { data, diagnostics };
}
