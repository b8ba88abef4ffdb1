/** The largest pages: what takes too long for every run. `npm run test:long`. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../../scripts/lib/browsers.ts';
import type { Tab } from '../../../scripts/lib/control.ts';
import { mentionsOf, type Rig, startRig } from '../../e2e/rig.ts';
import { expectPageWorks, openCardOn } from '../conduct.ts';
import { growing, millionTexts, nestedElements, nestedRoots, oneLongText } from '../large-pages.ts';

/** How long the largest of these pages may take until it is read, on a slow machine, in milliseconds. */
const LONG = 120_000;

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => tab?.page.close());

  const found = async () => (await mentionsOf(rig, tab)).length;

  async function expectAllWorks(): Promise<void> {
    await expectPageWorks(tab);
    await openCardOn(rig, tab);
    await tab.page.keyboard.press('Escape');
  }

  test.each([
    ['twenty megabytes in one text', oneLongText(), 2],
    ['a million texts', millionTexts(), 101],
    ['five thousand inline elements inside one another', nestedElements(5_000), 1],
    ['two thousand shadow roots inside one another', nestedRoots(2_000), 1],
  ])('%s', async (what, html, mentions) => {
    const start = performance.now();
    tab = await rig.open(html);
    const loaded = performance.now();
    await expect.poll(found, { timeout: LONG }).toBe(mentions);
    const seconds = (from: number, to: number) => ((to - from) / 1_000).toFixed(1);
    console.log(
      `${browser}: ${what}: loaded in ${seconds(start, loaded)} s, read ${seconds(loaded, performance.now())} s later`,
    );
    await expectAllWorks();
  });

  test('text that grows until ten thousand names stand in it', async () => {
    tab = await rig.open(growing(20, 20));
    await expect.poll(found, { timeout: LONG }).toBeGreaterThan(10_000);
    await expectAllWorks();
    await tab.page.evaluate(() => clearInterval((window as unknown as { growing: number }).growing));
    const lines = await tab.page.$eval('#log', (log) => log.childElementCount);
    await expect.poll(found, { timeout: LONG }).toBe(lines + 1);
  });
});
