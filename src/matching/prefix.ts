/**
 * The first filter: native regular expressions over the first characters of all names.
 *
 * There are up to three, because one alternation over all of them is several times slower (measured in V8): a search
 * skips ahead only while few characters can begin a hit. Beginnings with a capital are few in any text and need three
 * characters; beginnings with a small letter are everywhere and need five; those of other scripts are looked for only
 * where one of their first letters stands.
 */
import type { PrefixData, PrefixSearch } from './data.ts';
import { IGNORED_CLASS } from './text.ts';

/** Characters of the longest beginning that is looked for. */
export const SMALL_LENGTH = 5;
/** Stands in a compiled expression where a text may hold characters that are looked through; in no name. */
export const BETWEEN = '\uE000';

/** One search. */
interface Search {
  readonly expression: RegExp;
  /** The letters without one of which there is nothing to find. */
  readonly needs: RegExp | null;
  /** The expression that looks through what is looked through; made once, when a text first needs it. */
  thorough(): RegExp;
}

function searchOf({ source, needs }: PrefixSearch): Search {
  let thorough: RegExp | undefined;
  return {
    expression: new RegExp(source.replaceAll(BETWEEN, ''), 'g'),
    needs: needs === undefined ? null : new RegExp(needs),
    thorough() {
      thorough ??= new RegExp(source.replaceAll(BETWEEN, `[${IGNORED_CLASS}]*`), 'g');
      return thorough;
    },
  };
}

const looksThrough = new RegExp(`[${IGNORED_CLASS}]`);

export class PrefixFilter {
  readonly #searches: readonly Search[];
  readonly #cut: ReadonlySet<string>;
  readonly #cutVaried: RegExp | null;

  constructor({ searches, cut, cutVaried }: PrefixData) {
    this.#searches = searches.map(searchOf);
    this.#cut = new Set(cut.split('\n'));
    this.#cutVaried = cutVaried === '' ? null : new RegExp(cutVaried);
  }

  /** Whether a name may begin in a piece of text; also yes where only its first characters stand at the end. */
  mayBegin(piece: string): boolean {
    for (const { expression, needs } of this.#searches) {
      if (needs && !needs.test(piece)) continue;
      expression.lastIndex = 0;
      if (expression.test(piece)) return true;
    }
    return this.#endsInBeginning(piece) || looksThrough.test(piece);
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

  /** Whether a text ends within the beginning of a name. */
  #endsInBeginning(piece: string): boolean {
    for (let length = Math.min(piece.length, SMALL_LENGTH - 1); length > 0; length--) {
      if (this.#cut.has(piece.slice(-length))) return true;
    }
    return this.#cutVaried?.test(piece.slice(1 - SMALL_LENGTH)) ?? false;
  }
}
