/**
 * What the first filters look for, worked out while compiling: building it costs more than many a page takes to read.
 */
import { ANY } from './beginnings.ts';
import type { BeginningsData } from './data.ts';
import { APOSTROPHE_CLASS, foldUnit, HYPHEN_CLASS, IGNORED_CLASS } from './text.ts';

/** How much of a name is compared at a glance, in UTF-16 units. */
const GLANCE_LENGTH = 4;
/**
 * Above so many distinct beginnings less is compared: an expression is compiled when it is first used, on every page
 * anew, and that alone may take longer than reading the page (measured).
 */
const MANY_BEGINNINGS = 2000;
/** Above so many first words the table of names is ready anyway and quicker to ask. */
const MANY_WORDS = 500;

type Trie = Map<string, Trie>;

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

/**
 * The beginnings of names: the first unit as written and as a capital, the others without regard to letter case, up to
 * the first space, since how much white space a text has there is not known.
 */
function beginningsOf(names: readonly string[], longest: number): string[] {
  for (let length = longest; ; length--) {
    const found = new Set(
      names.flatMap((name) => {
        const first = name.charAt(0);
        const rest = name.slice(1, length).split('').map(smallOf).join('');
        return [first + rest, capitalOf(first) + rest].map((begin) => begin.replace(/(?<= ).*/su, ''));
      }),
    );
    if (length <= 2 || found.size <= MANY_BEGINNINGS) return [...found];
  }
}

function trieOf(begins: readonly string[]): Trie {
  const root: Trie = new Map();
  // Shorter ones first: what they cover needs no longer one.
  for (const begin of begins.toSorted((a, b) => a.length - b.length)) {
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

/** What a text may have in a unit's place, for a class of an expression. */
function sourceOf(unit: string, isFirst: boolean): string {
  if (unit === ' ') return '\\s';
  if (unit === "'") return APOSTROPHE_CLASS;
  if (unit === '-') return HYPHEN_CLASS;
  const capital = isFirst ? unit : capitalOf(unit);
  if (capital !== unit) return unit + capital;
  return unit.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

/** The alternatives of a trie, not in brackets. An end of the text in the middle of a beginning is a hit. */
function alternatives(trie: Trie, isFirst = true): string {
  const leaves = [...trie].filter(([, children]) => children.size === 0).map(([unit]) => sourceOf(unit, isFirst));
  const branches = [...trie]
    .filter(([, children]) => children.size > 0)
    .map(([unit, children]) => `[${sourceOf(unit, isFirst)}](?:$|${alternatives(children, false)})`);
  return [...branches, ...(leaves.length > 0 ? [`[${leaves.join('')}]`] : [])].join('|');
}

/** Where a text ends with the first half of a pair. */
const HALF_AT_END = '[\\uD800-\\uDBFF]$';

/** What is looked through is a hit too, and in the first of the two the first unit of a name that is not ASCII. */
function compileGlance(names: readonly string[]): BeginningsData['glance'] {
  const isAscii = (name: string) => name.charCodeAt(0) < 128;
  const others = [
    ...trieOf(
      beginningsOf(
        names.filter((name) => !isAscii(name)),
        1,
      ),
    ).keys(),
  ].join('');
  const expression = (stops: string, some: readonly string[]) => {
    const trie = trieOf(beginningsOf(some, GLANCE_LENGTH));
    return [`[${IGNORED_CLASS}${stops}]`, HALF_AT_END, alternatives(trie)].filter(Boolean).join('|');
  };
  return { ascii: expression(others, names.filter(isAscii)), all: expression('', names) };
}

function compileWords(names: readonly string[]): string {
  const words = new Set(names.flatMap((name) => /^[A-Za-z0-9]+/.exec(name)?.[0].toLowerCase() ?? []));
  return words.size > MANY_WORDS ? '' : [...words].join(' ');
}

function compilePairs(names: readonly string[]): string {
  const pairs = names.flatMap((name) => {
    const first = name.charAt(0);
    const second = String.fromCharCode(name.length > 1 ? foldUnit(name.charCodeAt(1)) : ANY);
    return [first, capitalOf(first)].map((unit) => unit + second);
  });
  return [...new Set(pairs)].join('');
}

/**
 * @param names tidy names, as the table holds them
 * @param least those of them without which no other that matters can stand
 */
export function compileBeginnings(names: readonly string[], least: readonly string[]): BeginningsData {
  return { glance: compileGlance(least), words: compileWords(least), pairs: compilePairs(names) };
}
