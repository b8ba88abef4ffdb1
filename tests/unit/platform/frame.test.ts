/** How a frame learns where it is and what the reader wants: from the background, however late that begins to answer. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const runtime: { id: string | undefined; sendMessage: typeof sendMessage } = { id: 'here', sendMessage };
const listeners = new Set<(changes: Record<string, unknown>) => void>();
const onChanged = {
  addListener: (listener: (changes: Record<string, unknown>) => void) => listeners.add(listener),
  removeListener: (listener: (changes: Record<string, unknown>) => void) => listeners.delete(listener),
};
vi.mock('wxt/browser', () => ({ browser: { runtime, storage: { local: { onChanged } } } }));

const { followSettings, placeOfTab } = await import('../../../src/platform/frame.ts');
const { DEFAULT_SETTINGS } = await import('../../../src/platform/settings.ts');

const nobody = new Error('Could not establish connection. Receiving end does not exist.');
/** What the polyfill of a background in Chromium answers for a handler that failed. */
const failed = { __mozWebExtensionPolyfillReject__: true, message: 'disk full' };
/** Longer than any pause between two questions, in milliseconds. */
const LONG = 10_001;

let ending: AbortController;
let told: string[];
const watch = () => followSettings(({ density }) => told.push(density), ending.signal);
const change = (changes: Record<string, unknown>) => {
  for (const listener of listeners) listener(changes);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', new URL('https://news.example/'));
  vi.stubGlobal('window', { top: null });
  ending = new AbortController();
  told = [];
  sendMessage.mockReset();
  runtime.id = 'here';
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the settings', () => {
  test('are asked for until the background answers with settings', async () => {
    sendMessage
      .mockRejectedValueOnce(nobody)
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(failed)
      .mockResolvedValue(DEFAULT_SETTINGS);
    watch();
    await vi.advanceTimersByTimeAsync(LONG);
    expect(told).toEqual(['section']);
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });

  test('are asked for at least every ten seconds, and told as soon as there is an answer', async () => {
    sendMessage.mockRejectedValue(nobody);
    watch();
    await vi.advanceTimersByTimeAsync(10 * LONG);
    sendMessage.mockResolvedValue(DEFAULT_SETTINGS);
    await vi.advanceTimersByTimeAsync(LONG);
    expect(told).toEqual(['section']);
  });

  test.each([
    ['the script has ended', () => ending.abort()],
    [
      'the extension is gone',
      () => {
        runtime.id = undefined;
      },
    ],
  ])('are asked for no more once %s', async (_name, end) => {
    sendMessage.mockRejectedValue(nobody);
    watch();
    await vi.advanceTimersByTimeAsync(0);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    end();
    await vi.advanceTimersByTimeAsync(10 * LONG);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(told).toEqual([]);
  });

  test('are told as they are after the last change, until the script ends', async () => {
    const answers: ((settings: unknown) => void)[] = [];
    sendMessage.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    const askAgain = watch();
    change({ settings: {} });
    change({ others: {} });
    void askAgain();
    expect(answers).toHaveLength(3);
    for (const [at, density] of [
      [2, 'page'],
      [0, 'every'],
      [1, 'every'],
    ] as const) {
      answers[at]?.({ ...DEFAULT_SETTINGS, density });
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(told).toEqual(['page']);
    change({ settings: {} });
    ending.abort();
    answers[3]?.(DEFAULT_SETTINGS);
    await vi.advanceTimersByTimeAsync(LONG);
    expect(told).toEqual(['page']);
    expect(listeners).toEqual(new Set());
  });
});

describe('where the tab is', () => {
  test('is asked for until the background says it', async () => {
    sendMessage
      .mockRejectedValueOnce(nobody)
      .mockResolvedValueOnce(failed)
      .mockResolvedValue({ site: 'paper.example', on: false });
    const place = placeOfTab(ending.signal);
    await vi.advanceTimersByTimeAsync(LONG);
    expect(await place).toEqual({ site: 'paper.example', on: false });
  });

  test('is not told to a script that has ended meanwhile', async () => {
    sendMessage.mockRejectedValue(nobody);
    const place = placeOfTab(ending.signal);
    ending.abort();
    await vi.advanceTimersByTimeAsync(LONG);
    expect(await place).toBeNull();
  });
});
