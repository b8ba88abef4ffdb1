import { expect, test } from 'vitest';
import { previousScores, readRecordedScores, sunk } from '../scripts/lib/recorded-scores.ts';

test('recorded scores are not lower than they were before they were last changed', () => {
  const previous = previousScores();
  if (typeof previous === 'string') console.log(`Recorded scores were not compared: ${previous}.`);
  const before = typeof previous === 'string' ? readRecordedScores() : previous;
  expect(sunk(before, readRecordedScores())).toEqual([]);
});

test('a figure that sinks, an error more and a figure that is gone are each told', () => {
  const before = { real: { f1: 0.97, wronglyMarkedPages: 1, missedStrictNames: 0 } };
  expect(sunk(before, { real: { f1: 0.9699, wronglyMarkedPages: 1, missedStrictNames: 0 } })).toEqual([
    'real: f1 was 0.97 and is 0.9699',
  ]);
  expect(sunk(before, { real: { f1: 0.98, wronglyMarkedPages: 2, missedStrictNames: 0 } })).toEqual([
    'real: wronglyMarkedPages was 1 and is 2',
  ]);
  expect(sunk(before, { real: { f1: 0.98, wronglyMarkedPages: 0 } })).toEqual([
    'real: missedStrictNames was 0 and is no longer told',
  ]);
  expect(sunk(before, { real: { f1: 0.98, wronglyMarkedPages: 0, missedStrictNames: 0 } })).toEqual([]);
});
