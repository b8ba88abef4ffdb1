/**
 * The table of names: an open-addressing hash table over the prefixes of all names that end at a token, kept in one
 * Int32Array. A prefix says only "a name may go on here"; a whole name is always compared with the joined text of the
 * names, so that colliding hashes cost time but never truth.
 */
import {
  continuesWord,
  foldName,
  foldUnit,
  IGNORED,
  kindAt,
  SINGLE,
  SPACE,
  shownBefore,
  shownFrom,
  WORD,
} from './text.ts';

/** A name found at a place. */
export interface Found {
  readonly name: number;
  readonly end: number;
}

/** What stands at a place: the longest name, and whether the text ends before it is known where the name does. */
export interface Look {
  readonly found: Found | null;
  readonly isCut: boolean;
}

const SEED = 0x811c9dc5 | 0;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Fields of a slot: the prefix's hash, and its entry: 0 free, 1 a prefix only, from 2 on the first name that it is. */
const FIELDS = 2;
const PREFIX_ONLY = 1;
const FIRST_NAME = 2;

const FULL_STOP = 46;
/** So many names are made ready at once: hardly a text needs but a few of them, and none should wait for them. */
const MANY_NAMES = 2_000;

export class NameTable {
  readonly #joined: string;
  readonly #offsets: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** First units of the names that are in the table by now. */
  readonly #ready = new Set<number>();

  /**
   * @param joined Tidy names, distinct, ordered by folded form, joined by line feeds.
   * @param tokens At least the sum of `tokensIn` of their folded forms.
   */
  constructor(joined: string, tokens: number) {
    const offsets = [0];
    for (let end = 0; joined !== '' && end >= 0; ) {
      end = joined.indexOf('\n', offsets.at(-1));
      offsets.push(end < 0 ? joined.length + 1 : end + 1);
    }
    this.#joined = joined;
    this.#offsets = Int32Array.from(offsets);
    let size = 16;
    while (size < tokens * 1.4) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * FIELDS);
    if (offsets.length > MANY_NAMES)
      for (let index = 0; index < offsets.length - 1; index++) this.#makeReady(this.#firstUnit(index));
  }

  /** Bytes of the typed arrays and of the joined text at one byte a character. */
  get bytes(): number {
    return this.#slots.byteLength + this.#offsets.byteLength + this.#joined.length;
  }

  /** Text of a name, as it was given but for its apostrophes, hyphens and spaces. */
  nameAt(index: number): string {
    return this.#joined.slice(this.#offsets[index], (this.#offsets[index + 1] ?? 0) - 1);
  }

  /** Looks for the longest name that begins exactly at `start`, as whole words. */
  lookAt(text: string, start: number): Look {
    this.#makeReady(foldUnit(text.charCodeAt(start)));
    let found: Found | null = null;
    let hash = SEED;
    let at = start;
    for (;;) {
      let kind = at < text.length ? kindAt(text, at) : WORD;
      let spaced = false;
      while (kind === IGNORED || kind === SPACE) {
        spaced ||= kind === SPACE;
        kind = ++at < text.length ? kindAt(text, at) : WORD;
      }
      if (at >= text.length) return { found, isCut: true };
      if (spaced) hash = step(hash, 32);
      if (kind === SINGLE) {
        hash = step(hash, foldUnit(text.charCodeAt(at++)));
      } else {
        while (at < text.length && (kind === WORD || kind === IGNORED)) {
          if (kind === WORD) hash = step(hash, foldUnit(text.charCodeAt(at)));
          kind = ++at < text.length ? kindAt(text, at) : SPACE;
        }
      }
      let goesOn = false;
      for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
        const entry = this.#slots[slot * FIELDS + 1] ?? 0;
        if (entry === 0) break;
        if (this.#slots[slot * FIELDS] !== hash) continue;
        goesOn = true;
        if (entry > PREFIX_ONLY) found = this.#verify(text, start, at, entry - FIRST_NAME) ?? found;
      }
      if (!goesOn) return { found, isCut: at >= text.length };
    }
  }

  /** Compares the text with the names of that folded form, one after another. */
  #verify(text: string, start: number, end: number, first: number): Found | null {
    const last = shownBefore(text, end) + 1;
    if (continuesAbbreviation(text, last)) return null;
    const count = this.#offsets.length - 1;
    const folded = foldName(this.nameAt(first));
    for (let name = first; name < count; name++) {
      const candidate = this.nameAt(name);
      if (name > first && foldName(candidate) !== folded) break;
      if (isWritten(text, start, last, candidate)) return { name, end: last };
    }
    return null;
  }

  /** Adds the names with a first unit when they are first asked for: most texts need few of them. */
  #makeReady(unit: number): void {
    if (this.#ready.has(unit)) return;
    this.#ready.add(unit);
    const count = this.#offsets.length - 1;
    let low = 0;
    for (let high = count; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#firstUnit(middle) < unit) low = middle + 1;
      else high = middle;
    }
    let before = '';
    for (let index = low; index < count && this.#firstUnit(index) === unit; index++) {
      const folded = foldName(this.nameAt(index));
      if (folded !== before) this.#add(folded, index);
      before = folded;
    }
  }

  #firstUnit(index: number): number {
    return foldUnit(this.#joined.charCodeAt(this.#offsets[index] ?? 0));
  }

  /** Adds the prefixes of one folded name; `index` is the first of the names with that folded form. */
  #add(folded: string, index: number): void {
    let hash = SEED;
    let kind = kindAt(folded, 0);
    for (let at = 0; at < folded.length; ) {
      hash = step(hash, folded.charCodeAt(at++));
      const before = kind;
      kind = at < folded.length ? kindAt(folded, at) : SPACE;
      if (before === SPACE || (before === WORD && kind === WORD)) continue;
      this.#insert(hash, at < folded.length ? PREFIX_ONLY : index + FIRST_NAME);
    }
  }

  #insert(hash: number, entry: number): void {
    let slot = hash & this.#mask;
    for (; this.#slots[slot * FIELDS + 1] !== 0; slot = (slot + 1) & this.#mask) {
      if (this.#slots[slot * FIELDS] !== hash) continue;
      if (entry === PREFIX_ONLY) return;
      if (this.#slots[slot * FIELDS + 1] === PREFIX_ONLY) break;
    }
    this.#slots[slot * FIELDS] = hash;
    this.#slots[slot * FIELDS + 1] = entry;
  }
}

/** End of the token at `at` in a folded name: a word, or a single unit. */
function tokenEnd(folded: string, at: number): number {
  let end = at + 1;
  if (kindAt(folded, at) === WORD) while (end < folded.length && kindAt(folded, end) === WORD) end++;
  return end;
}

/** How many prefixes of a folded name end at a token. */
export function tokensIn(folded: string): number {
  let tokens = 0;
  for (let at = 0; at < folded.length; at = tokenEnd(folded, at)) if (kindAt(folded, at) !== SPACE) tokens++;
  return tokens;
}

/** An abbreviation ends where it ends: neither "U.S." nor "U.S" is in "U.S.A.". */
function continuesAbbreviation(text: string, end: number): boolean {
  if (text.charCodeAt(end - 1) === FULL_STOP) return continuesWord(text, end);
  const stop = shownFrom(text, end);
  const isInitial = kindAt(text, end - 1) === WORD && text.charCodeAt(shownBefore(text, end - 1)) === FULL_STOP;
  if (!isInitial || text.charCodeAt(stop) !== FULL_STOP) return false;
  return continuesWord(text, stop + 1);
}

/**
 * Whether the text writes the name: letter for letter, where a lower-case word of the name may begin with a capital
 * (headings, beginnings of sentences), or the whole of it in capitals.
 */
function isWritten(text: string, start: number, end: number, name: string): boolean {
  let exact = true;
  let capitals = true;
  let wordStart = true;
  let at = start;
  for (let i = 0; i < name.length; i++) {
    at = shownFrom(text, at);
    if (at >= end) return false;
    const unit = text.charCodeAt(at);
    const wanted = name.charCodeAt(i);
    if (wanted === 32) {
      if (kindAt(text, at) !== SPACE) return false;
      while (at < end && (kindAt(text, at) === SPACE || kindAt(text, at) === IGNORED)) at++;
      wordStart = true;
      continue;
    }
    if (unit !== wanted) {
      if (foldUnit(unit) !== foldUnit(wanted)) return false;
      const isCapital = String.fromCharCode(wanted).toUpperCase() === String.fromCharCode(unit);
      if (!isCapital) {
        if (isCased(unit)) return false;
      } else if (!wordStart) exact = false;
    } else if (isLowerAt(text, at)) capitals = false;
    wordStart = kindAt(name, i) !== WORD;
    at++;
  }
  return shownFrom(text, at) >= end && (exact || capitals);
}

const isLowerAt = (text: string, index: number): boolean => {
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  return character.toUpperCase() !== character;
};
const isCased = (unit: number): boolean => {
  const character = String.fromCharCode(unit);
  return character.toUpperCase() !== character.toLowerCase();
};
