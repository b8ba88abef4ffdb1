/** Pages that are too much: too many, too deep, never at rest. The page works on, and so does the reading. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { openPanel } from '../e2e/panel.ts';
import { expectMentions, mentionsOf, PATIENCE, type Rig, startRig } from '../e2e/rig.ts';
import { expectPageWorks, FOUND, hostilePage, openCardOn } from './conduct.ts';
import { emptyFrames, growing, manyRoots, nestedElements, nestedRoots } from './large-pages.ts';

/** How long such a page may take until it is read, on a slow machine, in milliseconds. */
const LONG = 40_000;

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
    ['five hundred elements inside one another', nestedElements(500), 2],
    ['three hundred shadow roots inside one another', nestedRoots(300), 2],
    ['ten thousand shadow roots', manyRoots(10_000, 2_000), 6],
    ['a hundred empty frames', emptyFrames(100), 1],
  ])('%s', async (_what, html, mentions) => {
    tab = await rig.open(html);
    await expect.poll(found, { timeout: LONG }).toBe(mentions);
    await expectAllWorks();
  });

  test('ten thousand elements inside one another: the innermost text is left out, and the panel says so', async () => {
    tab = await rig.open(nestedElements(10_000, 'hidden'));
    await expectMentions(rig, tab, FOUND);
    await expectAllWorks();
    const panel = await openPanel(rig, tab);
    await expect.poll(() => panel.text(), { timeout: PATIENCE }).toContain('stands inside too many elements');
    await panel.close();
    expect(await found()).toBe(1);
  });

  test('text that grows without end', async () => {
    tab = await rig.open(growing(5, 20));
    await expect.poll(found, { timeout: LONG }).toBeGreaterThan(50);
    await expectAllWorks();
    await tab.page.evaluate(() => clearInterval((window as unknown as { growing: number }).growing));
    const lines = await tab.page.$eval('#log', (log) => log.childElementCount);
    await expect.poll(found, { timeout: LONG }).toBe(lines + 1);
  });

  test('a page that puts back what it was two thousand times a second', async () => {
    tab = await rig.open(
      hostilePage(
        '<div id="shop"></div>',
        `<script>
          addEventListener('DOMContentLoaded', () => {
            const shop = document.querySelector('#shop');
            setInterval(() => {
              for (let turn = 0; turn < 20; turn += 1) shop.innerHTML = '<p>Haaretz, again and again.</p>'.repeat(20);
            }, 10);
          });
        </script>`,
      ),
    );
    await expect.poll(found, { timeout: LONG }).toBeGreaterThan(0);
    await expectAllWorks();
  });

  test('text made to lead every rule of context on', async () => {
    const words = [
      'Moscow '.repeat(10_000),
      `Moscow ${'’s '.repeat(10_000)}`,
      `${'the very '.repeat(10_000)}Kremlin`,
      `${'U.'.repeat(10_000)} U.S. ${'S.'.repeat(10_000)}`,
      `The ${'New York '.repeat(10_000)}Times`,
      `Congress ${'of the '.repeat(10_000)}`,
      `Kaspersky${' '.repeat(50_000)}Lab`,
      `Kaspersky${'\u00AD'.repeat(50_000)}Lab`,
      `Washington ${'ed'.repeat(50_000)} Washington`,
      `${'('.repeat(50_000)}Israel${')'.repeat(50_000)}`,
      'Kaspersky said Moscow told Washington that Congress asked the Times of Israel. '.repeat(3_000),
    ];
    tab = await rig.open(
      hostilePage(words.map((text) => `<p style="height: 30px; overflow: hidden">${text}</p>`).join('')),
    );
    const isComplete = async () =>
      ((await rig.control.ask(tab, { type: 'listMentions' })) as { complete: boolean } | undefined)?.complete;
    await expect.poll(isComplete, { timeout: LONG }).toBe(true);
    expect(await found()).toBeGreaterThan(FOUND.length);
    await expectAllWorks();
  });
});
