/** What the compiler writes and the loader reads: plain data, so that it can travel as JSON in a built script. */

/** One condition: what it looks at, how, and against what. A leading "!" on the subject negates it. */
export type Condition = readonly [subject: string, test: string, values: string];

/**
 * One rule: verdict, the reason in plain words, its conditions. Verdicts: `-`; `-` and a key that what it rejects is
 * counted under; `+`; `+` and ids joined by "|".
 */
export type Rule = readonly [verdict: string, why: string, conditions: readonly Condition[]];

export interface RuleSet {
  readonly name: string;
  /** A full name that only has look-alikes: what it accepts counts as found by name. */
  readonly full: boolean;
  readonly rules: readonly Rule[];
}

/** How names begin: what the first filters look for. */
export interface BeginningsData {
  /** An expression for a first look at a piece of text; of names that do not begin in ASCII it has any two units. */
  readonly glance: string;
  /**
   * First words of the names that are glanced at, in small letters, joined by spaces; '' where they are many, and not to
   * be asked.
   */
  readonly words: string;
  /** An expression for the first units of all names; those of words only where a word may begin. */
  readonly starts: string;
  /** The first two units of all names, one pair after another: the first as written and as a capital, the second folded. */
  readonly pairs: string;
}

export interface MatcherData {
  readonly format: 1;
  /** All distinct names, joined by line feeds, ordered by their folded form. */
  readonly names: string;
  /** At least how many beginnings of names end at a word or sign: what the table of names needs room for. */
  readonly tokens: number;
  readonly beginnings: BeginningsData;
  readonly ids: readonly string[];
  /** For each name the index of its id, or several. */
  readonly owners: readonly (number | readonly number[])[];
  /**
   * For each name what decides it: 0 the name alone; n > 0 the rule set n - 1; n < 0 it is a longer name of something
   * else, counted under `decoyKeys[-n - 1]`.
   */
  readonly deciders: readonly number[];
  /** Keys under which other names count; '' for those that nobody counts. */
  readonly decoyKeys: readonly string[];
  readonly sets: readonly RuleSet[];
  /** Word classes by name, words joined by spaces. A name that begins with "*" holds base forms of verbs. */
  readonly classes: Readonly<Record<string, string>>;
}

/** Something wrong in a rule source, or with a pattern. */
export interface CompileProblem {
  /** Name of the rule source, and the line in it from 1 on; '' and 0 where a pattern is at fault. */
  readonly source: string;
  readonly line: number;
  /** Index of the pattern that is at fault. */
  readonly pattern?: number;
  /** What is wrong, and how to mend it. */
  readonly message: string;
}
