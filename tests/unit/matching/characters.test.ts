/** Kinds that are told by number are those that Unicode's properties give. */
import { expect, test } from 'vitest';
import { classify, kindAt } from '../../../src/matching/text.ts';

test('every character of the first planes that is no half of a pair has the kind of its properties', () => {
  const wrong: string[] = [];
  for (let codePoint = 0; codePoint < 0x11000; codePoint++) {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
    const character = String.fromCodePoint(codePoint);
    if (kindAt(character, 0) !== classify(character)) wrong.push(codePoint.toString(16));
  }
  expect(wrong).toEqual([]);
});
