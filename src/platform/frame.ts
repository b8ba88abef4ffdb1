/**
 * What a content script may ask of the browser. It uses the bare interface, not the polyfill, which would cost every
 * frame of every page 10 kB for nothing that is needed here.
 */
import { browser } from 'wxt/browser';
import { type AnswerTo, type Handlers, handle } from './messages.ts';
import { SETTINGS_KEY, type Settings } from './settings.ts';
import type { ToBackground } from './to-background.ts';
import { readToFrame, type ToFrame } from './to-frame.ts';

/** How long to wait before the background is asked once more, in milliseconds: at first, and at most. */
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
 * Asks the background until it answers as it should: a browser that starts may show pages before it starts extensions, and
 * one that fails on the way answers with nothing, or with what the polyfill makes of an error. `null` where `signal` ended
 * that, or the extension is gone.
 */
async function askUntilAnswered<M extends ToBackground>(
  message: M,
  isAnswer: (answer: Partial<AnswerTo<M>>) => boolean,
  signal: AbortSignal,
): Promise<AnswerTo<M> | null> {
  for (let pause = ASK_AGAIN_MS; !signal.aborted; pause = Math.min(2 * pause, ASK_AGAIN_AT_MOST_MS)) {
    try {
      const answer: AnswerTo<M> | undefined = await tellBackground(message);
      if (answer !== undefined && isAnswer(answer)) return answer;
    } catch (error) {
      if (error instanceof ExtensionGone) return null;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}

/**
 * Calls with the settings now and whenever they change, wherever that was done, until `signal` is aborted. The background
 * reads them: to check what is stored would cost every frame 2 kB.
 * @returns asks for them again: a page that lay in the browser's cache heard of no change
 */
export function followSettings(onSettings: (settings: Settings) => void, signal: AbortSignal): () => Promise<void> {
  let questions = 0;
  async function ask(): Promise<void> {
    questions += 1;
    const question = questions;
    const settings = await askUntilAnswered({ type: 'askSettings' }, ({ sites }) => Array.isArray(sites), signal);
    // The answer to an earlier question may come later.
    if (settings !== null && question === questions && !signal.aborted) onSettings(settings);
  }
  const listener = (changed: Record<string, unknown>) => {
    if (SETTINGS_KEY in changed) void ask();
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
  void ask();
  return ask;
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
 * the tab is switched on. Local files count as one site, `file:`. `null` where `signal` is aborted before that is known.
 */
export async function placeOfTab(signal: AbortSignal): Promise<{ readonly site: string; readonly on: boolean } | null> {
  const own = siteOf(location.href);
  const isAnswer = ({ on }: { readonly on?: unknown }) => typeof on === 'boolean';
  const place = await askUntilAnswered({ type: 'frameStarted', site: own }, isAnswer, signal);
  if (place === null || signal.aborted) return null;
  const { site, on } = place;
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
