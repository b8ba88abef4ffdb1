import { describe, expect, test } from 'vitest';
import {
  type CardEvent,
  type CardState,
  LEAVE_MS,
  NO_CARD,
  nextState,
  QUIET_MS,
  SAFE_PATH_MS,
  wakeAt,
} from '../../../src/page/card-state.ts';

/** How long the reader has chosen to rest, in milliseconds. */
const REST_MS = 300;
const ON = { x: 100, y: 100 };
const CARD = { left: 100, top: 120, right: 500, bottom: 500 };

interface Pointer {
  readonly time: number;
  readonly x?: number;
  readonly y?: number;
  readonly over?: number | null;
  readonly onCard?: boolean;
  readonly busy?: boolean;
  readonly restMs?: number;
}

function pointer({
  time,
  x = ON.x,
  y = ON.y,
  over = null,
  onCard = false,
  busy = false,
  restMs = REST_MS,
}: Pointer): CardEvent {
  return { type: 'pointer', time, at: { x, y }, over, onCard, card: CARD, busy, restMs };
}

const time = (at: number): CardEvent => ({ type: 'time', time: at });

function stateAfter(...events: readonly CardEvent[]): CardState {
  return events.reduce(nextState, NO_CARD);
}

const openByRest = [pointer({ time: 1_000, over: 7 }), time(1_000 + REST_MS)];

describe('opening', () => {
  test('a card opens once the pointer has rested on a mention', () => {
    expect(stateAfter(pointer({ time: 1_000, over: 7 }), time(999 + REST_MS)).open).toBeNull();
    expect(stateAfter(...openByRest).open).toEqual({ mention: 7, by: 'pointer', pinned: false });
  });

  test('the machine asks to be woken when the rest is over', () => {
    expect(wakeAt(stateAfter(pointer({ time: 1_000, over: 7 })))).toBe(1_000 + REST_MS);
    expect(wakeAt(stateAfter(...openByRest))).toBeNull();
  });

  test('the rest is as long as was chosen', () => {
    const slow = stateAfter(pointer({ time: 1_000, over: 7, restMs: 800 }));
    expect(wakeAt(slow)).toBe(1_800);
    expect(nextState(slow, time(1_799)).open).toBeNull();
    expect(nextState(slow, time(1_800)).open?.mention).toBe(7);
  });

  test('a trembling hand rests, a moving one begins again', () => {
    const first = pointer({ time: 1_000, over: 7 });
    expect(stateAfter(first, pointer({ time: 1_200, x: 103, over: 7 }), time(1_300)).open?.mention).toBe(7);
    expect(stateAfter(first, pointer({ time: 1_200, x: 104, over: 7 }), time(1_300)).open).toBeNull();
  });

  test('nothing opens while a button is down, or right after scrolling or typing', () => {
    expect(stateAfter(pointer({ time: 1_000, over: 7, busy: true }), time(2_000)).open).toBeNull();
    const disturbed: CardEvent = { type: 'disturbed', time: 1_000 };
    expect(stateAfter(disturbed, pointer({ time: 999 + QUIET_MS, over: 7 }), time(2_000)).open).toBeNull();
    expect(stateAfter(disturbed, pointer({ time: 1_000 + QUIET_MS, over: 7 }), time(2_000)).open?.mention).toBe(7);
  });

  test('scrolling ends a rest', () => {
    expect(
      stateAfter(pointer({ time: 1_000, over: 7 }), { type: 'disturbed', time: 1_100 }, time(2_000)).open,
    ).toBeNull();
  });

  test('with a card open another mention needs its rest too', () => {
    const there = stateAfter(...openByRest, pointer({ time: 2_000, x: 300, y: 50, over: 8 }));
    expect(there.open?.mention).toBe(7);
    expect(nextState(there, time(2_000 + REST_MS)).open?.mention).toBe(8);
  });
});

describe('leaving', () => {
  const away = { x: 20, y: 20 };

  test('a card stays for a moment after the pointer has left', () => {
    const left = stateAfter(...openByRest, pointer({ time: 2_000, ...away }));
    expect(wakeAt(left)).toBe(2_000 + LEAVE_MS);
    expect(nextState(left, time(1_999 + LEAVE_MS)).open?.mention).toBe(7);
    expect(nextState(left, time(2_000 + LEAVE_MS)).open).toBeNull();
  });

  test('going on moving elsewhere does not keep it', () => {
    const left = stateAfter(...openByRest, pointer({ time: 2_000, ...away }), pointer({ time: 2_250, x: 10, y: 10 }));
    expect(wakeAt(left)).toBe(2_000 + LEAVE_MS);
  });

  test('coming back to the mention or reaching the card keeps it', () => {
    const left = stateAfter(...openByRest, pointer({ time: 2_000, ...away }));
    for (const back of [pointer({ time: 2_200, over: 7 }), pointer({ time: 2_200, x: 200, y: 200, onCard: true })]) {
      expect(wakeAt(nextState(left, back))).toBeNull();
    }
  });

  test('on the way to the card leaving is held back, but not for ever', () => {
    let state = stateAfter(...openByRest);
    for (let at = 2_000; at <= 2_500; at += 50) state = nextState(state, pointer({ time: at, x: 150, y: 110 }));
    expect(state.open?.mention).toBe(7);
    expect(wakeAt(state)).toBe(2_000 + SAFE_PATH_MS);
    expect(nextState(state, time(2_000 + SAFE_PATH_MS)).open).toBeNull();
  });
});

describe('asked for', () => {
  const byKey: CardEvent = { type: 'open', mention: 3, by: 'keyboard' };

  test('a card opened by key does not mind where the pointer is', () => {
    expect(wakeAt(stateAfter(byKey, pointer({ time: 1_000, x: 900, y: 900 })))).toBeNull();
  });

  test('a pinned card is replaced only by an explicit wish', () => {
    const pinned = stateAfter(...openByRest, { type: 'pin', pinned: true });
    const rested = [pointer({ time: 3_000, x: 300, y: 50, over: 8 }), time(4_000)].reduce(nextState, pinned);
    expect(rested.open).toEqual({ mention: 7, by: 'pointer', pinned: true });
    expect(wakeAt(rested)).toBeNull();
    expect(nextState(rested, byKey).open).toEqual({ mention: 3, by: 'keyboard', pinned: false });
  });

  test('closing closes, pinned or not', () => {
    expect(stateAfter(...openByRest, { type: 'pin', pinned: true }, { type: 'close' }).open).toBeNull();
  });

  test('while focus is in the card the pointer does not close it', () => {
    const state = stateAfter(...openByRest, { type: 'focus', inCard: true }, pointer({ time: 2_100, x: 900, y: 900 }));
    expect(wakeAt(state)).toBeNull();
  });
});

describe('a mention that is lost', () => {
  const gone: CardEvent = { type: 'mention lost', mention: 7, outOfView: false };
  const unseen: CardEvent = { type: 'mention lost', mention: 7, outOfView: true };

  test('takes its card along', () => {
    expect(stateAfter(...openByRest, gone).open).toBeNull();
    expect(stateAfter(...openByRest, unseen).open).toBeNull();
    expect(stateAfter(...openByRest, { type: 'mention lost', mention: 8, outOfView: false }).open?.mention).toBe(7);
  });

  test('leaves a pinned card where it is while it is only out of view', () => {
    const pinned = stateAfter(...openByRest, { type: 'pin', pinned: true });
    expect(nextState(pinned, unseen).open?.mention).toBe(7);
    expect(nextState(pinned, gone).open).toBeNull();
  });

  test('is not opened', () => {
    expect(stateAfter(pointer({ time: 1_000, over: 7 }), gone, time(2_000)).open).toBeNull();
  });
});
