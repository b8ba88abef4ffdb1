/**
 * What a content script may ask of the browser. It uses the bare interface, not the polyfill, which would cost every
 * frame of every page 10 kB for nothing that is needed here.
 */
import { browser } from 'wxt/browser';
import { type AnswerTo, type Handlers, handle } from './messages.ts';
import { SETTINGS_KEY, type Settings } from './settings.ts';
import type { ToBackground } from './to-background.ts';
import { readToFrame, type ToFrame } from './to-frame.ts';

/** How long to wait before the background is asked for the settings again, in milliseconds: at first, and at most. */
const ASK_AGAIN_MS = 100;
const ASK_AGAIN_AT_MOST_MS = 10_000;

/** Thrown where this script outlived its extension: it was updated or removed under an open page. */
export class ExtensionGone extends Error {}

/** Whether the extension that this script belongs to is still there. */
export function isExtensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** @throws ExtensionGone where the extension was updated or removed since this page was loaded. */
export async function tellBackground<M extends ToBackground>(message: M): Promise<AnswerTo<M>> {
  if (!isExtensionAlive()) throw new ExtensionGone();
  return (await browser.runtime.sendMessage(message)) as AnswerTo<M>;
}

/**
 * The settings now. The background reads them: checking what is stored would cost every frame 2 kB, and the storage
 * library 18 kB. Asks until there is an answer, since a browser that starts may show pages before it starts extensions.
 * @throws ExtensionGone
 */
export async function readSettings(): Promise<Settings> {
  for (let pause = ASK_AGAIN_MS; ; pause = Math.min(2 * pause, ASK_AGAIN_AT_MOST_MS)) {
    try {
      return await tellBackground({ type: 'askSettings' });
    } catch (error) {
      if (error instanceof ExtensionGone) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Calls with the settings whenever they change, wherever that was done. Ends with `signal`. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const { onChanged } = browser.storage.local;
  let changes = 0;
  const listener = async (changed: Record<string, unknown>) => {
    if (!(SETTINGS_KEY in changed)) return;
    changes += 1;
    const change = changes;
    const settings = await readSettings().catch(() => null);
    // An answer to an earlier change may come later; of an extension that is gone nothing comes.
    if (settings !== null && change === changes && !signal.aborted) onChange(settings);
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

/** Answers messages to this frame until `signal` is aborted. */
export function answerInFrame(handlers: Handlers<ToFrame, void>, signal: AbortSignal): void {
  const listener = (message: unknown, _sender: unknown, answer: (value: unknown) => void): boolean => {
    const answered = handle(readToFrame, handlers, message, undefined);
    void answered?.then(answer);
    // Chrome keeps the channel open only where the listener says so; both browsers know this way.
    return answered !== undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/**
 * The site that this frame's tab is at, the host of the topmost page, on which switching a site off depends; and whether
 * the tab is switched on. Local files count as one site, `file:`.
 */
export async function placeOfTab(): Promise<{ readonly site: string; readonly on: boolean }> {
  const own = siteOf(location.href);
  const { site, on } = await tellBackground({ type: 'frameStarted', site: own });
  if (window.top === window) return { site: own, on };
  // Chromium tells a frame what is above it; elsewhere the background knows from the topmost frame.
  const topmost = location.ancestorOrigins?.item(location.ancestorOrigins.length - 1);
  const isTold = topmost !== undefined && topmost !== null && topmost !== 'null';
  return { site: isTold ? siteOf(topmost) : (site ?? own), on };
}

/** The host of an address, or its scheme where it has none. */
export function siteOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { hostname, protocol } = new URL(address);
  return hostname === '' ? protocol : hostname;
}
