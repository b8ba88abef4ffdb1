/** The toolbar popup, opened for the tab in front as the browser's button does. */
import type { Page } from 'puppeteer-core';
import type { Tab } from '../../scripts/lib/control.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import type { Rig } from './rig.ts';

export interface Panel {
  /** All text that the panel shows. */
  text(): Promise<string>;
  /** Puts the words into the search field, in place of what is there. */
  type(words: string): Promise<void>;
  /** Presses the first element of this selector. */
  press(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** The part of the extension's interface that is used in Firefox; it runs in the extension's page. */
interface FirefoxGlobal {
  readonly browser: { readonly extension: { getViews(filter: { readonly type: 'popup' }): Window[] } };
}

const SEARCH_FIELD = 'input[type=search], input[role=combobox]';

export async function openPanel(rig: Rig, tab: Tab): Promise<Panel> {
  await rig.control.openPopup(tab);
  return rig.browser === 'firefox' ? firefoxPanel(rig.control.page) : chromiumPanel(rig);
}

async function chromiumPanel(rig: Rig): Promise<Panel> {
  const page = await rig.control.popupPage();
  await page.waitForSelector(SEARCH_FIELD);
  return {
    text: () => page.evaluate(() => document.body.innerText),
    async type(words) {
      await page.locator(SEARCH_FIELD).fill('');
      await page.locator(SEARCH_FIELD).click();
      await page.keyboard.type(words);
    },
    press: (selector) => page.locator(selector).click(),
    close: () => page.close(),
  };
}

/** Firefox's popup is no page of the protocol; another page of the extension reaches its document. */
async function firefoxPanel(control: Page): Promise<Panel> {
  await control.waitForFunction(
    (field) => {
      const { browser } = globalThis as unknown as FirefoxGlobal;
      return browser.extension.getViews({ type: 'popup' })[0]?.document.querySelector(field);
    },
    {},
    SEARCH_FIELD,
  );
  const inPopup = (task: 'text' | 'type' | 'press' | 'close', selector = '', words = ''): Promise<string> =>
    control.evaluate(
      (what, where, value) => {
        const { browser } = globalThis as unknown as FirefoxGlobal;
        const [popup] = browser.extension.getViews({ type: 'popup' });
        if (!popup) throw new Error('the panel is closed');
        if (what === 'text') return popup.document.body.innerText;
        if (what === 'close') {
          popup.close();
          return '';
        }
        const element = popup.document.querySelector<HTMLInputElement>(where);
        if (element === null) throw new Error(`the panel has no ${where}`);
        element.focus();
        if (what === 'type') {
          element.value = value;
          element.dispatchEvent(new Event('input', { bubbles: true }));
        } else {
          element.click();
        }
        return '';
      },
      task,
      selector,
      words,
    );
  return {
    text: () => inPopup('text'),
    type: async (words) => {
      await inPopup('type', SEARCH_FIELD, words);
    },
    press: async (selector) => {
      await control.waitForFunction(
        (where) => {
          const { browser } = globalThis as unknown as FirefoxGlobal;
          return browser.extension.getViews({ type: 'popup' })[0]?.document.querySelector(where);
        },
        {},
        selector,
      );
      await inPopup('press', selector);
    },
    close: async () => {
      await inPopup('close');
    },
  };
}

/**
 * Opens the panel beside the page: in Chromium by the popup's own button. Firefox opens it for a click of the reader's
 * own only, and its popup can be sent none from outside; there it is opened by the browser's menu.
 */
export async function openSidePanel(rig: Rig, tab: Tab): Promise<void> {
  if (rig.browser === 'firefox') {
    await inFirefoxWindow(
      rig,
      `SidebarController.show([...SidebarController.sidebars.keys()].find((id) => id.startsWith('sidelight')))`,
    );
    return;
  }
  const popup = await openPanel(rig, tab);
  await popup.press('[aria-label="Open in the side panel"]');
}

/** All text of the panel beside the page; '' where none is open. */
export async function sidePanelText(rig: Rig): Promise<string> {
  if (rig.browser === 'firefox') return viewText(rig, 'sidebar');
  const target = rig.running.browser.targets().find((candidate) => candidate.url().endsWith('/sidepanel.html'));
  return target === undefined ? '' : (await target.asPage()).evaluate(() => document.body.innerText);
}

/** The extension's own pages can reach one another's documents. */
interface ViewsGlobal {
  readonly chrome: { readonly extension: { getViews(filter: { readonly type: string }): Window[] } };
}

/** All text of the extension's page of this kind whose address ends so; '' where there is none. */
export function viewText(rig: Rig, type: 'sidebar' | 'tab', hash = ''): Promise<string> {
  return rig.control.page.evaluate(
    (kind, end) => {
      const views = (globalThis as unknown as ViewsGlobal).chrome.extension.getViews({ type: kind });
      return views.find(({ location }) => location.hash.endsWith(end))?.document.body.innerText ?? '';
    },
    type,
    hash,
  );
}
