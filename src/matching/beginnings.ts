/**
 * How names begin: the first filters.
 *
 * A single text is glanced at with one native regular expression, over the names that hold no other: where "The New York
 * Times" stands, "Times" stands too. A run that holds a name is gone through place by place, by the first two characters
 * of all names: few runs are read, and making an expression over all names ready takes longer (measured in V8).
 */
import type { BeginningsData } from './data.ts';
import { foldUnit, IGNORED, kindAt, tidyUnit } from './text.ts';

export class Beginnings {
  /** Finds nothing in a text at which there is nothing to be seen at a glance. */
  readonly expression: RegExp;
  readonly #all: RegExp;
  readonly #words: ReadonlySet<string>;
  /** For each first unit the folded units that may follow it; 0 stands for any. */
  readonly #pairs = new Map<number, Set<number>>();

  constructor({ glance, words, pairs }: BeginningsData) {
    this.expression = new RegExp(glance.ascii);
    this.#all = new RegExp(glance.all);
    this.#words = new Set(words === '' ? [] : words.split(' '));
    for (let at = 0; at < pairs.length; at += 2) {
      const first = pairs.charCodeAt(at);
      const seconds = this.#pairs.get(first);
      if (seconds === undefined) this.#pairs.set(first, new Set([pairs.charCodeAt(at + 1)]));
      else seconds.add(pairs.charCodeAt(at + 1));
    }
  }

  /**
   * The first place from `index` on where a name may begin that holds no other, be it cut by the end of the text, or
   * where something stands that is looked through, or half a letter; -1 where there is none.
   */
  nextGlance(piece: string, index: number): number {
    const at = firstFrom(index, this.expression, piece);
    const unit = at < 0 ? 0 : piece.charCodeAt(at);
    return unit < 128 ? at : firstFrom(at, this.#all, piece);
  }

  /**
   * Whether the word at a place, where a glance ended, is the first of a name, or by the text's end cut from one. Asked
   * before the table of names, which is made ready only for texts where a name is likely.
   */
  wordAt(piece: string, index: number): Word {
    let end = index;
    while (end < piece.length && isAsciiWord(piece.charCodeAt(end))) end++;
    // What is no word, or goes on beyond ASCII, is for the table to tell.
    if (this.#words.size === 0 || end === index || piece.charCodeAt(end) > 127) return 'first';
    const word = piece.slice(index, end).toLowerCase();
    if (this.#words.has(word)) return 'first';
    return end === piece.length && [...this.#words].some((first) => first.startsWith(word)) ? 'cut' : 'other';
  }

  /** Whether the first two characters of a name stand at a place, as far as they are seen. */
  mayStandAt(run: string, index: number): boolean {
    const seconds = this.#pairs.get(tidyUnit(run.charCodeAt(index)));
    if (seconds === undefined) return false;
    return seconds.has(ANY) || kindAt(run, index + 1) === IGNORED || seconds.has(foldUnit(run.charCodeAt(index + 1)));
  }
}

/** The first word of a name; cut by the text's end from one that may be; another word. */
export type Word = 'first' | 'cut' | 'other';

/** In a pair: the name has one unit alone. */
export const ANY = 0;

function firstFrom(index: number, expression: RegExp, piece: string): number {
  const found = piece.slice(index).search(expression);
  return found < 0 ? -1 : index + found;
}

const isAsciiWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
