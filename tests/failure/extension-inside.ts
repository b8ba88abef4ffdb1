/** What happens to an extension from outside: its background is stopped, its storage filled, its files replaced. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { BrowserName } from '../../scripts/lib/browsers.ts';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { Control } from '../../scripts/lib/control.ts';
import { FIREFOX_ID } from '../../scripts/lib/launch.ts';
import { inFirefoxWindow } from '../e2e/firefox-window.ts';
import { PATIENCE, type Rig } from '../e2e/rig.ts';

type Area = Readonly<Record<'local' | 'session', StorageArea>>;
interface StorageArea {
  set(items: object): Promise<void>;
  get(key: string | null): Promise<Record<string, unknown>>;
  clear(): Promise<void>;
}
interface ExtensionGlobal {
  readonly browser?: { readonly storage: Area };
  readonly chrome: { readonly storage: Area };
}

/** Puts something into the extension's storage as it would lie there; what was there is gone. */
export function store(page: Page, area: keyof Area, items: Readonly<Record<string, unknown>>): Promise<void> {
  return page.evaluate(
    async (where, what) => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      const { storage } = browser ?? chrome;
      await storage[where].clear();
      await storage[where].set(what);
    },
    area,
    items,
  );
}

/** All that the extension has stored. */
export function stored(page: Page, area: keyof Area): Promise<Record<string, unknown>> {
  return page.evaluate((where) => {
    const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
    return (browser ?? chrome).storage[where].get(null);
  }, area);
}

/** The settings as they are stored. */
export async function storedSettings(page: Page): Promise<Record<string, unknown>> {
  return ((await stored(page, 'local')).settings ?? {}) as Record<string, unknown>;
}

/** Firefox's own object for the extension, as an expression for its windows. */
export const FIREFOX_EXTENSION = `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension`;

/** Stops the background as the browser does when it has long been idle, and sees that it is stopped. */
export async function stopBackground(rig: Rig): Promise<void> {
  if (rig.browser === 'firefox') {
    const stop = `${FIREFOX_EXTENSION}.terminateBackground({ disableResetIdleForTest: true }).then(() => null)`;
    await expect
      .poll(
        async () => {
          // What a page says meanwhile, for example after a change of settings, starts it anew.
          await inFirefoxWindow(rig, stop);
          return inFirefoxWindow(rig, `${FIREFOX_EXTENSION}.backgroundState`);
        },
        { timeout: PATIENCE },
      )
      .toBe('stopped');
    return;
  }
  const workers = () => rig.running.browser.targets().filter((target) => target.type() === 'service_worker');
  await expect
    .poll(
      async () => {
        for (const target of workers()) await (await target.worker())?.close();
        return workers().length;
      },
      { timeout: PATIENCE },
    )
    .toBe(0);
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { readonly extensionId: string }): Promise<void>;
}

/**
 * Changes what a reader can change for the extension on Chromium's own page for it. The reader is a developer: for others
 * Chromium does not start an unpacked extension a second time.
 */
export async function configureChromium(rig: Rig, change: object = {}): Promise<void> {
  const page = await rig.running.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (what) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration(what);
    },
    { extensionId: new URL(rig.control.page.url()).host, ...change },
  );
  await page.close();
}

/** A page of the extension after it was started anew, which has closed all others; they are refused until it is back. */
export async function reopened({ running }: Rig): Promise<Control> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await Control.open(running);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** A copy of the built extension, to be changed as an update would. */
export interface ExtensionCopy {
  readonly folder: string;
  setVersion(version: string): void;
  remove(): void;
}

/**
 * It may read the tests' pages at any time, as after a press of the toolbar button on them, which no protocol makes.
 */
export function copyExtension(browser: BrowserName): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
  cpSync(ensureBuilt(browser), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const change = (changes: object) =>
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changes }));
  change({ host_permissions: ['http://127.0.0.1/*'] });
  return {
    folder,
    setVersion: (version) => change({ version }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
