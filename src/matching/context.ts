/** What stands around a candidate, as rules look at it: tokens to the left and right, and a few plain facts. */

import { APOSTROPHE_CLASS, foldUnit, IGNORED_CLASS, isApostrophe, isWordCharacterAt, kindAt, SPACE } from './text.ts';
import type { Candidate } from './types.ts';

/** How many units on each side are looked at; enough for six words of any ordinary language. */
const REACH = 120;
/** The token beyond the first or last of a run, or beyond a line break that the reader sees. */
export const EDGE = '¶';
/** Visible line breaks, as the page layer gives them, and what is no text: words beyond are not context. */
const BREAKS = ['\u2028', '\u2029', '\uFFFC'];

const ignored = new RegExp(`[${IGNORED_CLASS}]`, 'g');
const apostrophes = new RegExp(`[${APOSTROPHE_CLASS}]`, 'g');

/** Folded units. */
const APOSTROPHE = 39;
const HYPHEN = 45;
const DASH = '\u2013';

/** The folded unit at a place, 0 where there is none. */
const foldedAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? foldUnit(text.charCodeAt(at)) : 0;

/** What joins two words into one: "cyber-spies", "O'Brien". */
const isJoinAt = (text: string, at: number): boolean => [APOSTROPHE, HYPHEN].includes(foldedAt(text, at));

/** A hyphen between a name and a word, or the short dash that some write for it. */
const isHyphenAt = (text: string, at: number): boolean => text.charAt(at) === DASH || foldedAt(text, at) === HYPHEN;

/** Words that headings leave small, a space on either side of each: an expression takes longer to make ready. */
const SMALL_WORDS =
  ' a an and as at but by for from if in into nor of off on onto or over per so than that the to up via vs with yet ';

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
  /** The name as the run writes it, with all that is looked through. */
  readonly written: string;
  /** Nearest first. Beyond the last there is only the edge. */
  readonly left: readonly Token[];
  /** Nearest first, after a possessive. */
  readonly right: readonly Token[];
  readonly isPossessive: boolean;
  readonly hyphenLeft: boolean;
  readonly hyphenRight: boolean;
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
  if (at === start || !isJoinAt(text, at)) return at;
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
    const token = text.slice(at, end);
    found.push({ text: token, lower: token.toLowerCase() });
    at = end;
  }
  return found;
}

/** Length of the ending that makes a name before it a possessive: "’s", or the apostrophe alone before white space. */
function possessiveLength(after: string): number {
  if (!isApostrophe(after.charAt(0))) return 0;
  if (after.charAt(1).toLowerCase() === 's' && !isWordCharacterAt(after, 2)) return 2;
  return after.length > 1 && kindAt(after, 1) === SPACE ? 1 : 0;
}

const isHyphenBefore = (before: string): boolean => {
  const at = before.length - 2;
  return isHyphenAt(before, at + 1) && (['.', "'"].includes(before.charAt(at)) || isWordCharacterAt(before, at));
};
const isHyphenAfter = (after: string): boolean => isHyphenAt(after, 0) && isWordCharacterAt(after, 1);

/** Without what is looked through, and with straight apostrophes. */
const plain = (text: string): string => text.replace(ignored, '').replace(apostrophes, "'");

/** What stands around a name on one side is known up to a break, or as far as is looked. */
interface Side {
  readonly text: string;
  /** Whether the run goes on there, perhaps within a word. */
  readonly isCut: boolean;
}

function sideBefore(run: string, end: number): Side {
  const from = Math.max(0, end - REACH);
  const text = run.slice(from, end);
  const edge = Math.max(...BREAKS.map((sign) => text.lastIndexOf(sign)));
  return { text: plain(text.slice(edge + 1)), isCut: from > 0 && edge < 0 };
}

function sideAfter(run: string, start: number): Side {
  const text = run.slice(start, start + REACH);
  const edges = BREAKS.map((sign) => text.indexOf(sign)).filter((at) => at >= 0);
  return {
    text: plain(text.slice(0, Math.min(text.length, ...edges))),
    isCut: start + REACH < run.length && edges.length === 0,
  };
}

export function surroundingsOf(run: string, candidate: Candidate): Surroundings {
  const before = sideBefore(run, candidate.start);
  const after = sideAfter(run, candidate.end);
  const possessive = possessiveLength(after.text);
  const rest = after.text.slice(possessive);
  const left = tokensOf(before.text).reverse();
  const right = tokensOf(rest);
  if (before.isCut) left.pop();
  if (after.isCut) right.pop();
  return {
    written: run.slice(candidate.start, candidate.end),
    left,
    right,
    isPossessive: possessive > 0,
    hyphenLeft: isHyphenBefore(before.text),
    hyphenRight: possessive === 0 && isHyphenAfter(rest),
  };
}

const wordsAround = ({ left, right }: Surroundings): Token[] =>
  [...left.slice(0, 12), ...right.slice(0, 12)].filter(isWordToken);

/** Share of the words for which `test` holds; 0 where there are fewer than `least`. */
function share(words: readonly Token[], least: number, test: (item: Token) => boolean): number {
  return words.length < least ? 0 : words.filter(test).length / words.length;
}

/** Whether nearly all words around begin with a capital, as in a heading. */
export function isTitle(around: Surroundings): boolean {
  const words = wordsAround(around).filter((item) => !SMALL_WORDS.includes(` ${item.lower} `));
  return share(words, 3, isCapitalised) >= 0.85;
}

/** Whether most words around are all capitals. */
export function isCapitals(around: Surroundings): boolean {
  const words = wordsAround(around).filter((item) => !isNumber(item));
  return share(words, 1, (item) => item.text.toUpperCase() === item.text) >= 0.7;
}
