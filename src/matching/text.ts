/**
 * Characters as the matcher sees them: what belongs to a word, what is looked through, what is folded together.
 * Everything works on UTF-16 units of the text as given, so that offsets never need to be mapped back.
 */

/** What a character does to the text. */
export const WORD = 0;
export const SPACE = 1;
/** Looked through wherever it stands, as if it were not there. */
export const IGNORED = 2;
/** Stands for itself: punctuation, symbols, and letters of scripts that put no space between words. */
export const SINGLE = 3;
export type CharKind = typeof WORD | typeof SPACE | typeof IGNORED | typeof SINGLE;

/** Source of a character class (without brackets) of all that is looked through: soft hyphen, zero width, direction marks. */
export const IGNORED_CLASS = '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
/** The same for all signs that are written for an apostrophe. */
export const APOSTROPHE_CLASS = "'\\u2018\\u2019\\u02BC\\uFF07\\u05F3";
/** The same for all signs that are written for a hyphen inside a name. */
export const HYPHEN_CLASS = '\\-\\u2010\\u2011';

const ignored = new RegExp(`[${IGNORED_CLASS}]`);
const apostrophe = new RegExp(`[${APOSTROPHE_CLASS}]`);
const hyphen = new RegExp(`[${HYPHEN_CLASS}]`);
const space = /\s/;
const word = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that write words without spaces: any of their characters may begin or end a name. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * Stretches of letters and digits that nearly all texts are made of, first and last of each: ASCII, Latin, Cyrillic,
 * Hebrew. Told by number, since the expressions above take milliseconds to make ready, which every page would pay.
 */
const LETTERS = [
  0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x24f, 0x400, 0x481, 0x48a, 0x52f, 0x5d0, 0x5ea,
];
/** Signs that stand for themselves, likewise: the rest of ASCII comes to them; Hebrew marks; dashes, quotes, dots. */
const SIGNS = [0x5f3, 0x5f4, 0x2010, 0x2027];

function isIn(stretches: readonly number[], codePoint: number): boolean {
  for (let i = 0; i < stretches.length; i += 2) {
    if (codePoint >= (stretches[i] ?? 0) && codePoint <= (stretches[i + 1] ?? 0)) return true;
  }
  return false;
}

function commonKind(codePoint: number): CharKind | null {
  if (codePoint === 0x20 || (codePoint >= 0x09 && codePoint <= 0x0d)) return SPACE;
  if (isIn(LETTERS, codePoint)) return WORD;
  return codePoint < 0x80 || isIn(SIGNS, codePoint) ? SINGLE : null;
}

const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, unit) => commonKind(unit) ?? SINGLE);

/** By the expressions alone, for any character. */
export function classify(character: string): CharKind {
  if (ignored.test(character)) return IGNORED;
  if (space.test(character)) return SPACE;
  return word.test(character) && !unspaced.test(character) ? WORD : SINGLE;
}

/** Kinds and folded forms of characters beyond ASCII, as they come up: asking a regular expression each time is slow. */
const knownKinds = new Map<number, CharKind>();
const knownFolds = new Map<number, number>();

function kindOf(codePoint: number): CharKind {
  let kind = knownKinds.get(codePoint);
  if (kind === undefined) {
    kind = commonKind(codePoint) ?? classify(String.fromCodePoint(codePoint));
    knownKinds.set(codePoint, kind);
  }
  return kind;
}

/** The kind of the character at `index`, which may be either half of a surrogate pair. */
export function kindAt(text: string, index: number): CharKind {
  const unit = text.charCodeAt(index);
  if (unit < 128) return ASCII_KINDS[unit] as CharKind;
  if (unit >= 0xdc00 && unit <= 0xdfff && index > 0) {
    const pair = text.codePointAt(index - 1) ?? 0;
    if (pair > 0xffff) return kindOf(pair);
  }
  return kindOf(text.codePointAt(index) ?? 0);
}

/**
 * The unit as it is compared without regard to letter case: lower case, one apostrophe, one hyphen, one space. A unit
 * whose lower case is longer than one unit (only İ) stays as it is.
 */
export function foldUnit(unit: number): number {
  if (unit < 128) {
    if (unit >= 65 && unit <= 90) return unit + 32;
    return unit === 32 || (unit >= 9 && unit <= 13) ? 32 : unit;
  }
  let folded = knownFolds.get(unit);
  if (folded === undefined) {
    folded = foldBeyondAscii(unit);
    knownFolds.set(unit, folded);
  }
  return folded;
}

/** The unit as names are stored: one apostrophe, one hyphen, one space. */
export function tidyUnit(unit: number): number {
  const folded = foldUnit(unit);
  return folded === 39 || folded === 45 || folded === 32 ? folded : unit;
}

function foldBeyondAscii(unit: number): number {
  const character = String.fromCharCode(unit);
  if (apostrophe.test(character)) return 39;
  if (hyphen.test(character)) return 45;
  if (space.test(character)) return 32;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** Whether a letter, number or mark stands at `index`, of whatever script. */
export function isWordCharacterAt(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  if (kind !== SINGLE) return kind === WORD;
  const codePoint = text.codePointAt(index) ?? 0;
  return commonKind(codePoint) === null && word.test(String.fromCodePoint(codePoint));
}

/** Whether the character is one of those that are written for an apostrophe. */
export function isApostrophe(character: string): boolean {
  return apostrophe.test(character);
}

/** The first place from `index` on whose character is not looked through; the length where there is none. */
export function shownFrom(text: string, index: number): number {
  let at = index;
  while (at < text.length && kindAt(text, at) === IGNORED) at++;
  return at;
}

/** The last place before `index` whose character is not looked through; -1 where there is none. */
export function shownBefore(text: string, index: number): number {
  let at = index - 1;
  while (at >= 0 && kindAt(text, at) === IGNORED) at--;
  return at;
}

/** Whether the next character that is not looked through, from `index` on, belongs to a word. */
export function continuesWord(text: string, index: number): boolean {
  const after = shownFrom(text, index);
  return after < text.length && kindAt(text, after) === WORD;
}

/** Whether a word goes on over the place before `index`, so that no name can begin or end there. */
export function isInsideWord(text: string, index: number): boolean {
  const before = shownBefore(text, index);
  return before >= 0 && kindAt(text, before) === WORD && continuesWord(text, index);
}

/** A name as it is stored: looked-through characters dropped, white space, apostrophes and hyphens of one kind. */
export function tidyName(text: string): string {
  return text
    .replace(new RegExp(`[${IGNORED_CLASS}]`, 'g'), '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(new RegExp(`[${APOSTROPHE_CLASS}]`, 'g'), "'")
    .replace(new RegExp(`[${HYPHEN_CLASS}]`, 'g'), '-');
}

/** A tidy name without regard to letter case: what two names must share to be found at the same place. */
export function foldName(tidy: string): string {
  if (/^[ -~]*$/.test(tidy)) return tidy.toLowerCase();
  let folded = '';
  for (let i = 0; i < tidy.length; i++) folded += String.fromCharCode(foldUnit(tidy.charCodeAt(i)));
  return folded;
}
