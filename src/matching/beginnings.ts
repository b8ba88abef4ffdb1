/**
 * How names begin: the first filters.
 *
 * A single text is glanced at with one native regular expression, over the names that hold no other: where "The New York
 * Times" stands, "Times" stands too. A run that holds a name is gone through by an expression over the first characters of
 * all names, then their first two: few runs are read, and making an expression over all names ready takes longer
 * (measured in V8).
 */
import type { BeginningsData } from './data.ts';
import { foldUnit, IGNORED, kindAt, tidyUnit } from './text.ts';

export class Beginnings {
  /** Finds something in each text where a name or the beginning of one is to be seen at a glance. */
  readonly expression: RegExp;
  readonly #starts: RegExp;
  /** First words of names, a space on either side of each; '' where they are not to be asked. */
  readonly #words: string;
  /** For each first unit the folded units that may follow it; 0 stands for any. */
  readonly #pairs = new Map<number, Set<number>>();

  constructor({ glance, words, starts, pairs }: BeginningsData) {
    this.expression = new RegExp(glance);
    // A part of making names ready: engines compile an expression at its first uses, once for texts in Latin-1 and once
    // for others, V8 each time in two steps.
    for (const text of ['x', '—', 'x']) this.expression.test(text);
    this.#starts = new RegExp(starts, 'g');
    this.#words = words && ` ${words} `;
    for (let at = 0; at < pairs.length; at += 2) {
      const first = pairs.charCodeAt(at);
      const seconds = this.#pairs.get(first);
      if (seconds === undefined) this.#pairs.set(first, new Set([pairs.charCodeAt(at + 1)]));
      else seconds.add(pairs.charCodeAt(at + 1));
    }
  }

  /**
   * Whether the word at a place, where a glance ended, is the first of a name, or by the text's end cut from one. Asked
   * before the table of names, which is made ready only for texts where a name is likely.
   */
  wordAt(piece: string, index: number): Word {
    let end = index;
    while (end < piece.length && isAsciiWord(piece.charCodeAt(end))) end++;
    // What is no word, or goes on beyond ASCII, is for the table to tell.
    if (this.#words === '' || end === index || piece.charCodeAt(end) > 127) return 'first';
    const word = piece.slice(index, end).toLowerCase();
    if (this.#words.includes(` ${word} `)) return 'first';
    return end === piece.length && this.#words.includes(` ${word}`) ? 'cut' : 'other';
  }

  /** The first place from `index` on where the first two characters of a name stand, as far as they are seen; or -1. */
  nextStart(run: string, index: number): number {
    this.#starts.lastIndex = index;
    while (this.#starts.test(run)) {
      const start = this.#starts.lastIndex - 1;
      if (this.#mayStandAt(run, start)) return start;
    }
    return -1;
  }

  #mayStandAt(run: string, index: number): boolean {
    // What is cut may go on.
    if (index === run.length - 1) return true;
    const seconds = this.#pairs.get(tidyUnit(run.charCodeAt(index)));
    if (seconds === undefined) return false;
    return seconds.has(ANY) || kindAt(run, index + 1) === IGNORED || seconds.has(foldUnit(run.charCodeAt(index + 1)));
  }
}

/** The first word of a name; cut by the text's end from one that may be; another word. */
export type Word = 'first' | 'cut' | 'other';

/** In a pair: the name has one unit alone. */
export const ANY = 0;

const isAsciiWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
