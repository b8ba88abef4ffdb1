/** What the panel and other pages of the extension ask: of the background, and of the frames of a tab. */
import browser from 'webextension-polyfill';
import { t } from '../words/messages.ts';
import type { AnswerTo, ListedMention } from './messages.ts';
import type { SettingsChange, SiteChange } from './settings.ts';
import { tellFrame } from './tell-frame.ts';
import type { ToBackground } from './to-background.ts';

async function tellBackground<M extends ToBackground>(message: M): Promise<AnswerTo<M>> {
  return (await browser.runtime.sendMessage(message)) as AnswerTo<M>;
}

/** Changes some of the settings; false where the browser could not store them. */
export async function changeSettings(change: SettingsChange): Promise<boolean> {
  return (await tellBackground({ type: 'changeSettings', change })).done;
}

/**
 * Changes what holds for one site; false where that is not stored: the browser could not, or the window is private.
 * @param tab the panel's, `null` where it has none
 */
export async function changeSite(tab: number | null, site: string, change: SiteChange): Promise<boolean> {
  return (await tellBackground({ type: 'changeSite', site, change, ...(tab !== null && { tab }) })).done;
}

/** Switches a whole tab off or on; false where that could not be remembered. */
export async function switchTab(tab: number, on: boolean): Promise<boolean> {
  return (await tellBackground({ type: 'switchTab', tab, on })).done;
}

/** The tab that the panel belongs to; `null` where it was opened as a page of its own. */
export async function currentTab(): Promise<number | null> {
  if ((await browser.tabs.getCurrent()) !== undefined) return null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Calls when another tab of this window comes to the front, or its page is another: for a panel that stays open. */
export function watchTab(onChange: () => void): void {
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener((_tab, { status }) => status === 'complete' && onChange());
}

/** A mention and the frame it is in. */
export interface TabMention extends ListedMention {
  readonly frame: number;
  /** Address of the frame's document. */
  readonly address: string;
}

export interface TabMentions {
  /** Host of the tab's page, `null` where it cannot be told. */
  readonly site: string | null;
  /** Whether the tab is switched on. */
  readonly tabOn: boolean;
  /** `none`: no content script runs there; `off`: switched off. */
  readonly reading: 'on' | 'off' | 'none';
  readonly complete: boolean;
  /** Whether text was left alone, since the page is nested too deep. */
  readonly partial: boolean;
  /** Title of the topmost document; '' where it has none. */
  readonly title: string;
  /** Frame by frame, the topmost first, each in the order of its text. */
  readonly mentions: readonly TabMention[];
}

/** What was found in all frames of a tab. */
export async function mentionsOfTab(tab: number): Promise<TabMentions> {
  const { site, on, frames } = await tellBackground({ type: 'askTab', tab });
  const numbers = new Set([0, ...frames.map(({ frame }) => frame)]);
  const asked = [...numbers]
    .sort((a, b) => a - b)
    .map(async (frame) => ({
      frame,
      answer: await tellFrame(tab, frame, { type: 'listMentions' }),
    }));
  const answers = (await Promise.all(asked)).flatMap(({ frame, answer }) =>
    answer === null ? [] : [{ frame, answer }],
  );
  return {
    site,
    tabOn: on,
    reading: answers.length === 0 ? 'none' : answers.some(({ answer }) => answer.on) ? 'on' : 'off',
    complete: answers.every(({ answer }) => answer.complete),
    partial: answers.some(({ answer }) => answer.partial),
    title: answers[0]?.answer.title ?? '',
    mentions: answers.flatMap(({ frame, answer }) =>
      answer.mentions.map((mention) => ({ ...mention, frame, address: answer.address })),
    ),
  };
}

/** Scrolls a frame to one of its mentions and opens the card there. */
export async function showMention(tab: number, frame: number, mention: number): Promise<void> {
  await tellFrame(tab, frame, { type: 'showMention', mention });
}

/** Reads a tab that was open before the extension came; false where that is not allowed. */
export async function readTab(tab: number): Promise<boolean> {
  return (await tellBackground({ type: 'readTab', tab })).done;
}

/**
 * Asks the browser for the site of a tab, then reads the tab. To be called from a click. Where the browser has no such
 * question to ask (the address is one that no extension may read), the tab is left as it is.
 */
export async function allowTab(tab: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tab);
  if (url !== undefined && /^https?:/.test(url)) {
    const origins = [`${new URL(url).origin}/*`];
    await browser.permissions.request({ origins }).catch(() => false);
  }
  return readTab(tab);
}

/** Opens the panel as a page of its own at a route. */
export async function openPage(route: string): Promise<void> {
  await tellBackground({ type: 'openPage', route });
}

interface SidePanels {
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * How to open the panel beside the page; `null` where the browser has no such place (Firefox for Android). What is
 * returned is to be called from a click, with nothing waited for before: browsers open a side panel for the click itself
 * only.
 */
export async function sidePanelOpener(): Promise<(() => void) | null> {
  const { sidePanel, sidebarAction } = browser as unknown as SidePanels;
  if (sidePanel === undefined && sidebarAction === undefined) return null;
  const { id = browser.windows.WINDOW_ID_CURRENT } = await browser.windows.getCurrent();
  return () => void (sidePanel?.open({ windowId: id }) ?? sidebarAction?.open())?.then(() => close());
}

/** The keyboard commands as the browser has them now; `keys` is '' for one that has none. Firefox for Android has none. */
export async function keyCommands(): Promise<{ does: string; keys: string }[]> {
  const { commands } = browser as Partial<typeof browser>;
  return ((await commands?.getAll()) ?? []).map(({ description, shortcut }) => ({
    does: description || t('manifest.open'),
    keys: shortcut ?? '',
  }));
}

/** Opens the browser's own page for keyboard commands. */
export async function changeKeys(): Promise<void> {
  // Firefox lets no extension open that page by its address, and since 137 has a way of its own.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings !== undefined) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const EVERY_SITE = { origins: ['*://*/*'] };

/** Whether the browser lets the extension read pages; a reader may have taken that back. */
export async function mayReadPages(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.length > 0;
}

/** Asks the browser for all sites. To be called from a click. */
export async function allowAllSites(): Promise<boolean> {
  return browser.permissions.request(EVERY_SITE).catch(() => false);
}
