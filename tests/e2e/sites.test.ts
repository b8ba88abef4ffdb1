/** What is chosen for one site: fewer underlines there and nowhere else, told where it is in force, and taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { OTHER_HOST } from '../../scripts/lib/launch.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { readFrame } from '../../scripts/lib/read-page.ts';
import { closedRoots, findAll, pressIn, textOf } from './closed-roots.ts';
import { openPanel } from './panel.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from './rig.ts';

const SECTION = '<section><p style="margin: 60px 0">A line on Haaretz.</p></section>';
const PAGE = article(SECTION + SECTION);
const FOUND = ['haaretz: Haaretz', 'haaretz: Haaretz'];

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());

  async function marked(tab: Tab): Promise<number> {
    const report = await readFrame(rig.control, tab, 0);
    return report?.mentions.filter((mention) => mention.marked).length ?? 0;
  }
  const expectMarked = (tab: Tab, wanted: number) => expect.poll(() => marked(tab), { timeout: PATIENCE }).toBe(wanted);
  const expectText = (tab: Tab, wanted: RegExp) =>
    expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toMatch(wanted);

  test('“Less here” on a card, “Only on this site” in the panel, and the list in the settings are one choice', async () => {
    const here = await rig.open(PAGE);
    await expectMentions(rig, here, FOUND);
    const elsewhere = await rig.control.newTab();
    await elsewhere.page.goto(rig.server.page(PAGE).replace('127.0.0.1', OTHER_HOST));
    await expectMentions(rig, elsewhere, FOUND);
    await expectMarked(elsewhere, 2);

    await here.page.bringToFront();
    await restOn(here.page, 'Haaretz');
    await expectText(here, /^Haaretz /);
    await pressIn(browser, here.page, (node) => node.tag === 'button' && textOf(node) === 'Less here');
    await expectText(here, /Fewer underlines on this site: first on a page\. Undo/);
    await expectMarked(here, 1);
    await expectMarked(elsewhere, 2);
    await here.page.keyboard.press('Escape');

    const panel = await openPanel(rig, here);
    await expect.poll(() => panel.text(), { timeout: PATIENCE }).toContain('Only on this site');
    await panel.press('[aria-label="Settings"]');
    await expect
      .poll(() => panel.text(), { timeout: PATIENCE })
      .toMatch(/127\.0\.0\.1\s+first on a page\s+As elsewhere/);
    await panel.press('[aria-label="As elsewhere: 127.0.0.1"]');
    await expect.poll(() => panel.text(), { timeout: PATIENCE }).toMatch(/As elsewhere: 127\.0\.0\.1\. Undo/);
    await panel.close();
    await expectMarked(here, 2);

    const again = await openPanel(rig, here);
    await again.press('.only input');
    await again.press('.seg [role=radio]:last-child');
    await expectMarked(here, 1);
    await expectMarked(elsewhere, 2);
    await again.press('.only input');
    await expectMarked(here, 2);
    await again.close();
    const open = (await closedRoots(browser, here.page)).flatMap((root) => findAll(root, ({ tag }) => tag === 'h2'));
    expect(open).toEqual([]);
  });
});
