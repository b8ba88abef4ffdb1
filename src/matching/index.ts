export { compileMatcher, withoutReasonsToReject } from './compile.ts';
export type { CompileProblem, MatcherData } from './data.ts';
export { loadMatcher } from './load.ts';
export type { RuleSource } from './parse-rules.ts';
export type { Candidate, Matcher, PageContext, Pattern, Verdict } from './types.ts';
