/**
 * The first filters: native regular expressions over the first characters of names.
 *
 * A single text is glanced at with one expression, over the names that hold no other name: where "The New York Times"
 * stands, "Times" stands too. A run that holds a name is searched for all of them, with up to three expressions, because
 * one alternation over so many is several times slower (measured in V8): a search skips ahead only while few characters
 * can begin a hit. Beginnings with a capital are few in any text and need three characters; beginnings with a small
 * letter are everywhere and need five; those of other scripts are looked for only where one of their first letters
 * stands.
 */
import type { PrefixData, PrefixSearch } from './data.ts';
import { IGNORED_CLASS } from './text.ts';

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
  /** Finds nothing in a text at which there is nothing to be seen at a glance. */
  readonly beginnings: RegExp;
  readonly #all: RegExp;
  readonly #searches: readonly Search[];

  constructor({ glance, searches }: PrefixData) {
    this.beginnings = new RegExp(glance.ascii);
    this.#all = new RegExp(glance.all);
    this.#searches = searches.map(searchOf);
  }

  /**
   * The first place from `index` on where a name may begin that holds no other, be it cut by the end of the text, or
   * where something stands that is looked through, or half a letter; -1 where there is none.
   */
  nextGlance(piece: string, index: number): number {
    const at = firstFrom(index, this.beginnings, piece);
    const unit = at < 0 ? 0 : piece.charCodeAt(at);
    return unit < 128 ? at : firstFrom(at, this.#all, piece);
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

function firstFrom(index: number, expression: RegExp, piece: string): number {
  const found = piece.slice(index).search(expression);
  return found < 0 ? -1 : index + found;
}
