import { describe, expect, test, vi } from 'vitest';
import { type Handlers, handle } from '../../../src/platform/messages.ts';
import { readToFrame, type ToFrame } from '../../../src/platform/to-frame.ts';

function handlers() {
  return {
    listMentions: vi.fn(() => ({
      address: 'https://a.example/',
      title: '',
      on: true,
      complete: true,
      partial: false,
      mentions: [],
    })),
    showMention: vi.fn(() => ({ done: true })),
    stepMention: vi.fn(async () => ({ done: false })),
    askSelection: vi.fn(() => ({ text: '' })),
    tabSwitched: vi.fn(() => ({ done: true })),
    reportAgain: vi.fn(() => ({ done: true })),
  } satisfies Handlers<ToFrame, string>;
}

describe('a message', () => {
  test('reaches the one who handles it, with its sender, and is answered', async () => {
    const ours = handlers();
    const message = { type: 'showMention', mention: 3 };
    await expect(handle(readToFrame, ours, message, 'panel')).resolves.toEqual({ done: true });
    expect(ours.showMention).toHaveBeenCalledWith(message, 'panel');
    expect(ours.listMentions).not.toHaveBeenCalled();
    await expect(
      handle(readToFrame, ours, { type: 'stepMention', direction: 'next', from: 'here' }, 'panel'),
    ).resolves.toEqual({
      done: false,
    });
  });

  test.each([
    ['of another direction', { type: 'askDossiers', actors: [] }],
    ['with a field of another kind', { type: 'showMention', mention: '3' }],
    ['with a word that is not known', { type: 'stepMention', direction: 'up' }],
    ['of no kind', { mention: 3 }],
    ['that is no message', 'listMentions'],
    ['that is nothing', undefined],
  ])('%s is not handled', (_name, message) => {
    const ours = handlers();
    expect(handle(readToFrame, ours, message, 'panel')).toBeUndefined();
    for (const handler of Object.values(ours)) expect(handler).not.toHaveBeenCalled();
  });

  test('that fails on the way is told to whoever waits', async () => {
    const failing = { ...handlers(), listMentions: () => Promise.reject(new Error('no')) };
    await expect(handle(readToFrame, failing, { type: 'listMentions' }, 'panel')).rejects.toThrow('no');
  });
});
