/** What the build makes of `seeds/`. Import these in `entrypoints/` only: elsewhere, take them as arguments. */
declare module 'virtual:knowledge' {
  export const pack: import('../knowledge/model.ts').Pack;
}
declare module 'virtual:matcher' {
  export const matcherData: import('../matching/index.ts').MatcherData;
  /** Ids of states and newspapers: actors that are named on pages of every kind. */
  export const everyday: readonly string[];
}
