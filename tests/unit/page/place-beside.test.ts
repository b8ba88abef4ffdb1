import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBeside } from '../../../src/page/place-beside.ts';
import type { Box } from '../../../src/page/safe-path.ts';

const VIEW: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const CARD = { width: 400, height: 300 };
const line = (left: number, top: number, width = 120, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a card stands', () => {
  test.each<[string, Box[], typeof CARD, { left: number; top: number; room: number }]>([
    ['below a name', [line(100, 100)], CARD, { left: 100, top: 128, room: 664 }],
    ['above one at the foot of the window', [line(100, 700)], CARD, { left: 100, top: 392, room: 684 }],
    ['within the window where the name is at its right', [line(900, 100)], CARD, { left: 592, top: 128, room: 664 }],
    ['below the last line of two', [line(880, 100), line(20, 120, 60)], CARD, { left: 20, top: 148, room: 644 }],
    ['above the first line of two', [line(500, 700), line(20, 720, 60)], CARD, { left: 500, top: 392, room: 684 }],
    [
      'to the right where it is too high',
      [line(20, 400)],
      { width: 400, height: 500 },
      { left: 148, top: 292, room: 784 },
    ],
    ['to the left, likewise', [line(700, 400)], { width: 400, height: 500 }, { left: 292, top: 292, room: 784 }],
    [
      'where most is free if it fits nowhere',
      [line(300, 500)],
      { width: 600, height: 700 },
      { left: 300, top: 8, room: 484 },
    ],
  ])('%s', (_, lines, card, expected) => {
    expect(placeBeside(lines, card, VIEW)).toEqual(expected);
  });
});

const within = (least: number, most: number) => fc.integer({ min: least, max: most });
const namesOf = (top: fc.Arbitrary<number>) =>
  fc
    .array(fc.record({ left: within(0, 900), top, width: within(1, 560) }), { minLength: 1, maxLength: 3 })
    .map((places) => places.map(({ left, top: at, width }) => line(left, at, Math.min(width, 1000 - left))));

function checkPlace(name: readonly Box[], height: number, width: number) {
  const { left, top, room } = placeBeside(name, { width, height }, VIEW);
  const bottom = top + Math.min(height, room);
  expect(left).toBeGreaterThanOrEqual(VIEW.left);
  expect(left + width).toBeLessThanOrEqual(VIEW.right);
  expect(top).toBeGreaterThanOrEqual(VIEW.top);
  expect(bottom).toBeLessThanOrEqual(VIEW.bottom);
  return { left, right: left + width, top, bottom };
}

test('never on its name, and always within the window, wherever 120 pixels are free', () => {
  fc.assert(
    fc.property(namesOf(within(160, 620)), within(1, 560), within(1, 420), (name, height, width) => {
      const { left, right, top, bottom } = checkPlace(name, height, width);
      for (const box of name) {
        const apart = top >= box.bottom || bottom <= box.top || left >= box.right || right <= box.left;
        expect(apart, JSON.stringify({ box, left, top, bottom })).toBe(true);
      }
    }),
    { numRuns: 5_000 },
  );
});

test('within the window wherever the name is, broken between columns too', () => {
  fc.assert(
    fc.property(namesOf(within(0, 780)), within(1, 560), within(1, 420), (name, height, width) => {
      checkPlace(name, height, width);
    }),
    { numRuns: 5_000 },
  );
});
