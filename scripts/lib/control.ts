/**
 * Asks the running extension what it knows, through its own messages: a page of the extension in a tab of its own
 * speaks with the content scripts of other tabs, just as the panel does.
 */
import type { Page } from 'puppeteer-core';
import type { Running } from './launch.ts';

/** A tab for pages, with the number by which the extension knows it. */
export interface Tab {
  readonly page: Page;
  readonly id: number;
}

/** The part of the browser's extension interface that is used from outside; it runs in the extension's page. */
interface ExtensionApi {
  readonly action: { openPopup(): Promise<void> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: {
    query(filter: object): Promise<{ readonly id: number }[]>;
    sendMessage(tab: number, message: unknown, options: { readonly frameId: number }): Promise<unknown>;
  };
}

interface ExtensionGlobal {
  readonly browser?: ExtensionApi;
  readonly chrome: ExtensionApi;
}

export class Control {
  readonly page: Page;
  readonly #running: Running;

  private constructor(running: Running, page: Page) {
    this.#running = running;
    this.page = page;
  }

  static async open(running: Running): Promise<Control> {
    return new Control(running, await running.openExtensionPage(running.extensionPage));
  }

  /** Opens an empty tab in front. */
  async newTab(): Promise<Tab> {
    const before = new Set(await this.#tabIds());
    const page = await this.#running.browser.newPage();
    const id = (await this.#tabIds()).find((candidate) => !before.has(candidate));
    if (id === undefined) throw new Error('The browser opened no tab.');
    return { page, id };
  }

  /** The tab of a page that was opened otherwise. */
  async tabOf(page: Page): Promise<Tab> {
    await page.bringToFront();
    const [id] = await this.#tabIds({ active: true });
    if (id === undefined) throw new Error('The page is in no tab.');
    return { page, id };
  }

  /** Sends a message to the content script of one frame; `undefined` where none is there to answer. */
  ask(tab: Tab, message: unknown, frameId = 0): Promise<unknown> {
    return this.page.evaluate(
      async (id, text, frame) => {
        const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
        return (browser ?? chrome).tabs.sendMessage(id, text, { frameId: frame }).catch(() => undefined);
      },
      tab.id,
      message,
      frameId,
    );
  }

  /** Sends a message to the background. */
  askBackground(message: unknown): Promise<unknown> {
    return this.page.evaluate(async (content) => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      return (browser ?? chrome).runtime.sendMessage(content);
    }, message);
  }

  /** Opens the extension's popup for a tab, as a press on its button does. */
  async openPopup(tab: Tab): Promise<void> {
    await tab.page.bringToFront();
    await this.page.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      return (browser ?? chrome).action.openPopup();
    });
  }

  /** The popup that is open, as a page. Chromium only: Firefox's popup is no page of the protocol. */
  async popupPage(): Promise<Page> {
    const own = this.page.target();
    const target = await this.#running.browser.waitForTarget(
      (candidate) => candidate.url().endsWith('/popup.html') && candidate !== own,
    );
    return target.asPage();
  }

  #tabIds(filter: { readonly active?: boolean } = {}): Promise<number[]> {
    return this.page.evaluate(async (wanted) => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      return (await (browser ?? chrome).tabs.query(wanted)).map((tab) => tab.id);
    }, filter);
  }
}
