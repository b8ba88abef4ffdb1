/** Messages as they are said: with what is filled in, in the form for a number, and with words that are not ours. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  count,
  direction,
  enumerated,
  languageTag,
  listed,
  pieces,
  plain,
  speak,
  t,
  told,
  toldPieces,
} from '../../../src/words/messages.ts';

const english = (key: string) => MESSAGES.english[key] ?? '';
afterEach(() => speak(english));

/** Speaks English but for these messages. */
const speakWith = (own: Readonly<Record<string, string>>) => speak((key) => own[key] ?? english(key));

test('before anybody has said which messages are spoken, nothing is said', async () => {
  vi.resetModules();
  const fresh = await import('../../../src/words/messages.ts');
  expect(() => fresh.t('card.close')).toThrow('speak');
});

test('the language is asked for when a word is first needed', () => {
  const source = vi.fn(english);
  speak(source);
  expect(source).not.toHaveBeenCalled();
  expect(t('card.close')).toBe('Close');
  expect(source).toHaveBeenCalledWith('locale.tag');
});

describe('a message', () => {
  test('has its places filled, in whatever order a language has them', () => {
    expect(t('citation.place', { start: '1200', end: '1300', print: 'abcd' })).toBe(
      'characters 1200 to 1300, SHA-256 abcd',
    );
    speakWith({ 'card.step': '{total} / {index}' });
    expect(t('card.step', { index: 2, total: 9 })).toBe('9 / 2');
  });

  test('writes numbers as its language does', () => {
    expect(t('document.own', { length: 12345 })).toContain('12,345 characters');
    speakWith({ 'locale.tag': 'de' });
    expect(t('document.own', { length: 12345 })).toContain('12.345 characters');
  });

  test('comes in pieces for elements to stand between', () => {
    expect(pieces('card.saidAbout')).toEqual(['Said about ', 'n', '']);
  });

  test('is held to its key and to its places by types', () => {
    // @ts-expect-error: no such message
    expect(() => t('card.nothing')).not.toThrow();
    // @ts-expect-error: a place is left out
    expect(t('card.backTo')).toBe('Back to ');
    // @ts-expect-error: a place that the message does not have
    expect(t('card.close', { name: 'A' })).toBe('Close');
    // @ts-expect-error: a message without forms for numbers
    expect(() => count('card.close', 2)).not.toThrow();
  });
});

describe('a number', () => {
  test('takes the form that English has for it', () => {
    expect([0, 1, 2, 1000].map((n) => count('count.claims', n))).toEqual([
      '0 claims',
      '1 claim',
      '2 claims',
      '1,000 claims',
    ]);
  });

  test('takes the form that another language has for it', () => {
    const forms = ['one', 'few', 'many', 'other'].map((form) => [`count.claims.${form}`, `{n} ${form}`]);
    speakWith({ 'locale.tag': 'ru', ...Object.fromEntries(forms) });
    expect([1, 2, 5, 21, 1.5].map((n) => count('count.claims', n))).toEqual([
      '1 one',
      '2 few',
      '5 many',
      '21 one',
      '1,5 other',
    ]);
  });
});

test('lists stand as the language has them', () => {
  expect(listed(['A', 'B', 'C'])).toBe('A, B and C');
  expect(enumerated(['A', '', 'B'])).toBe('A, B');
  expect(enumerated(['', ''])).toBe('');
  speakWith({ 'locale.tag': 'ja' });
  expect(listed(['A', 'B', 'C'])).toBe('A、B、C');
});

test('language and direction are the messages’, not the browser’s', () => {
  expect([languageTag(), direction()]).toEqual(['en-GB', 'ltr']);
  speakWith({ 'locale.tag': 'he', 'locale.direction': 'rtl' });
  expect([languageTag(), direction()]).toEqual(['he', 'rtl']);
});

test('words that are not ours are told apart in a sentence, and can be taken for text', () => {
  const sentence = t('answer.none', { actor: told('Alpha') });
  expect(toldPieces(sentence)).toEqual(['No answer by ', 'Alpha', ' is recorded in the documents.']);
  expect(plain(sentence)).toBe('No answer by Alpha is recorded in the documents.');
});
