/** Opens a page in the running extension and waits until its content script has read it. */
import type { Page } from 'puppeteer-core';
import type { MentionsAnswer, TabAnswer } from '../../src/platform/messages.ts';
import type { ToBackground } from '../../src/platform/to-background.ts';
import type { ToFrame } from '../../src/platform/to-frame.ts';
import type { Control, Tab } from './control.ts';

export interface ReadFrame {
  /** Address of the frame's document. */
  readonly source: string;
  readonly report: MentionsAnswer;
}

export interface PageReading {
  /** The top document first. */
  readonly frames: readonly ReadFrame[];
  /** What went wrong, in one sentence, or `null`. */
  readonly problem: string | null;
}

export interface ReadOptions {
  /** Whether the frames in the page are read too. */
  readonly frames: boolean;
  /** How long a content script may stay silent after the page has loaded, in milliseconds. */
  readonly silence: number;
}

/** How long loading may take, and reading after it, in milliseconds. */
const LOADING_LIMIT = 30_000;
const READING_LIMIT = 60_000;
const PAUSE = 30;
/** How long frames may take to announce themselves once the page is read, in milliseconds. */
const FRAMES_LIMIT = 3_000;

/** Asks the content script of a frame; `undefined` where none answers. */
export async function readFrame(control: Control, tab: Tab, frame: number): Promise<MentionsAnswer | undefined> {
  const message: ToFrame = { type: 'listMentions' };
  return (await control.ask(tab, message, frame)) as MentionsAnswer | undefined;
}

/** Loads a page and reads it. Never throws for what a page does: it says so in `problem`. */
export async function readPage(
  control: Control,
  tab: Tab,
  address: string,
  options: ReadOptions,
): Promise<PageReading> {
  const problems: string[] = [];
  const failure = await loadPage(tab.page, address);
  if (failure) problems.push(failure);
  const top = await waitForReport(control, tab, 0, options.silence);
  if (!top) problems.push('no content script answered');
  else if (!top.complete) problems.push(`it was not read within ${READING_LIMIT / 1000} s`);
  const frames = top ? [{ source: tab.page.url(), report: top }] : [];
  if (options.frames && top) frames.push(...(await readInnerFrames(control, tab)));
  return { frames, problem: problems.length > 0 ? problems.join('; ') : null };
}

/** Loads an address, all that the page itself asks for included; what went wrong, or `null`. */
export async function loadPage(page: Page, address: string): Promise<string | null> {
  try {
    await page.goto(address, { waitUntil: 'load', timeout: LOADING_LIMIT });
    return null;
  } catch (error) {
    // Firefox reports the page as failed where only a frame in it is: what counts is whether the page is there.
    const isThere = (wanted: string) => document.readyState === 'complete' && location.href === wanted;
    const loaded = page.waitForFunction(isThere, { timeout: LOADING_LIMIT }, address);
    return loaded.then(() => null).catch(() => `it did not load fully: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** The frames below the top document that have a content script, in the order of their numbers. */
async function readInnerFrames(control: Control, tab: Tab): Promise<ReadFrame[]> {
  const message: ToBackground = { type: 'askTab', tab: tab.id };
  const expected = tab.page.frames().length;
  const start = performance.now();
  let numbers: number[] = [];
  while (numbers.length < expected && performance.now() - start < FRAMES_LIMIT) {
    const answer = (await control.askBackground(message)) as TabAnswer;
    numbers = answer.frames.map(({ frame }) => frame).sort((a, b) => a - b);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const inner: ReadFrame[] = [];
  for (const number of numbers.filter((frame) => frame !== 0)) {
    const report = await waitForReport(control, tab, number, FRAMES_LIMIT);
    if (report) inner.push({ source: `${tab.page.url()}#frame-${number}`, report });
  }
  return inner;
}

async function waitForReport(
  control: Control,
  tab: Tab,
  frame: number,
  silence: number,
): Promise<MentionsAnswer | undefined> {
  const start = performance.now();
  let report: MentionsAnswer | undefined;
  for (;;) {
    report = (await readFrame(control, tab, frame)) ?? report;
    if (report?.complete) return report;
    const waited = performance.now() - start;
    if (waited > (report ? READING_LIMIT : silence)) return report;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
