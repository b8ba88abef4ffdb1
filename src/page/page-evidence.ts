/** What speaks for or against a doubtful name on the whole page: what the page says of itself, and what it names. */
import type { PageContext } from '../matching/types.ts';

/** What the page says of itself; asked anew each time, since it may change. */
export interface PageFacts {
  readonly host: string;
  readonly title: string;
  readonly lang: string;
}

/** Counts above this change no rule's mind. */
const SMALL_COUNT = 10;

export class PageEvidence implements PageContext {
  readonly #page: PageFacts;
  readonly #counts = new Map<string, number>();

  constructor(page: PageFacts) {
    this.#page = page;
  }

  get host() {
    return this.#page.host;
  }

  get title() {
    return this.#page.title;
  }

  get lang() {
    return this.#page.lang;
  }

  count(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Counts up or down. @returns whether earlier verdicts may fall differently now */
  add(key: string, by: 1 | -1): boolean {
    const count = this.count(key) + by;
    this.#counts.set(key, count);
    return count <= SMALL_COUNT;
  }
}
