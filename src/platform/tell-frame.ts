/** How the extension's own parts ask a content script. */
import browser from 'webextension-polyfill';
import type { AnswerTo } from './messages.ts';
import type { ToFrame } from './to-frame.ts';

/** Asks a frame of a tab; `null` where it has no content script, or is gone. */
export async function tellFrame<M extends ToFrame>(
  tab: number,
  frame: number,
  message: M,
): Promise<AnswerTo<M> | null> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: frame })) as AnswerTo<M>;
  } catch {
    return null;
  }
}
