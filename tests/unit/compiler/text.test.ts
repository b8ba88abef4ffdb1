/** Sentences, quotations and words of a document's text. */
import { describe, expect, test } from 'vitest';
import { quotations, sentences } from '../../../src/compiler/text/sentences.ts';
import { folded, wholeWordPlaces } from '../../../src/compiler/text/stored-text.ts';
import { storedForm } from '../../../src/knowledge/index.ts';

function pieces(text: string, ranges: readonly (readonly [number, number])[]): string[] {
  return ranges.map(([start, end]) => text.slice(start, end));
}

describe('sentences', () => {
  test.each([
    ['two in a row', 'The gate is shut. Nobody came.', ['The gate is shut.', 'Nobody came.']],
    ['wrapped lines are one sentence', 'The gate\nis shut.\nNobody came.', ['The gate\nis shut.', 'Nobody came.']],
    ['a blank line ends one', 'A heading\n\nThe gate is shut.', ['A heading', 'The gate is shut.']],
    ['closing marks belong to it', 'He said “no.” She left.', ['He said “no.”', 'She left.']],
    ['titles end none', 'Mr. Gray met Dr. Brown. They spoke.', ['Mr. Gray met Dr. Brown.', 'They spoke.']],
    ['initials end none', 'The U.S. Senate met J. Gray.', ['The U.S. Senate met J. Gray.']],
    ['a small letter goes on', 'It cost approx. ten crowns. Fine.', ['It cost approx. ten crowns.', 'Fine.']],
    ['numbers are not broken', 'It grew by 2.5 points. Then it fell.', ['It grew by 2.5 points.', 'Then it fell.']],
  ])('%s', (_, text, expected) => {
    expect(pieces(text, sentences(text))).toEqual(expected);
  });
});

describe('quotations', () => {
  test.each([
    ['curly', 'He said “yes, and no” and left.', ['“yes, and no”']],
    ['straight', 'He said "yes" and "no".', ['"yes"', '"no"']],
    ['over several sentences', '“One. Two.” Three.', ['“One. Two.”']],
    ['unclosed: to the end of its paragraph', '“One.\n\nTwo.', ['“One.']],
  ])('%s', (_, text, expected) => {
    expect(pieces(text, quotations(text))).toEqual(expected);
  });
});

describe('whole words', () => {
  test.each([
    ['a word inside another is none', 'Gatehouse and gate', 'gate', [14]],
    ['the first letter may be small or capital', 'The gate. A Gate.', 'gate', [4, 12]],
    ['other letters keep their case', 'THE GATE', 'Gate', []],
    ['white space is folded', 'the old\n gate', 'old gate', [4]],
    ['a possessive is outside', 'the gate’s lock', 'gate', [4]],
    ['marks are no patterns', 'a.b axb', 'a.b', [0]],
  ])('%s', (_, text, needle, expected) => {
    expect(wholeWordPlaces(text, needle)).toEqual(expected);
  });

  test('any letter case where asked for', () => {
    expect(wholeWordPlaces('THE GATE', 'gate', true)).toEqual([4]);
  });
});

test('the stored form has no byte order mark and line feeds only', () => {
  expect(storedForm('\uFEFFa\r\nb\rc\n')).toBe('a\nb\nc\n');
  expect(folded(' a \n b ')).toBe('a b');
});
