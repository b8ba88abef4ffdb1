/** What the parts of a page's reading hand to one another. */

/** A name found on the page, in a place where it stands for one of the covered actors. */
export interface Mention {
  /** Number within this frame, never used twice. */
  readonly id: number;
  /** Ids it may stand for, the likeliest first; never empty. */
  readonly actors: readonly string[];
  /** `name`: the full name alone; `context`: only what stands around it made it a mention. */
  readonly certainty: 'name' | 'context';
  /** One plain sentence: why it is a mention. */
  readonly because: string;
  /** The name as the page has it. */
  readonly text: string;
  readonly range: StaticRange;
}

/** How many of the mentions found are underlined. */
export type Density = 'every' | 'section' | 'page';

/** How a name is underlined. */
export type MarkStyle = 'dotted' | 'solid' | 'tint';

/** Which of the mentions found are underlined. */
export interface MarkChoice {
  readonly density: Density;
  /** Whether names in headings and menus are underlined as well. */
  readonly headings: boolean;
  /** `relevant`: only on pages that name two actors, or one whose name does not stand on pages of every kind. */
  readonly relevance: 'every' | 'relevant';
  /** Ids of actors that the reader does not want to hear of. */
  readonly offActors: readonly string[];
}
