/** The language that shows whether a layout depends on English. */
import { expect, test } from 'vitest';
import { pseudo } from '../../gallery/pseudo.ts';

test('a message is accented, in brackets, and keeps what is filled in', () => {
  expect(pseudo('Off on {host}, “%s”: *Haaretz*')).toMatch(/^\u200f\[Óff óñ \{host\}, “%s”: \*Haaretz\* .*\]\u200f$/);
});

test('every message is longer by two fifths at least', () => {
  const shown = (message: string) => message.replace(/\{\w+\}|\*[^*]+\*|\u200f/g, '');
  for (const [key, message] of Object.entries(MESSAGES.english)) {
    if (key.startsWith('locale.')) continue;
    const longer = shown(MESSAGES.pseudo[key] ?? '');
    expect(longer.length, key).toBeGreaterThanOrEqual(shown(message).length * 1.4);
  }
});

test('it has every form for numbers that its language has, and runs from right to left', () => {
  expect(Object.keys(MESSAGES.pseudo).filter((key) => key.startsWith('count.claims.'))).toHaveLength(6);
  expect(MESSAGES.pseudo['locale.direction']).toBe('rtl');
});
