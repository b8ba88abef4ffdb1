/** How a frame gets the settings: from the background, however late that begins to answer. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const runtime: { id: string | undefined; sendMessage: typeof sendMessage } = { id: 'here', sendMessage };
let tellChange: (changes: Record<string, unknown>) => void = () => {};
const onChanged = {
  addListener: (listener: typeof tellChange) => {
    tellChange = listener;
  },
  removeListener: () => {
    tellChange = () => {};
  },
};
vi.mock('wxt/browser', () => ({ browser: { runtime, storage: { local: { onChanged } } } }));

const { ExtensionGone, readSettings, watchSettings } = await import('../../../src/platform/frame.ts');
const { DEFAULT_SETTINGS } = await import('../../../src/platform/settings.ts');

beforeEach(() => {
  sendMessage.mockReset();
  runtime.id = 'here';
});

describe('the settings', () => {
  test('are asked for until the background answers', async () => {
    vi.useFakeTimers();
    const nobody = new Error('Could not establish connection. Receiving end does not exist.');
    sendMessage.mockRejectedValueOnce(nobody).mockRejectedValueOnce(nobody).mockResolvedValue(DEFAULT_SETTINGS);
    const settings = readSettings();
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await settings).toEqual(DEFAULT_SETTINGS);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  test('are asked for no more once the extension is gone', async () => {
    runtime.id = undefined;
    await expect(readSettings()).rejects.toThrow(ExtensionGone);
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

describe('a change of settings', () => {
  /** A question of the frame, to be answered later. */
  function question(): { readonly answer: (density: string) => void } {
    let answer = (_density: string) => {};
    sendMessage.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = (density) => resolve({ ...DEFAULT_SETTINGS, density });
        }),
    );
    return { answer: (density) => answer(density) };
  }

  test('is told as the background reads it, the last one last, until nobody watches', async () => {
    const watching = new AbortController();
    const told: string[] = [];
    watchSettings(({ density }) => told.push(density), watching.signal);
    const [first, second, third] = [question(), question(), question()];
    tellChange({ settings: {} });
    tellChange({ others: {} });
    tellChange({ settings: {} });
    expect(sendMessage).toHaveBeenCalledTimes(2);
    second?.answer('page');
    first?.answer('every');
    await vi.waitFor(() => expect(told).toEqual(['page']));
    tellChange({ settings: {} });
    watching.abort();
    third?.answer('section');
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toEqual(['page']);
  });

  test('is not told of an extension that is gone', async () => {
    const watching = new AbortController();
    const told = vi.fn();
    watchSettings(told, watching.signal);
    runtime.id = undefined;
    tellChange({ settings: {} });
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).not.toHaveBeenCalled();
    watching.abort();
  });
});
