import { describe, expect, test } from 'vitest';
import { isInBox, isOnSafePath } from '../../../src/page/safe-path.ts';

const BELOW = { left: 100, top: 200, right: 300, bottom: 400 };

describe('the way from a mention to its card', () => {
  const from = { x: 150, y: 100 };

  test.each([
    ['straight down', 150, 150, true],
    ['towards the far near corner', 220, 150, true],
    ['a little beside, within 8 px', 118, 150, true],
    ['further beside', 100, 150, false],
    ['the other way', 150, 90, false],
    ['past the near side', 320, 210, false],
  ])('%s', (_name, x, y, expected) => {
    expect(isOnSafePath({ x, y }, from, BELOW)).toBe(expected);
  });

  test('leads to the side that faces the place where the pointer left', () => {
    expect(isOnSafePath({ x: 150, y: 450 }, { x: 150, y: 500 }, BELOW)).toBe(true);
    expect(isOnSafePath({ x: 60, y: 300 }, { x: 20, y: 300 }, BELOW)).toBe(true);
    expect(isOnSafePath({ x: 340, y: 300 }, { x: 380, y: 300 }, BELOW)).toBe(true);
  });
});

test('a box holds its edges', () => {
  expect(isInBox({ x: 100, y: 400 }, BELOW)).toBe(true);
  expect(isInBox({ x: 99, y: 400 }, BELOW)).toBe(false);
});
