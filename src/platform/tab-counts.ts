/**
 * What the frames of each tab have reported. Kept in the session's storage: a background script may be stopped and
 * started at any time. Forgotten when the browser is closed.
 */
import { storage } from '@wxt-dev/storage';
import { inTurn } from './in-turn.ts';
import type { TabAnswer } from './messages.ts';

interface TabCount {
  readonly site: string | null;
  /** How many mentions were found, by the frame's number. */
  readonly found: Readonly<Record<string, number>>;
  /** Set where the reader has switched the tab off, whatever page it holds. */
  readonly off?: true;
  /** The frame that holds the mention stepped to last. */
  readonly stepped?: number;
}

const EMPTY: TabCount = { site: null, found: {} };

const keyOf = (tab: number) => `session:tab-${tab}` as const;

const queued = inTurn();

function change(tab: number, make: (before: TabCount) => TabCount): Promise<TabCount> {
  return queued(async () => {
    const after = make((await storage.getItem<TabCount>(keyOf(tab))) ?? EMPTY);
    await storage.setItem(keyOf(tab), after);
    return after;
  });
}

/** The topmost frame has begun a new page: nothing of the last one counts any more. */
export async function beginPage(tab: number, site: string): Promise<void> {
  await change(tab, ({ off }) => ({ site, found: {}, ...(off && { off }) }));
}

/** A frame's count, or `null` where the frame is gone; the tab's new sum. */
export async function countFrame(tab: number, frame: number, found: number | null): Promise<number> {
  const after = await change(tab, (before) => {
    const { [frame]: _old, ...others } = before.found;
    return { ...before, found: found === null ? others : { ...others, [frame]: found } };
  });
  return Object.values(after.found).reduce((sum, count) => sum + count, 0);
}

export async function tabCount(tab: number): Promise<TabAnswer> {
  const { site, found, off } = (await queued(() => storage.getItem<TabCount>(keyOf(tab)))) ?? EMPTY;
  return {
    site,
    on: off !== true,
    frames: Object.entries(found).map(([frame, count]) => ({ frame: Number(frame), found: count })),
  };
}

/** The frame that holds the mention stepped to last; the topmost one at first. */
export async function steppedTo(tab: number): Promise<number> {
  return (await queued(() => storage.getItem<TabCount>(keyOf(tab))))?.stepped ?? 0;
}

export async function rememberStep(tab: number, stepped: number): Promise<void> {
  await change(tab, (before) => ({ ...before, stepped }));
}

/** Remembers whether the reader has switched the tab on or off, until it is closed. */
export async function rememberSwitch(tab: number, on: boolean): Promise<void> {
  await change(tab, ({ off: _before, ...others }) => (on ? others : { ...others, off: true }));
}

export async function forgetTab(tab: number): Promise<void> {
  await queued(() => storage.removeItem(keyOf(tab)));
}
