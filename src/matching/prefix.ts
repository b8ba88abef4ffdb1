/** The first filter: a native regular expression over the first characters of all names. */
import { APOSTROPHE_CLASS, HYPHEN_CLASS, IGNORED_CLASS } from './text.ts';

/** Above so many distinct beginnings two characters filter as well as three, and the expression stays small. */
const MANY_BEGINNINGS = 4000;

type Trie = Map<string, Trie>;

/** All ways the first `length` characters of the names may be written. */
function beginnings(names: readonly string[], length: number): Set<string> {
  const found = new Set<string>();
  for (const name of names) {
    const space = name.indexOf(' ');
    const begin = name.slice(0, space >= 0 && space < length ? space + 1 : length);
    found.add(begin);
    found.add(begin.toUpperCase());
    found.add(begin.charAt(0).toUpperCase() + begin.slice(1));
  }
  return found;
}

function sourceOf(character: string): string {
  if (character === ' ') return '\\s';
  if (character === "'") return `[${APOSTROPHE_CLASS}]`;
  if (character === '-') return `[${HYPHEN_CLASS}]`;
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

/** Alternatives for what may follow; the end of the text may always, since a name may go on in the next piece. */
function sourceOfTrie(trie: Trie, between: string, isStart: boolean): string {
  const leaves: string[] = [];
  const branches: string[] = [];
  for (const [character, children] of trie) {
    if (children.size === 0) leaves.push(sourceOf(character));
    else branches.push(sourceOf(character) + between + sourceOfTrie(children, between, false));
  }
  const simple = leaves.filter((leaf) => !leaf.startsWith('['));
  if (simple.length > 0) branches.push(`[${simple.join('')}]`);
  branches.push(...leaves.filter((leaf) => leaf.startsWith('[')));
  if (!isStart) branches.push('$');
  return `(?:${branches.join('|')})`;
}

export interface PrefixFilter {
  /** Finds places where a name may begin in text without looked-through characters. Global: set `lastIndex`. */
  readonly plain: RegExp;
  /** The same for text that has looked-through characters. */
  readonly thorough: RegExp;
  /** Whether a piece of text may hold the beginning of a name. */
  readonly piece: RegExp;
}

export function prefixFilter(names: readonly string[]): PrefixFilter {
  let found = beginnings(names, 3);
  if (found.size > MANY_BEGINNINGS) found = beginnings(names, 2);
  const trie: Trie = new Map();
  const complete = [...found].sort((a, b) => a.length - b.length);
  for (const begin of complete) addTo(trie, begin);
  const none = '[^\\s\\S]';
  const plain = trie.size === 0 ? none : sourceOfTrie(trie, '', true);
  const thorough = trie.size === 0 ? none : sourceOfTrie(trie, `[${IGNORED_CLASS}]*`, true);
  return {
    plain: new RegExp(plain, 'g'),
    thorough: new RegExp(thorough, 'g'),
    piece: new RegExp(`${plain}|[${IGNORED_CLASS}]`),
  };
}

/** Adds a beginning, unless a shorter one already covers it. */
function addTo(trie: Trie, begin: string): void {
  let node = trie;
  for (let i = 0; i < begin.length; i++) {
    let next = node.get(begin.charAt(i));
    if (next && next.size === 0) return;
    if (!next) {
      next = new Map();
      node.set(begin.charAt(i), next);
    }
    node = next;
  }
}

/** Whether a run needs the thorough expression. */
export const looksThrough = new RegExp(`[${IGNORED_CLASS}]`);
