/** Every message from the panel or the background to a frame's content script, checked on arrival. */

/**
 * The fields of each message, with what each may hold. Without the library that checks the other direction, which would
 * cost each frame of each page 2 kB: only the extension's own parts can speak to a frame.
 */
const TO_FRAME = {
  /** Which mentions were found, all of them, in the order of the text? Answered with `MentionsAnswer`. */
  listMentions: {},
  /** Scroll to a mention and open its card. Answered with `DoneAnswer`. */
  showMention: { mention: isWhole },
  /**
   * Go to the next or the previous mention of this frame, from the one shown last or, at `edge`, from outside. Answered
   * with `DoneAnswer`: false at either end.
   */
  stepMention: { direction: oneOf('previous', 'next'), from: oneOf('here', 'edge') },
  /** Which text is selected? Answered with `SelectionAnswer`. */
  askSelection: {},
  /** The tab was switched off or on. Answered with `DoneAnswer`. */
  tabSwitched: { on: oneOf(true, false) },
  /** Send `frameFound` again: the background has begun a new count for the tab. */
  reportAgain: {},
};

type Held<Check> = Check extends (value: unknown) => value is infer Value ? Value : never;

export type ToFrame = {
  [Type in keyof typeof TO_FRAME]: { readonly type: Type } & {
    readonly [Field in keyof (typeof TO_FRAME)[Type]]: Held<(typeof TO_FRAME)[Type][Field]>;
  };
}[keyof typeof TO_FRAME];

/** A message to a frame, with the fields that it should have and no others; `null` for everything else. */
export function readToFrame(message: unknown): ToFrame | null {
  const { type, ...given } = Object(message) as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || !Object.hasOwn(TO_FRAME, type)) return null;
  const checks = Object.entries<(value: unknown) => boolean>(TO_FRAME[type as keyof typeof TO_FRAME]);
  if (!checks.every(([field, holds]) => holds(given[field]))) return null;
  return { type, ...Object.fromEntries(checks.map(([field]) => [field, given[field]])) } as ToFrame;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function oneOf<const Value>(...values: readonly Value[]): (value: unknown) => value is Value {
  return (value): value is Value => values.includes(value as Value);
}
