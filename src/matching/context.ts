/** What stands around a candidate, as rules look at it: tokens to the left and right, and a few plain facts. */

import { APOSTROPHE_CLASS, HYPHEN_CLASS, IGNORED_CLASS } from './text.ts';
import type { Candidate } from './types.ts';

/** How many units on each side are looked at; enough for six words of any ordinary language. */
const REACH = 120;
/** The token beyond the first or last of a run, or beyond a line break that the reader sees. */
export const EDGE = '¶';
/** A visible line break, given by the page layer as U+2028: words beyond it are not context. */
const BREAK = /[\u2028\u2029\uFFFC]/;

const token = new RegExp(
  `(?:\\p{L}\\.){2,}|[\\p{L}\\p{N}\\p{M}]+(?:[${APOSTROPHE_CLASS}${HYPHEN_CLASS}][\\p{L}\\p{N}\\p{M}]+)*|\\S`,
  'gu',
);
const ignored = new RegExp(`[${IGNORED_CLASS}]`, 'g');
const apostrophes = new RegExp(`[${APOSTROPHE_CLASS}]`, 'g');
const possessive = new RegExp(`^[${APOSTROPHE_CLASS}](?:[sS](?![\\p{L}\\p{N}])|(?=\\s))`, 'u');
const hyphenBefore = /[\p{L}\p{N}.’']([-\u2010\u2011\u2013])$/u;
const hyphenAfter = /^[-\u2010\u2011\u2013][\p{L}\p{N}]/u;

/** Words that headings leave small. */
const SMALL_WORDS =
  /^(?:an?|and|as|at|but|by|for|from|if|in|into|nor|of|off|on|onto|or|over|per|so|than|that|the|to|up|via|vs|with|yet)$/;

export interface Token {
  /** As written, apostrophes made straight. */
  readonly text: string;
  readonly lower: string;
}

export const edgeToken: Token = { text: EDGE, lower: EDGE };
export const isWordToken = (item: Token): boolean => /^[\p{L}\p{N}]/u.test(item.text);
export const isCapitalised = (item: Token): boolean => /^\p{Lu}/u.test(item.text);

export interface Surroundings {
  /** The name as the run writes it. */
  readonly written: string;
  /** Nearest first. Beyond the last there is only the edge. */
  readonly left: readonly Token[];
  /** Nearest first, after a possessive. */
  readonly right: readonly Token[];
  readonly isPossessive: boolean;
  readonly hyphenLeft: boolean;
  readonly hyphenRight: boolean;
  /** Nearly all words around it begin with a capital, as in a heading. */
  readonly isTitle: boolean;
  /** Most words around it are all capitals. */
  readonly isCapitals: boolean;
}

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const [match] of text.matchAll(token)) {
    const plain = match.replace(apostrophes, "'");
    found.push({ text: plain, lower: plain.toLowerCase() });
  }
  return found;
}

/** Share of the words for which `test` holds; 0 where there are fewer than `least`. */
function share(words: readonly Token[], least: number, test: (item: Token) => boolean): number {
  return words.length < least ? 0 : words.filter(test).length / words.length;
}

export function surroundingsOf(run: string, candidate: Candidate): Surroundings {
  const cutLeft = Math.max(0, candidate.start - REACH);
  let before = run.slice(cutLeft, candidate.start).replace(ignored, '');
  let after = run.slice(candidate.end, candidate.end + REACH).replace(ignored, '');
  const breakBefore = before.split(BREAK);
  const isCut = cutLeft > 0 && breakBefore.length === 1;
  before = breakBefore.at(-1) ?? '';
  const breakAfter = after.split(BREAK);
  const isCutAfter = candidate.end + REACH < run.length && breakAfter.length === 1;
  after = breakAfter[0] ?? '';
  const owner = possessive.exec(after);
  if (owner) after = after.slice(owner[0].length);
  const left = tokensOf(before).reverse();
  const right = tokensOf(after);
  if (isCut) left.pop();
  if (isCutAfter) right.pop();
  const words = [...left.slice(0, 12), ...right.slice(0, 12)].filter(isWordToken);
  return {
    written: run.slice(candidate.start, candidate.end).replace(ignored, '').replace(/\s+/g, ' '),
    left,
    right,
    isPossessive: owner !== null,
    hyphenLeft: hyphenBefore.test(before),
    hyphenRight: !owner && hyphenAfter.test(after),
    isTitle:
      share(
        words.filter((item) => !SMALL_WORDS.test(item.lower)),
        3,
        isCapitalised,
      ) >= 0.85,
    isCapitals:
      share(
        words.filter((item) => /\p{L}/u.test(item.text)),
        1,
        (item) => item.text.toUpperCase() === item.text,
      ) >= 0.7,
  };
}
