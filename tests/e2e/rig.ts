/** A browser with the built extension, a server for pages, and the questions that the tests ask. */
import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { BrowserName } from '../../scripts/lib/browsers.ts';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { Control, type Tab } from '../../scripts/lib/control.ts';
import { type LaunchOptions, launch, type Running } from '../../scripts/lib/launch.ts';
import { readFrame } from '../../scripts/lib/read-page.ts';
import { type PageOptions, type PageServer, serve } from '../../scripts/lib/serve.ts';
import { closedRoots, textOf } from './closed-roots.ts';
import { pictureOf } from './paint.ts';

/** How long a page may take until it shows what it should, on a slow machine, in milliseconds. */
export const PATIENCE = 15_000;

export interface Rig {
  readonly browser: BrowserName;
  readonly running: Running;
  readonly control: Control;
  readonly server: PageServer;
  /** The same browser without the extension, started when first asked for. */
  plain(): Promise<Browser>;
  /** Opens a page in a new tab in front; its scripts run unless a policy forbids it. */
  open(html: string, options?: PageOptions): Promise<Tab>;
  close(): Promise<void>;
}

/** @param options `extension`: another folder than the built one */
export async function startRig(browser: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Rig> {
  const extension = options.extension ?? ensureBuilt(browser);
  const running = await launch({ ...options, browser, extension });
  const control = await Control.open(running);
  const server = await serve({ policy: null });
  let plain: Promise<Running> | undefined;
  return {
    browser,
    running,
    control,
    server,
    async plain() {
      plain ??= launch({ browser });
      return (await plain).browser;
    },
    async open(html, pageOptions) {
      const tab = await control.newTab();
      await tab.page.goto(server.page(html, pageOptions));
      return tab;
    },
    async close() {
      await Promise.all([running.close(), (await plain)?.close()]);
      await server.close();
    },
  };
}

/** What the running content script of a frame says it found, `actor: words`, in document order. */
export async function mentionsOf(rig: Rig, tab: Tab, frame = 0): Promise<string[]> {
  const report = await readFrame(rig.control, tab, frame);
  const words = (exact: string) => exact.replace(/\u00AD/g, '').replace(/\s+/g, ' ');
  return (report?.mentions ?? []).map(({ actors, exact }) => `${actors[0]}: ${words(exact)}`);
}

/** Waits until the content script has found exactly these. */
export async function expectMentions(
  rig: Rig,
  tab: Tab,
  expected: readonly string[],
  patience = PATIENCE,
): Promise<void> {
  await expect.poll(() => mentionsOf(rig, tab), { timeout: patience }).toEqual(expected);
}

/** The picture of a phrase on a page that no extension has touched. */
export async function unmarkedPicture(rig: Rig, html: string, phrase: string): Promise<string> {
  const page = await (await rig.plain()).newPage();
  await page.goto(rig.server.page(html));
  const picture = await pictureOf(page, phrase);
  await page.close();
  return picture;
}

/** Waits until a phrase looks other than on the same page without the extension. */
export async function expectPainted(rig: Rig, tab: Tab, html: string, phrase: string): Promise<void> {
  const unmarked = await unmarkedPicture(rig, html, phrase);
  await tab.page.bringToFront();
  await expect.poll(() => pictureOf(tab.page, phrase), { timeout: PATIENCE }).not.toBe(unmarked);
}

/** Text of the card that is open on the page; '' where none is. */
export async function cardText(rig: Rig, page: Page): Promise<string> {
  const roots = await closedRoots(rig.browser, page);
  return roots.map(textOf).join(' ').trim();
}

/** An article of our own words around a sentence. */
export function article(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page for a test</title>${head}
<style>body { font: 18px/1.6 serif; margin: 40px; max-width: 700px; }</style></head><body>${body}</body></html>`;
}
