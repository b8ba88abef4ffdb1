/** The browser's messages, and what is left of them when the browser answers no more. */
import { beforeAll, expect, test, vi } from 'vitest';

const getMessage = vi.fn((name: string) => `[${name}]`);
let browserMessages: typeof import('../../../src/platform/words.ts').browserMessages;

beforeAll(async () => {
  vi.stubGlobal('chrome', { runtime: { id: 'a' }, i18n: { getMessage } });
  ({ browserMessages } = await import('../../../src/platform/words.ts'));
});

test('a key is asked for by the name that the build gives it, once', () => {
  const message = browserMessages();
  expect(message('count.claims.one')).toBe('[count_claims_one]');
  expect(message('count.claims.one')).toBe('[count_claims_one]');
  expect(getMessage).toHaveBeenCalledOnce();
});

test('an extension that is gone still says what it said before', () => {
  const message = browserMessages();
  message('card.gone');
  getMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(message('card.gone')).toBe('[card_gone]');
  expect(message('card.close')).toBe('…');
});
