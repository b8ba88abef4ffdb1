/** Opens a page in the running extension and waits until its content script has read it. */
import type { Control, Tab } from './control.ts';

/** A mention as the content script reports it. */
export interface FoundMention {
  /** Possible actors, the likeliest first; never empty. */
  readonly actors: readonly string[];
  readonly certainty: 'name' | 'context';
  readonly because: string;
  /** As the page has it. */
  readonly exact: string;
  /** 40 characters each, white space folded. */
  readonly prefix: string;
  readonly suffix: string;
}

/** What the content script of one frame says. */
export interface FrameReport {
  /** Whether the whole document has been read as it stands. */
  readonly complete: boolean;
  readonly mentions: readonly FoundMention[];
}

export interface ReadFrame {
  readonly source: string;
  readonly report: FrameReport;
}

export interface PageReading {
  /** The top document first. */
  readonly frames: readonly ReadFrame[];
  /** What went wrong, in one sentence, or `null`. */
  readonly problem: string | null;
}

export interface ReadOptions {
  readonly frames: boolean;
  /** How long a content script may stay silent after the page has loaded, in milliseconds. */
  readonly silence: number;
}

/** How long loading may take, and reading after it, in milliseconds. */
const LOADING_LIMIT = 30_000;
const READING_LIMIT = 60_000;
const PAUSE = 30;

/** Asks the content script of a frame; `undefined` where none answers. */
export async function readFrame(control: Control, tab: Tab, frame: number): Promise<FrameReport | undefined> {
  return (await control.ask(tab, { type: 'listMentions' }, frame)) as FrameReport | undefined;
}

/** Loads a page and reads it. Never throws for what a page does: it says so in `problem`. */
export async function readPage(
  control: Control,
  tab: Tab,
  address: string,
  options: ReadOptions,
): Promise<PageReading> {
  const problems: string[] = [];
  await tab.page.goto(address, { waitUntil: 'load', timeout: LOADING_LIMIT }).catch((error: Error) => {
    problems.push(`it did not load fully: ${error.message}`);
  });
  const top = await waitForReport(control, tab, 0, options.silence);
  if (!top) problems.push('no content script answered');
  else if (!top.complete) problems.push(`it was not read within ${READING_LIMIT / 1000} s`);
  const frames = top ? [{ source: tab.page.url(), report: top }] : [];
  return { frames, problem: problems.length > 0 ? problems.join('; ') : null };
}

async function waitForReport(
  control: Control,
  tab: Tab,
  frame: number,
  silence: number,
): Promise<FrameReport | undefined> {
  const start = performance.now();
  let report: FrameReport | undefined;
  for (;;) {
    report = (await readFrame(control, tab, frame)) ?? report;
    if (report?.complete) return report;
    const waited = performance.now() - start;
    if (waited > (report ? READING_LIMIT : silence)) return report;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
