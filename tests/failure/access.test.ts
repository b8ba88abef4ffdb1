/** What the browser lets the extension do changes while it runs: sites taken away and given back, private windows. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { inFirefoxWindow } from '../e2e/firefox-window.ts';
import { openPanel } from '../e2e/panel.ts';
import { expectMentions, PATIENCE, type Rig, startRig } from '../e2e/rig.ts';
import { FOUND, hostilePage, openCardOn } from '../hostile/conduct.ts';
import { configureChromium, FIREFOX_EXTENSION, reopened, store, stored } from './extension-inside.ts';

/** Adds to what Firefox lets the extension do, or takes away from it, as a reader can on Firefox's own page for it. */
async function permit(rig: Rig, way: 'add' | 'remove', permissions: object): Promise<void> {
  await inFirefoxWindow(
    rig,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const extension = ${FIREFOX_EXTENSION};
      await ExtensionPermissions.${way}(extension.id, ${JSON.stringify(permissions)}, extension);
      return null;
    })()`,
  );
}

const EVERY_SITE = { permissions: [], origins: ['*://*/*', 'file:///*'] };

async function letRead(rig: Rig, may: boolean): Promise<void> {
  if (rig.browser === 'firefox') await permit(rig, may ? 'add' : 'remove', EVERY_SITE);
  else await configureChromium(rig, { hostAccess: may ? 'ON_ALL_SITES' : 'ON_CLICK' });
}

/** The extension is started anew by it. */
async function letIntoPrivateWindows(rig: Rig): Promise<void> {
  if (rig.browser === 'chromium') {
    await configureChromium(rig, { incognitoAccess: true });
    return;
  }
  await permit(rig, 'add', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await inFirefoxWindow(
    rig,
    `AddonManager.getAddonByID(${FIREFOX_EXTENSION}.id).then((addon) => addon.reload()).then(() => null)`,
  );
}

interface Windows {
  create(options: object): Promise<{ readonly id: number; readonly tabs: readonly { readonly id: number }[] }>;
  remove(id: number): Promise<void>;
}
type WindowsGlobal = Readonly<Record<'browser' | 'chrome', { readonly windows: Windows } | undefined>>;

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => (tab?.page.isClosed() ? undefined : tab?.page.close()));

  test('sites taken away: pages read before go on, others are left alone, the panel says so; given back, they are read', async () => {
    await rig.control.askBackground({ type: 'changeSettings', change: { hoverDelay: 150 } });
    const before = await stored(rig.control.page, 'local');
    const html = hostilePage('');
    tab = await rig.open(html);
    await expectMentions(rig, tab, FOUND);
    await letRead(rig, false);
    await openCardOn(rig, tab);
    await tab.page.keyboard.press('Escape');

    await tab.page.reload();
    expect(await rig.control.ask(tab, { type: 'listMentions' })).toBeUndefined();
    expect(await tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
    const panel = await openPanel(rig, tab);
    await expect.poll(() => panel.text(), { timeout: PATIENCE }).toContain('No access to this page');
    await panel.close();

    await letRead(rig, true);
    await tab.page.reload();
    await expectMentions(rig, tab, FOUND);
    expect(await stored(rig.control.page, 'local')).toEqual(before);
  });

  test('a private window leaves nothing: neither that a site was open, nor what was chosen there', async () => {
    await letIntoPrivateWindows(rig);
    const control = await reopened(rig);
    await store(control.page, 'local', {});
    const address = rig.server.page(hostilePage(''));
    const opened = await control.page.evaluate(async (url) => {
      const { browser: own, chrome } = globalThis as unknown as WindowsGlobal;
      const { id, tabs } = (await (own ?? chrome)?.windows.create({ incognito: true, url })) ?? { id: 0, tabs: [] };
      return { window: id, tab: tabs[0]?.id ?? 0 };
    }, address);
    const inside: Tab = { page: control.page, id: opened.tab };
    const report = () => control.ask(inside, { type: 'listMentions' });
    await expect
      .poll(report, { timeout: PATIENCE })
      .toMatchObject({ on: true, mentions: [{ actors: ['kaspersky-lab'] }] });

    const choose = (change: object) =>
      control.askBackground({ type: 'changeSite', site: '127.0.0.1', change, tab: inside.id });
    expect(await choose({ density: 'page' })).toEqual({ done: false });
    expect(await choose({ off: true })).toEqual({ done: true });
    await expect.poll(report, { timeout: PATIENCE }).toMatchObject({ on: false });
    expect(await stored(control.page, 'local')).toEqual({});

    const counts = async () => Object.keys(await stored(control.page, 'session'));
    expect(await counts()).toContain(`tab-${inside.id}`);
    await control.page.evaluate(async (id) => {
      const { browser: own, chrome } = globalThis as unknown as WindowsGlobal;
      await (own ?? chrome)?.windows.remove(id);
    }, opened.window);
    await expect.poll(counts, { timeout: PATIENCE }).not.toContain(`tab-${inside.id}`);
    expect(await stored(control.page, 'local')).toEqual({});
  });
});
