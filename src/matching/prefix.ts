/**
 * The first filter: native regular expressions over the first characters of all names.
 *
 * There are up to three, because one alternation over all of them is several times slower (measured in V8): a search
 * skips ahead only while few characters can begin a hit. Beginnings with a capital are few in any text and need three
 * characters; beginnings with a small letter are everywhere and need five; those of other scripts are looked for only
 * where one of their first letters stands.
 */
import { APOSTROPHE_CLASS, HYPHEN_CLASS, IGNORED_CLASS } from './text.ts';

const CAPITAL_LENGTH = 3;
const SMALL_LENGTH = 5;
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

function sourceOfTrie(trie: Trie, between: string): string {
  const leaves = [...trie].filter(([, children]) => children.size === 0).map(([character]) => sourceOf(character));
  const branches = [...trie]
    .filter(([, children]) => children.size > 0)
    .map(([character, children]) => `[${sourceOf(character)}]${between}${sourceOfTrie(children, between)}`);
  if (leaves.length > 0) branches.push(`[${leaves.join('')}]`);
  return branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
}

/** One search. */
interface Search {
  readonly expression: RegExp;
  /** The letters without one of which there is nothing to find. */
  readonly needs: RegExp | null;
  /** The expression that looks through what is looked through; made once, when a text first needs it. */
  thorough(): RegExp;
}

function searchFor(begins: ReadonlySet<string>, isOther: boolean): Search[] {
  if (begins.size === 0) return [];
  const trie = trieOf(begins);
  const needs = isOther ? new RegExp(`[${[...trie.keys()].map(sourceOf).join('')}]`) : null;
  // Kept as one string until then: it takes least room.
  const joined = [...begins].join('\n');
  let thorough: RegExp | undefined;
  return [
    {
      expression: new RegExp(sourceOfTrie(trie, ''), 'g'),
      needs,
      thorough() {
        thorough ??= new RegExp(sourceOfTrie(trieOf(joined.split('\n')), `[${IGNORED_CLASS}]*`), 'g');
        return thorough;
      },
    },
  ];
}

const looksThrough = new RegExp(`[${IGNORED_CLASS}]`);
/** Characters that a text may write in several ways. */
const varied = /[ '-]/;

/** Tells whether a text ends within the beginning of a name. */
class CutBeginnings {
  readonly #parts = new Set<string>();
  readonly #varied: RegExp | null;

  constructor(begins: Iterable<string>) {
    for (const begin of begins) {
      for (let length = 1; length < begin.length; length++) this.#parts.add(begin.slice(0, length));
    }
    const parts = [...this.#parts].filter((part) => varied.test(part));
    const sources = parts.map((part) =>
      part
        .split('')
        .map((unit) => `[${sourceOf(unit)}]`)
        .join(''),
    );
    this.#varied = sources.length === 0 ? null : new RegExp(`(?:${sources.join('|')})$`);
  }

  endsIn(piece: string): boolean {
    for (let length = Math.min(piece.length, SMALL_LENGTH - 1); length > 0; length--) {
      if (this.#parts.has(piece.slice(-length))) return true;
    }
    return this.#varied?.test(piece.slice(1 - SMALL_LENGTH)) ?? false;
  }
}

export class PrefixFilter {
  readonly #searches: readonly Search[];
  readonly #cut: CutBeginnings;

  constructor(names: readonly string[]) {
    const all = [...spellings(names)];
    const group = (length: number, first: RegExp): Set<string> => {
      const begins = all.filter((begin) => first.test(begin));
      const cut = cutTo(length, begins);
      return cut.size > MANY_BEGINNINGS ? cutTo(2, begins) : cut;
    };
    const capital = group(CAPITAL_LENGTH, /^[A-Z0-9]/);
    const small = group(SMALL_LENGTH, /^[a-z]/);
    const other = group(OTHER_LENGTH, /^[^A-Za-z0-9]/);
    this.#searches = [...searchFor(capital, false), ...searchFor(small, false), ...searchFor(other, true)];
    this.#cut = new CutBeginnings([...capital, ...small, ...other]);
  }

  /** Whether a name may begin in a piece of text; also yes where only its first characters stand at the end. */
  mayBegin(piece: string): boolean {
    for (const { expression, needs } of this.#searches) {
      if (needs && !needs.test(piece)) continue;
      expression.lastIndex = 0;
      if (expression.test(piece)) return true;
    }
    return this.#cut.endsIn(piece) || looksThrough.test(piece);
  }

  /** Places where a name may begin, in order. */
  starts(run: string): number[] {
    const isThorough = looksThrough.test(run);
    const found: number[] = [];
    let sources = 0;
    for (const { expression, needs, thorough } of this.#searches) {
      if (needs && !needs.test(run)) continue;
      const search = isThorough ? thorough() : expression;
      const before = found.length;
      search.lastIndex = 0;
      for (let hit = search.exec(run); hit !== null; hit = search.exec(run)) {
        found.push(hit.index);
        search.lastIndex = hit.index + 1;
      }
      if (found.length > before) sources++;
    }
    return sources > 1 ? found.sort((a, b) => a - b) : found;
  }
}
