/**
 * What the first filters look for, worked out while compiling: building it costs more than many a page takes to read.
 */
import type { PrefixData, PrefixSearch } from './data.ts';
import { BETWEEN } from './prefix.ts';
import { APOSTROPHE_CLASS, HYPHEN_CLASS, IGNORED_CLASS } from './text.ts';

const CAPITAL_LENGTH = 3;
const SMALL_LENGTH = 5;
const OTHER_LENGTH = 3;
/** Above so many distinct beginnings two characters filter as well as three, and the expression stays small. */
const MANY_BEGINNINGS = 6000;
/**
 * A glance compares this much of a name, less where that would be too many beginnings: an expression is compiled when it
 * is first used, on every page anew, and that alone may take longer than reading the page (measured).
 */
const GLANCE_LENGTH = 4;
const MANY_AT_A_GLANCE = 2000;

type Trie = Map<string, Trie>;

/** All ways in which names may begin: any of their words with a capital, or all in capitals. */
function spellings(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const begin of new Set(names.map((name) => name.slice(0, SMALL_LENGTH)))) {
    let ways = [''];
    for (let i = 0; i < begin.length; i++) {
      const unit = begin.charAt(i);
      const isWordStart = i === 0 || !/[\p{L}\p{N}\p{M}]/u.test(begin.charAt(i - 1));
      const units = isWordStart ? new Set([unit, unit.toUpperCase()]) : [unit];
      ways = [...units].flatMap((next) => ways.map((way) => way + next));
    }
    for (const way of [...ways, begin.toUpperCase()]) found.add(way);
  }
  return found;
}

/** Cuts beginnings to a length, or behind a space: how much white space a text has there is not known. */
function cutTo(length: number, begins: readonly string[]): Set<string> {
  return new Set(
    begins.map((begin) => {
      const space = begin.indexOf(' ');
      return begin.slice(0, space >= 0 && space < length ? space + 1 : length);
    }),
  );
}

function sourceOf(character: string): string {
  if (character === ' ') return '\\s';
  if (character === "'") return APOSTROPHE_CLASS;
  if (character === '-') return HYPHEN_CLASS;
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

function trieOf(begins: Iterable<string>): Trie {
  const root: Trie = new Map();
  // Shorter ones first: what they cover needs no longer one.
  for (const begin of [...begins].sort((a, b) => a.length - b.length)) {
    let node = root;
    for (let i = 0; i < begin.length; i++) {
      const known = node.get(begin.charAt(i));
      if (known?.size === 0) break;
      const next: Trie = known ?? new Map();
      if (!known) node.set(begin.charAt(i), next);
      node = next;
    }
  }
  return root;
}

/** `BETWEEN` stands between two characters, where a text may hold what is looked through. */
function sourceOfTrie(trie: Trie): string {
  const leaves = [...trie].filter(([, children]) => children.size === 0).map(([character]) => sourceOf(character));
  const branches = [...trie]
    .filter(([, children]) => children.size > 0)
    .map(([character, children]) => `[${sourceOf(character)}]${BETWEEN}${sourceOfTrie(children)}`);
  if (leaves.length > 0) branches.push(`[${leaves.join('')}]`);
  return branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
}

function searchFor(begins: ReadonlySet<string>, isOther: boolean): PrefixSearch[] {
  if (begins.size === 0) return [];
  const trie = trieOf(begins);
  const source = sourceOfTrie(trie);
  return [isOther ? { source, needs: `[${[...trie.keys()].map(sourceOf).join('')}]` } : { source }];
}

/** A unit as a capital; itself where that would be more than one unit. */
function capitalOf(unit: string): string {
  const capital = unit.toUpperCase();
  return capital.length === 1 ? capital : unit;
}

/** A unit as a small letter, where its capital is the unit again. */
function smallOf(unit: string): string {
  const small = unit.toLowerCase();
  return small.length === 1 && capitalOf(small) === unit ? small : unit;
}

/** The units of a beginning that a text may write in its place, but for the first in both cases. */
function glanceUnits(unit: string, isFirst: boolean): string {
  return isFirst || capitalOf(unit) === unit ? sourceOf(unit) : unit + capitalOf(unit);
}

/** A trie's expression in which an end of the text in the middle of a beginning is a hit. */
function glanceSource(trie: Trie, isFirst = true): string {
  const branches = [...trie].map(([character, children]) => {
    const source = glanceUnits(character, isFirst);
    if (children.size === 0) return `[${source}]`;
    return `[${source}]${character === ' ' ? '+' : ''}(?:$|${glanceSource(children, false)})`;
  });
  return branches.join('|');
}

/** As long beginnings as there may be. */
function glanceTrie(names: readonly string[]): Trie {
  const begins = (length: number) =>
    new Set(
      names.flatMap((name) => {
        const rest = name.slice(1, length).split('').map(smallOf).join('');
        return [name.charAt(0) + rest, capitalOf(name.charAt(0)) + rest];
      }),
    );
  let length = GLANCE_LENGTH;
  while (length > 2 && begins(length).size > MANY_AT_A_GLANCE) length--;
  return trieOf(begins(length));
}

/** Whatever is looked through is a hit too, and so is a first letter beyond ASCII in the first of the two. */
function compileGlance(names: readonly string[]): PrefixData['glance'] {
  const isAscii = (text: string) => text.charCodeAt(0) < 128;
  const others = [...glanceTrie(names.filter((name) => !isAscii(name))).keys()].join('');
  const expression = (stop: string, some: readonly string[]) =>
    [`[${IGNORED_CLASS}${stop}]`, glanceSource(glanceTrie(some))].filter(Boolean).join('|');
  return { ascii: expression(others, names.filter(isAscii)), all: expression('', names) };
}

/**
 * @param names tidy names, as the table holds them
 * @param least those of them without which no other that matters can stand
 */
export function compilePrefixes(names: readonly string[], least: readonly string[]): PrefixData {
  const all = [...spellings(names)];
  const group = (length: number, first: RegExp): Set<string> => {
    const begins = all.filter((begin) => first.test(begin));
    const cut = cutTo(length, begins);
    return cut.size > MANY_BEGINNINGS ? cutTo(2, begins) : cut;
  };
  return {
    glance: compileGlance(least),
    searches: [
      ...searchFor(group(CAPITAL_LENGTH, /^[A-Z0-9]/), false),
      ...searchFor(group(SMALL_LENGTH, /^[a-z]/), false),
      ...searchFor(group(OTHER_LENGTH, /^[^A-Za-z0-9]/), true),
    ],
  };
}
