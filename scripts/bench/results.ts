/** What a run of the bench tells: what `--json` prints. */
import type { CardCodeCost, CardCost, LoadCost } from './with-extension.ts';

export interface Result {
  /** Geometric mean over the pages of median time by median time of the floor on the same page. */
  readonly ratioToFloor: number;
  readonly pages: number;
  /** Medians of all pages added up, in milliseconds. */
  readonly milliseconds: number;
  readonly found: number;
  /** Longest task of any pass, in milliseconds; 0: none longer than 50. */
  readonly longestTask: number;
  readonly mutations: number;
  /** Why the figures don't count, where they don't. */
  readonly void?: string;
}

export interface BenchResults {
  /** At the bundled dictionary, on all pages: ours, the floor, one regular expression. */
  readonly bundled: Readonly<Record<string, Result>>;
  /** At the bundled dictionary, on six pages: all contestants. */
  readonly peers: Readonly<Record<string, Result>>;
  /** One page of more than 5 MB of text. */
  readonly huge: Readonly<Record<string, Result>>;
  /** Finding alone with many names, by their number. */
  readonly manyNames: Readonly<Record<string, Result>>;
  readonly hugeManyNames: Readonly<Record<string, Result>>;
  /** What names cost before anything is read, by their number. */
  readonly index: Readonly<Record<string, IndexCost>>;
  /** 1,000 paragraphs appended one by one: script time in milliseconds. */
  readonly feed: { readonly ours: number; readonly emptyObserver: number; readonly difference: number };
  /** A page that names nobody, with the built extension and without it. */
  readonly withoutMention: LoadCost;
  readonly card: CardCost;
  readonly cardCode: CardCodeCost;
}

export interface IndexCost {
  /** Milliseconds to compile names, done while building. */
  readonly compiling: number;
  /** Milliseconds to load what was compiled into a page; median. */
  readonly loading: number;
  /** Bytes of the table with all names in it. */
  readonly bytes: number;
}
