/**
 * What the first filter looks for, worked out while compiling: building it costs more than many a page takes to read.
 */
import type { PrefixData, PrefixSearch } from './data.ts';
import { BETWEEN, SMALL_LENGTH } from './prefix.ts';
import { APOSTROPHE_CLASS, HYPHEN_CLASS } from './text.ts';

const CAPITAL_LENGTH = 3;
const OTHER_LENGTH = 3;
/** Above so many distinct beginnings two characters filter as well as three, and the expression stays small. */
const MANY_BEGINNINGS = 6000;

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

/** Characters that a text may write in several ways. */
const varied = /[ '-]/;

/** What a text may end in where a name is cut by its end. */
function cutBeginnings(begins: Iterable<string>): Pick<PrefixData, 'cut' | 'cutVaried'> {
  const parts = new Set<string>();
  for (const begin of begins) {
    for (let length = 1; length < begin.length; length++) parts.add(begin.slice(0, length));
  }
  const sources = [...parts]
    .filter((part) => varied.test(part))
    .map((part) =>
      part
        .split('')
        .map((unit) => `[${sourceOf(unit)}]`)
        .join(''),
    );
  return { cut: [...parts].sort().join('\n'), cutVaried: sources.length === 0 ? '' : `(?:${sources.join('|')})$` };
}

/** @param names Tidy names, as the table holds them. */
export function compilePrefixes(names: readonly string[]): PrefixData {
  const all = [...spellings(names)];
  const group = (length: number, first: RegExp): Set<string> => {
    const begins = all.filter((begin) => first.test(begin));
    const cut = cutTo(length, begins);
    return cut.size > MANY_BEGINNINGS ? cutTo(2, begins) : cut;
  };
  const capital = group(CAPITAL_LENGTH, /^[A-Z0-9]/);
  const small = group(SMALL_LENGTH, /^[a-z]/);
  const other = group(OTHER_LENGTH, /^[^A-Za-z0-9]/);
  return {
    searches: [...searchFor(capital, false), ...searchFor(small, false), ...searchFor(other, true)],
    ...cutBeginnings([...capital, ...small, ...other]),
  };
}
