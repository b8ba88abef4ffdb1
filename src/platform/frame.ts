/**
 * What a content script may ask of the browser. It uses the bare interface, not the polyfill, which would cost every
 * frame of every page 10 kB for nothing that is needed here.
 */
import { browser } from 'wxt/browser';
import { type AnswerTo, type Handlers, handle, type ToBackground, ToFrame } from './messages.ts';
import { parseSettings, SETTINGS_KEY, type Settings } from './settings.ts';

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

/** The settings now. Read without the storage library, which would cost every frame 18 kB for one key. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/** Calls with the settings whenever they change, wherever that was done. Ends with `signal`. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const { onChanged } = browser.storage.local;
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (SETTINGS_KEY in changes) onChange(parseSettings(changes[SETTINGS_KEY]?.newValue));
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

/** Answers messages to this frame until `signal` is aborted. */
export function answerInFrame(handlers: Handlers<ToFrame, void>, signal: AbortSignal): void {
  const listener = (message: unknown, _sender: unknown, answer: (value: unknown) => void): boolean => {
    const answered = handle(ToFrame, handlers, message, undefined);
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
