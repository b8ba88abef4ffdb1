/** What stands around a candidate, as rules look at it: tokens to the left and right, and a few plain facts. */

import {
  APOSTROPHE_CLASS,
  HYPHEN_CLASS,
  IGNORED_CLASS,
  isApostrophe,
  isWordCharacterAt,
  kindAt,
  SPACE,
} from './text.ts';
import type { Candidate } from './types.ts';

/** How many units on each side are looked at; enough for six words of any ordinary language. */
const REACH = 120;
/** The token beyond the first or last of a run, or beyond a line break that the reader sees. */
export const EDGE = '¶';
/** A visible line break, given by the page layer as U+2028: words beyond it are not context. */
const BREAK = /[\u2028\u2029\uFFFC]/;

const ignored = new RegExp(`[${IGNORED_CLASS}]`, 'g');
const apostrophes = new RegExp(`[${APOSTROPHE_CLASS}]`, 'g');
/** What joins two words into one: "cyber-spies", "O'Brien". */
const joins = new RegExp(`[${APOSTROPHE_CLASS}${HYPHEN_CLASS}]`);
/** A hyphen between a name and a word, or the short dash that some write for it. */
const hyphens = new RegExp(`[${HYPHEN_CLASS}\u2013]`);

/** Words that headings leave small. */
const SMALL_WORDS =
  /^(?:an?|and|as|at|but|by|for|from|if|in|into|nor|of|off|on|onto|or|over|per|so|than|that|the|to|up|via|vs|with|yet)$/;

export interface Token {
  /** As written, apostrophes made straight. */
  readonly text: string;
  readonly lower: string;
}

export const edgeToken: Token = { text: EDGE, lower: EDGE };
/** The first character, a pair as one. */
const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);
const isDigit = (character: string): boolean => character >= '0' && character <= '9';

export const isWordToken = (item: Token): boolean => isWordCharacterAt(item.text, 0);
export const isNumber = (item: Token): boolean => isDigit(item.text.charAt(0));
export const isCapitalised = (item: Token): boolean => firstOf(item.text) !== firstOf(item.text).toLowerCase();
export const isSmall = (item: Token): boolean => firstOf(item.text) !== firstOf(item.text).toUpperCase();

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

/** Where an abbreviation with full stops ends that begins at `start` ("U.S."); `start` where there is none. */
function abbreviationEnd(text: string, start: number): number {
  let letters = 0;
  let at = start;
  while (isWordCharacterAt(text, at) && !isDigit(text.charAt(at)) && text.charAt(nextOf(text, at)) === '.') {
    letters++;
    at = nextOf(text, at) + 1;
  }
  return letters > 1 ? at : start;
}

/** Where a word ends that begins at `start`, words joined by hyphens or apostrophes as one; `start` where there is none. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordCharacterAt(text, at)) at = nextOf(text, at);
  if (at === start || !joins.test(text.charAt(at))) return at;
  const end = wordEnd(text, at + 1);
  return end > at + 1 ? end : at;
}

/** Where the next character begins. */
const nextOf = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/**
 * Abbreviations, words and signs. By character and not by an expression: those that know all letters take milliseconds to
 * make ready, which every page with a name would pay.
 */
function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (kindAt(text, at) === SPACE) {
      at++;
      continue;
    }
    const end = Math.max(abbreviationEnd(text, at), wordEnd(text, at), nextOf(text, at));
    const plain = text.slice(at, end).replace(apostrophes, "'");
    found.push({ text: plain, lower: plain.toLowerCase() });
    at = end;
  }
  return found;
}

/** Length of the ending that makes a name before it a possessive: "’s", or the apostrophe alone before white space. */
function possessiveLength(after: string): number {
  if (!isApostrophe(after.charAt(0))) return 0;
  if (/^[sS]$/.test(after.charAt(1)) && !isWordCharacterAt(after, 2)) return 2;
  return after.length > 1 && kindAt(after, 1) === SPACE ? 1 : 0;
}

const isHyphenBefore = (before: string): boolean => {
  const at = before.length - 2;
  return hyphens.test(before.charAt(at + 1)) && (/[.’']/.test(before.charAt(at)) || isWordCharacterAt(before, at));
};
const isHyphenAfter = (after: string): boolean => hyphens.test(after.charAt(0)) && isWordCharacterAt(after, 1);

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
  const possessive = possessiveLength(after);
  after = after.slice(possessive);
  const left = tokensOf(before).reverse();
  const right = tokensOf(after);
  if (isCut) left.pop();
  if (isCutAfter) right.pop();
  const words = [...left.slice(0, 12), ...right.slice(0, 12)].filter(isWordToken);
  return {
    written: run.slice(candidate.start, candidate.end).replace(ignored, '').replace(/\s+/g, ' '),
    left,
    right,
    isPossessive: possessive > 0,
    hyphenLeft: isHyphenBefore(before),
    hyphenRight: possessive === 0 && isHyphenAfter(after),
    isTitle:
      share(
        words.filter((item) => !SMALL_WORDS.test(item.lower)),
        3,
        isCapitalised,
      ) >= 0.85,
    isCapitals:
      share(
        words.filter((item) => !isNumber(item)),
        1,
        (item) => item.text.toUpperCase() === item.text,
      ) >= 0.7,
  };
}
