/** The ways to Sidelight outside its own pages: keyboard commands, the context menu of a selection, the address bar. */
import browser from 'webextension-polyfill';
import { t } from '../words/messages.ts';
import { isOn } from './settings.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { changeSiteIn } from './site-change.ts';
import { rememberStep, steppedTo, tabCount } from './tab-counts.ts';
import { switchTab } from './tab-switch.ts';
import { tellFrame } from './tell-frame.ts';

const LOOK_UP = 'look-up-selection';

/** One answer to what is typed in the address bar. */
export interface Suggestion {
  readonly route: string;
  readonly text: string;
}

export interface BrowserCommands {
  /** Opens the panel as a page of its own at a route. */
  open(route: string): void;
  /** Opens it with a query typed in: a selection, or what was entered in the address bar. */
  search(query: string): void;
  /** What to offer for a query, and the line above it. */
  suggest(query: string): { readonly heading: string; readonly offers: readonly Suggestion[] };
}

/** To be called once, while the background script is first evaluated. Firefox for Android has none of these ways. */
export function startBrowserCommands({ open, search, suggest }: BrowserCommands): void {
  const { commands, contextMenus, omnibox } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    if (command === 'next-mention') await step(tab.id, 'next');
    else if (command === 'previous-mention') await step(tab.id, 'previous');
    else if (command === 'toggle-site') await toggleSite(tab.id);
    else if (command === LOOK_UP) search(await selectionIn(tab.id));
  });

  browser.runtime.onInstalled.addListener(() => {
    contextMenus?.create({ id: LOOK_UP, title: t('browser.lookUpMenu'), contexts: ['selection'] });
  });
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === LOOK_UP) search(selectionText ?? '');
  });

  omnibox?.setDefaultSuggestion({ description: suggest('').heading });
  omnibox?.onInputChanged.addListener((query, show) => {
    const { heading, offers } = suggest(query);
    omnibox?.setDefaultSuggestion({ description: escaped(heading) });
    show(offers.map(({ route, text }) => ({ content: `#${route}`, description: escaped(text) })));
  });
  omnibox?.onInputEntered.addListener((entered) => {
    if (entered.startsWith('#')) open(entered.slice(1));
    else search(entered);
  });
}

async function framesOf(tab: number): Promise<readonly number[]> {
  const { frames } = await tabCount(tab);
  return [...new Set([0, ...frames.map(({ frame }) => frame)])].sort((a, b) => a - b);
}

/** The next mention of the page, frame after frame, from the last one to the first again. */
async function step(tab: number, direction: 'previous' | 'next'): Promise<void> {
  const frames = await framesOf(tab);
  const from = Math.max(0, frames.indexOf(await steppedTo(tab)));
  for (let turn = 0; turn <= frames.length; turn += 1) {
    const offset = direction === 'next' ? turn : frames.length - (turn % frames.length);
    const frame = frames[(from + offset) % frames.length] ?? 0;
    const side = turn === 0 ? 'here' : 'edge';
    const answer = await tellFrame(tab, frame, { type: 'stepMention', direction, from: side });
    if (answer?.done) {
      await rememberStep(tab, frame);
      return;
    }
  }
}

async function toggleSite(tab: number): Promise<void> {
  const { site, on } = await tabCount(tab);
  if (site === null) return;
  if (on && isOn(await readSettings(), site)) {
    await changeSiteIn(tab, site, { off: true });
    return;
  }
  // Whatever it was switched off by, but for everywhere, the reader wants it on here.
  await switchTab(tab, true);
  await changeSettings({ pausedAt: 0 });
  await changeSiteIn(tab, site, { off: false });
}

/** What is selected in the first frame that has a selection; '' for nothing. */
async function selectionIn(tab: number): Promise<string> {
  for (const frame of await framesOf(tab)) {
    const answer = await tellFrame(tab, frame, { type: 'askSelection' });
    if (answer !== null && answer.text !== '') return answer.text;
  }
  return '';
}

/** Chrome reads suggestions as XML. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
