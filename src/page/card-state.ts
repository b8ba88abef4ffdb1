/**
 * When a card opens and closes: a pure state machine. It knows times and places, no document and no timers; its driver
 * feeds it events and asks when to wake it (`wakeAt`).
 */
import { type Box, distance, isOnSafePath, type Place } from './safe-path.ts';

/** A card stays for this long after the pointer has left mention and card, in milliseconds. */
export const LEAVE_MS = 300;
/** On the way to the card, leaving is held back for at most this long, in milliseconds. */
export const SAFE_PATH_MS = 600;
/** No card opens by pointing within this long of scrolling or typing, in milliseconds. */
export const QUIET_MS = 300;
/** Smaller movements count as resting, in CSS pixels. */
export const STILL_PX = 4;

/** How a card was opened: decides about focus and shape. */
export type OpenedBy = 'pointer' | 'keyboard' | 'touch';

/** A mention's number. */
type Id = number;

interface Opened {
  readonly mention: Id;
  readonly by: OpenedBy;
  readonly pinned: boolean;
}

/** A mention that the pointer rests on, not long enough yet. */
interface Rest {
  readonly mention: Id;
  /** When it has rested for long enough. */
  readonly until: number;
  readonly at: Place;
}

export interface CardState {
  readonly open: Opened | null;
  readonly rest: Rest | null;
  /** Set while the pointer has left: where and when, and until when the card stays. */
  readonly leaving: { readonly from: Place; readonly since: number; readonly until: number } | null;
  /** Last place of the pointer on the open card's mention. */
  readonly lastOn: Place | null;
  /** No card opens by pointing before this time. */
  readonly quietUntil: number;
}

export type CardEvent =
  | {
      readonly type: 'pointer';
      readonly time: number;
      readonly at: Place;
      /** The mention under the pointer. */
      readonly over: Id | null;
      /** Whether the pointer is on the card, which is where. */
      readonly onCard: boolean;
      readonly card: Box | null;
      /** A button is down, or text is being selected. */
      readonly busy: boolean;
      /** How long it is to rest on a mention before its card opens, in milliseconds. */
      readonly restMs: number;
    }
  /** Time has passed; nothing else. */
  | { readonly type: 'time'; readonly time: number }
  /** The page was scrolled or something typed. */
  | { readonly type: 'disturbed'; readonly time: number }
  /** Asked for, by key, click, tap or the panel. */
  | { readonly type: 'open'; readonly mention: Id; readonly by: OpenedBy }
  | { readonly type: 'pin'; readonly pinned: boolean }
  /** Esc, the close button, another window in front. */
  | { readonly type: 'close' }
  /** The mention is gone or has left the window. */
  | { readonly type: 'mention lost'; readonly mention: Id; readonly outOfView: boolean }
  /** Focus came into the card or left it. */
  | { readonly type: 'focus'; readonly inCard: boolean };

export const NO_CARD: CardState = { open: null, rest: null, leaving: null, lastOn: null, quietUntil: 0 };

/** The state after an event. Times are milliseconds of one clock that never goes back. */
export function nextState(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'pointer':
      return whenTimeIs(pointed(state, event), event.time);
    case 'time':
      return whenTimeIs(state, event.time);
    case 'disturbed':
      return { ...state, rest: null, quietUntil: event.time + QUIET_MS };
    case 'open':
      return {
        ...NO_CARD,
        quietUntil: state.quietUntil,
        open: { mention: event.mention, by: event.by, pinned: false },
      };
    case 'pin':
      return state.open === null
        ? state
        : { ...state, rest: null, leaving: null, open: { ...state.open, pinned: event.pinned } };
    case 'close':
      return { ...NO_CARD, quietUntil: state.quietUntil };
    case 'mention lost':
      return lost(state, event.mention, event.outOfView);
    case 'focus':
      return focused(state, event.inCard);
  }
}

/** When the state changes by itself, or `null`. */
export function wakeAt(state: CardState): number | null {
  const times: number[] = [];
  if (state.rest !== null) times.push(state.rest.until);
  if (state.leaving !== null) times.push(state.leaving.until);
  return times.length === 0 ? null : Math.min(...times);
}

type Pointed = Extract<CardEvent, { type: 'pointer' }>;

function pointed(state: CardState, event: Pointed): CardState {
  const { at, over, onCard, card, busy, time } = event;
  const onOwn = onCard || (state.open !== null && over === state.open.mention);
  // Only an explicit wish replaces a pinned card.
  const isPinned = state.open?.pinned === true;
  return {
    ...state,
    rest: rested(state, onOwn || busy || isPinned || time < state.quietUntil ? null : over, event),
    lastOn: onOwn && !onCard ? at : state.lastOn,
    leaving: state.open === null || isPinned || onOwn ? null : left(state, at, card, time),
  };
}

function rested({ rest }: CardState, over: Id | null, { at, time, restMs }: Pointed): Rest | null {
  if (over === null) return null;
  if (rest !== null && rest.mention === over && distance(rest.at, at) < STILL_PX) return rest;
  return { mention: over, until: time + restMs, at };
}

function left({ open, leaving, lastOn }: CardState, at: Place, card: Box | null, time: number): CardState['leaving'] {
  // A card opened by key or touch does not care where the pointer is until it has been on it.
  if (open !== null && open.by !== 'pointer' && lastOn === null) return null;
  const since = leaving?.since ?? time;
  const from = leaving?.from ?? lastOn ?? at;
  const onTheWay = card !== null && isOnSafePath(at, from, card) && time < since + SAFE_PATH_MS;
  if (onTheWay) return { from, since, until: Math.min(time + LEAVE_MS, since + SAFE_PATH_MS) };
  return { from, since, until: Math.min(leaving?.until ?? Number.POSITIVE_INFINITY, time + LEAVE_MS) };
}

function whenTimeIs(state: CardState, time: number): CardState {
  const { rest, leaving } = state;
  if (rest !== null && time >= rest.until) {
    return {
      ...NO_CARD,
      quietUntil: state.quietUntil,
      open: { mention: rest.mention, by: 'pointer', pinned: false },
      lastOn: rest.at,
    };
  }
  if (leaving !== null && time >= leaving.until) return { ...state, open: null, leaving: null, lastOn: null };
  return state;
}

function lost(state: CardState, mention: Id, outOfView: boolean): CardState {
  const rest = state.rest?.mention === mention ? null : state.rest;
  if (state.open?.mention !== mention || (outOfView && state.open.pinned)) return { ...state, rest };
  return { ...NO_CARD, rest, quietUntil: state.quietUntil };
}

function focused(state: CardState, inCard: boolean): CardState {
  // While focus is inside, the pointer does not close the card: it counts as opened by key from then on.
  if (!inCard || state.open === null) return state;
  return { ...state, leaving: null, lastOn: null, open: { ...state.open, by: 'keyboard' } };
}
