/** Who takes part, by the names that the results carry. */
export const CONTESTANT_NAMES = [
  'floor',
  'finding',
  'reading',
  'everything',
  'regExp',
  'markJs',
  'markJsAcross',
  'advancedMark',
  'advancedMarkAcross',
] as const;
export type ContestantName = (typeof CONTESTANT_NAMES)[number];

/** What the tables call them. Reading is timed from its first look at a text: it waits until the page is drawn. */
export const TITLES: Readonly<Record<ContestantName, string>> = {
  floor: 'floor: every text node’s length',
  finding: 'Sidelight, finding alone',
  reading: 'Sidelight, with rules and visibility',
  everything: 'Sidelight, everything, marks registered',
  regExp: 'one RegExp, Highlight API',
  markJs: 'mark.js',
  markJsAcross: 'mark.js, acrossElements',
  advancedMark: 'advanced-mark.js',
  advancedMarkAcross: 'advanced-mark.js, acrossElements',
};
