/**
 * What the first filters look for, worked out while compiling: building it costs more than many a page takes to read.
 */
import { ANY } from './beginnings.ts';
import type { BeginningsData } from './data.ts';
import { APOSTROPHE_CLASS, foldUnit, HYPHEN_CLASS, IGNORED_CLASS, kindAt, WORD } from './text.ts';

/** How much of a name is compared at a glance, in UTF-16 units. */
const GLANCE_LENGTH = 4;
/**
 * More distinct beginnings of one length than this are not written out: an expression is compiled when it is first used, on
 * every page anew, and that alone may take longer than reading the page (measured).
 */
const MANY_BEGINNINGS = 200;
/** Above so many first words the table of names is ready anyway and quicker to ask. */
const MANY_WORDS = 500;

/** Where there are no alternatives nothing is found. */
const oneOf = (alternatives: readonly string[]): string => alternatives.filter(Boolean).join('|') || '(?!)';

/** A unit as a capital; itself where that would be more than one unit. */
function capitalOf(unit: string): string {
  const capital = unit.toUpperCase();
  return capital.length === 1 ? capital : unit;
}

/** A unit that begins a word in a name: as it stands or, where it is a small letter, as a capital. */
const eitherCase = (unit: string): string[] => [...new Set([unit, capitalOf(unit)])];

/**
 * The first units of a name in every spelling that is one of it: as it stands, small letters at the beginning of a word as
 * capitals, all in capitals. Up to the first white space, since how much of it a text has is not known.
 */
function spellingsOf(name: string, length: number): string[] {
  const begin = name.slice(0, length).replace(/(?<= ).*/su, '');
  let mixed = [''];
  for (let i = 0; i < begin.length; i++) {
    const startsWord = i === 0 || kindAt(begin, i - 1) !== WORD;
    const here = startsWord ? eitherCase(begin.charAt(i)) : [begin.charAt(i)];
    mixed = mixed.flatMap((before) => here.map((unit) => before + unit));
  }
  return [...mixed, begin.split('').map(capitalOf).join('')];
}

/** The beginnings of names, none that begins with another. */
function beginningsOf(names: readonly string[]): string[] {
  const found = new Set(names.flatMap((name) => spellingsOf(name, GLANCE_LENGTH)));
  const holdsAnother = (begin: string) =>
    Array.from({ length: begin.length - 1 }, (_, index) => begin.slice(0, index + 1)).some((part) => found.has(part));
  return [...found].filter((begin) => !holdsAnother(begin)).sort();
}

/** What a text may have in a unit's place, for a class of an expression. */
function contentOf(unit: string): string {
  if (unit === ' ') return '\\s';
  if (unit === "'") return APOSTROPHE_CLASS;
  if (unit === '-') return HYPHEN_CLASS;
  return unit.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

/** Whether texts may write the unit otherwise. */
const isVaried = (unit: string): boolean => unit === "'" || unit === '-';

/** The same outside a class. */
const sourceOf = (unit: string): string => (isVaried(unit) ? `[${contentOf(unit)}]` : contentOf(unit));

/** A class of all that may stand in the place of the units at an index of some beginnings. */
function classAt(begins: readonly string[], index: number): string {
  const units = new Set(begins.flatMap((begin) => begin.charAt(index) || []));
  return `[${[...units].map(contentOf).join('')}]`;
}

/**
 * Beginnings that the text's end cuts, or in which something stands that is looked through: of which names is not asked.
 * The first unit is compared all the same, so that nearly all of a text can be passed over.
 */
function cutOf(begins: readonly string[]): string {
  let source = '';
  for (let index = GLANCE_LENGTH - 2; index >= 0; index--) {
    const longer = begins.filter(({ length }) => length > index + 1);
    if (longer.length > 0) source = `${classAt(longer, index)}(?:$|[${IGNORED_CLASS}]${source && `|${source}`})`;
  }
  return source;
}

/**
 * Beginnings of one length, one after another: only so, and with nothing of one unit alone beside them, do browsers pass
 * over most of a text without looking at each of its units (measured in Chromium, where classes for both cases took twice
 * as long, and a single unit in an alternative of its own three times). Where they are many, any units that go on in one.
 */
function writtenOf(begins: readonly string[], length: number): string[] {
  const some = begins.filter((begin) => begin.length === length);
  if (some.length <= MANY_BEGINNINGS) return some.map((begin) => begin.split('').map(sourceOf).join(''));
  return [Array.from({ length }, (_, index) => classAt(some, index)).join('')];
}

/** Any two units of which the first begins one of these names and the second goes on in one of them. */
function pairOf(names: readonly string[]): string {
  const begins = names.flatMap((name) => spellingsOf(name, 2));
  const [first, second] = [classAt(begins, 0), classAt(begins, 1)];
  if (begins.some(({ length }) => length === 1)) return first;
  return begins.length === 0 ? '' : `${first}(?:$|[${IGNORED_CLASS}]|${second})`;
}

/** Names that a text may begin with something else than ASCII are rare, and not written out. */
function compileGlance(names: readonly string[]): string {
  const isAscii = (name: string) => name.charCodeAt(0) < 128 && !isVaried(name.charAt(0));
  const begins = beginningsOf(names.filter(isAscii));
  const written = Array.from({ length: GLANCE_LENGTH }, (_, index) => writtenOf(begins, index + 1)).flat();
  return oneOf([...written, cutOf(begins), pairOf(names.filter((name) => !isAscii(name)))]);
}

function compileWords(names: readonly string[]): string {
  const words = new Set(names.flatMap((name) => /^[A-Za-z0-9]+/.exec(name)?.[0].toLowerCase() ?? []));
  return words.size > MANY_WORDS ? '' : [...words].join(' ');
}

/** A letter or digit behind another of ASCII begins no name: of most texts few places are left to look at. */
function compileStarts(names: readonly string[]): string {
  const firsts = [...new Set(names.flatMap((name) => eitherCase(name.charAt(0))))];
  const isWord = (unit: string) => /[A-Za-z0-9]/.test(unit);
  const [words, others] = [firsts.filter(isWord), firsts.filter((unit) => !isWord(unit))];
  return oneOf([
    words.length > 0 ? `(?<![A-Za-z0-9])${classAt(words, 0)}` : '',
    others.length > 0 ? classAt(others, 0) : '',
  ]);
}

function compilePairs(names: readonly string[]): string {
  const pairs = names.flatMap((name) => {
    const second = String.fromCharCode(name.length > 1 ? foldUnit(name.charCodeAt(1)) : ANY);
    return eitherCase(name.charAt(0)).map((unit) => unit + second);
  });
  return [...new Set(pairs)].join('');
}

/**
 * @param names tidy names, as the table holds them
 * @param least those of them without which no other that matters can stand
 */
export function compileBeginnings(names: readonly string[], least: readonly string[]): BeginningsData {
  return {
    glance: compileGlance(least),
    words: compileWords(least),
    starts: compileStarts(names),
    pairs: compilePairs(names),
  };
}
