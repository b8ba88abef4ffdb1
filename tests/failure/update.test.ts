/** The extension is replaced by a newer one while pages are open. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { cardText, expectMentions, PATIENCE, type Rig, startRig } from '../e2e/rig.ts';
import { expectPageWorks, FOUND, hostilePage, openCardOn } from '../hostile/conduct.ts';
import { configureChromium, copyExtension, type ExtensionCopy, reopened, storedSettings } from './extension-inside.ts';

interface Runtime {
  getManifest(): { readonly version: string };
}

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let copy: ExtensionCopy;
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    copy = copyExtension(browser);
    rig = await startRig(browser, { extension: copy.folder });
    if (browser === 'chromium') await configureChromium(rig);
    tab = await rig.open(hostilePage(''));
  });
  afterAll(async () => {
    await rig?.close();
    copy?.remove();
  });

  /** What the page sees of us: highlights registered, sheets adopted, children of the root. */
  const traces = () =>
    tab.page.evaluate(() => ({
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
      children: document.documentElement.children.length,
    }));
  const ONCE = { highlights: 2, sheets: 1, children: 2 };

  async function expectOneCard(): Promise<void> {
    await openCardOn(rig, tab);
    expect(await traces()).toEqual({ ...ONCE, children: 3 });
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
  }

  test('a second content script takes over from the first: nothing is marked or shown twice', async () => {
    await expectMentions(rig, tab, FOUND);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await rig.control.askBackground({ type: 'readTab', tab: tab.id })).toEqual({ done: true });
    }
    await expectMentions(rig, tab, FOUND);
    await expect.poll(traces, { timeout: PATIENCE }).toEqual(ONCE);
    await expectOneCard();
  });

  test('updated, the old script stands down and the new one takes over; settings are kept', async () => {
    await rig.control.askBackground({ type: 'changeSettings', change: { hoverDelay: 150 } });
    copy.setVersion('9.9.9');
    await rig.running.browser.installExtension(copy.folder);
    const control = await reopened(rig);
    rig = { ...rig, control };
    const version = await control.page.evaluate(() => {
      const { browser: own, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { runtime: Runtime }>;
      return (own ?? chrome).runtime.getManifest().version;
    });
    expect(version).toBe('9.9.9');

    await tab.page.bringToFront();
    await expectPageWorks(tab);
    // Firefox has given the page the new script by itself, Chromium leaves that to the panel.
    await control.askBackground({ type: 'readTab', tab: tab.id });
    await expectMentions(rig, tab, FOUND);
    await expect.poll(traces, { timeout: PATIENCE }).toEqual(ONCE);
    await expectOneCard();
    await expectPageWorks(tab);
    expect(await storedSettings(control.page)).toMatchObject({ hoverDelay: 150 });
  });
});
