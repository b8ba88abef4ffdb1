/**
 * The matcher's words. Everything here is about strings: nothing knows of a document tree, of a browser, or of what an
 * actor is. Offsets are UTF-16 units of the text as given, end exclusive, never of a normalised copy.
 */

/** A name to look for. Several patterns may share an `id`; several ids may share a weak text. */
export interface Pattern {
  /** What a match stands for, for example an actor's id. */
  readonly id: string;
  /** The name as written. Letter case counts, but for text that is all capitals. */
  readonly text: string;
  /** Name of the rule set that decides this name in context; absent: the name alone decides. */
  readonly rules?: string;
}

/** A place where a pattern's text stands as whole words; the longest of those that begin there. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Index of the name in the compiled matcher's table. */
  readonly name: number;
}

/** What is known of the page around a run of text. All of it may change while a page is read. */
export interface PageContext {
  /** Host name in lower case, or ''. */
  readonly host: string;
  readonly title: string;
  /** BCP 47 language of the page, or ''. */
  readonly lang: string;
  /** How often each strong name's id was found on the page so far, and other words that rules count. */
  count(key: string): number;
}

/** What was decided about a candidate. */
export interface Verdict {
  /** Ids it may stand for, the likeliest first; empty: no mention. */
  readonly ids: readonly string[];
  /** `name`: the full name alone; `context`: only what stands around it made it a mention. */
  readonly by: 'name' | 'context';
  /** One plain sentence: why it is a mention, or why not. */
  readonly because: string;
}

/** What a first look at a piece of text shows: no name; a name; where one begins that may go on in the next piece. */
export type Glance = 'none' | 'name' | { readonly cutAt: number };

/** A matcher made ready for use by `loadMatcher`. Pure: the same text and context always give the same answer. */
export interface Matcher {
  /** Finds something wherever `glance` is to be asked: in few texts. To be asked with `test` alone. */
  readonly beginnings: RegExp;
  /**
   * A first look at a single text node. May see a name in vain. However a run is cut into pieces, in at least one piece
   * of each name that stands for something it sees a name or a beginning; names of other things it may pass over.
   */
  glance(piece: string): Glance;
  /** All candidates of a whole run of text (one block, inline elements joined), leftmost-longest, in order. */
  candidates(run: string): Candidate[];
  /**
   * What a candidate of a run adds to `PageContext.count`: the key, or `null` where it counts for nothing. It does not
   * depend on what was counted before.
   */
  countKey(candidate: Candidate, run: string): string | null;
  /** Decides a candidate where it stands. Names without rules are decided by the name alone. */
  decide(run: string, candidate: Candidate, page: PageContext): Verdict;
}
