/** What the background does in the browser: answers messages, counts, shows the badge, opens pages. */
import browser, { type Runtime } from 'webextension-polyfill';
import { type Answers, type Handlers, handle, type SiteAnswer } from './messages.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { changeSiteIn } from './site-change.ts';
import { beginPage, countFrame, forgetTab, tabCount } from './tab-counts.ts';
import { switchTab } from './tab-switch.ts';
import { readToBackground, type ToBackground } from './to-background.ts';

/** The built content script, as the manifest names it. */
const CONTENT_SCRIPT = '/content-scripts/content.js';
/** A frame waits at most this long for the topmost one to say where the tab is, in milliseconds. */
const SITE_WITHIN_MS = 2_000;
const SITE_ASKED_EVERY_MS = 100;

interface Sender {
  readonly tab: number | undefined;
  readonly frame: number;
}

export interface BackgroundKnowledge {
  dossiers(actors: readonly string[]): Answers['askDossiers'] | Promise<Answers['askDossiers']>;
}

/** Starts everything; to be called once, while the background script is first evaluated. */
export function startBackground(knowledge: BackgroundKnowledge): void {
  const handlers: Handlers<ToBackground, Sender> = {
    async frameStarted({ site }, { tab, frame }) {
      if (tab === undefined) return { site: null, on: true };
      if (frame !== 0) return placeOfTab(tab);
      // A storage that is full for the session costs the counts, not the reading.
      await beginPage(tab, site).catch(uncounted);
      await showBadge(tab, 0);
      // Frames may have been quicker than the page that holds them.
      await browser.tabs.sendMessage(tab, { type: 'reportAgain' }).catch(nobodyThere);
      return { site, on: (await tabCount(tab)).on };
    },
    async frameFound({ found }, { tab, frame }) {
      if (tab !== undefined) await showBadge(tab, await countFrame(tab, frame, found));
      return { done: true };
    },
    async frameGone(_message, { tab, frame }) {
      if (tab !== undefined) await showBadge(tab, await countFrame(tab, frame, null));
      return { done: true };
    },
    askDossiers: ({ actors }) => knowledge.dossiers(actors),
    async openPage({ route }) {
      await openPanelPage(route);
      return { done: true };
    },
    askSettings: () => readSettings(),
    changeSettings: ({ change }) => stored(changeSettings(change)),
    changeSite: ({ site, change, tab }, from) => stored(changeSiteIn(tab ?? from.tab, site, change)),
    switchTab: ({ tab, on }) => stored(switchTab(tab, on)),
    askTab: ({ tab }) => tabCount(tab),
    async readTab({ tab }) {
      try {
        await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [CONTENT_SCRIPT] });
        return { done: true };
      } catch {
        // Pages that no extension may read, or that the reader has not let us read.
        return { done: false };
      }
    },
  };
  browser.runtime.onMessage.addListener((message: unknown, { tab, frameId }: Runtime.MessageSender) =>
    handle(readToBackground, handlers, message, { tab: tab?.id, frame: frameId ?? 0 }),
  );
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
}

/** Opens the panel as a page of its own at a route. */
export async function openPanelPage(route: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup.html#${route}`) });
}

/** Whether the browser could store a change. */
function stored(change: Promise<void>): Promise<{ done: boolean }> {
  return change.then(
    () => ({ done: true }),
    () => ({ done: false }),
  );
}

/** The badge of this tab stays empty. */
function uncounted(): void {}

/** No content script answers: the tab has none, or is being left. */
function nobodyThere(): void {}

async function placeOfTab(tab: number): Promise<SiteAnswer> {
  let { site, on } = await tabCount(tab);
  for (let waited = 0; site === null && waited < SITE_WITHIN_MS; waited += SITE_ASKED_EVERY_MS) {
    await new Promise((resolve) => setTimeout(resolve, SITE_ASKED_EVERY_MS));
    ({ site, on } = await tabCount(tab));
  }
  return { site, on };
}

/** The badge counts what was found, underlined or not, all frames together. */
async function showBadge(tab: number, found: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ color: '#55524c' });
    await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
    await browser.action.setBadgeText({ tabId: tab, text: found === 0 ? '' : String(found) });
  } catch {
    // The tab was closed meanwhile.
  }
}
