/** The panel: search, the list of this page's mentions, and the switch for this site. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import { pictureOf } from './paint.ts';
import { openPanel, openSidePanel, sidePanelText } from './panel.ts';
import { article, expectMentions, expectPainted, PATIENCE, type Rig, startRig, unmarkedPicture } from './rig.ts';

const PAGE = article('<p>A line on Kaspersky <b>Lab</b>, and one on Haaretz.</p>');
const FOUND = ['kaspersky-lab: Kaspersky Lab', 'haaretz: Haaretz'];
const SITE_SWITCH = '[role=switch]';

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());

  test('search finds an actor by a misspelt name', async () => {
    const tab = await rig.open(PAGE);
    const panel = await openPanel(rig, tab);
    await panel.type('Eugen Kasperski');
    await expect.poll(() => panel.text(), { timeout: PATIENCE }).toContain('Eugene Kaspersky');
    await panel.close();
  });

  test('it lists what this page mentions', async () => {
    const tab = await rig.open(PAGE);
    await expectMentions(rig, tab, FOUND);
    const panel = await openPanel(rig, tab);
    await expect.poll(() => panel.text(), { timeout: PATIENCE }).toMatch(/Kaspersky Lab[\s\S]*Haaretz/);
    await panel.close();
  });

  test('the site is switched off and on again, at once and without a reload', async () => {
    const tab = await rig.open(PAGE);
    await expectMentions(rig, tab, FOUND);
    await expectPainted(rig, tab, PAGE, 'Kaspersky Lab');
    const off = await openPanel(rig, tab);
    await off.press(SITE_SWITCH);
    await expect.poll(() => off.text(), { timeout: PATIENCE }).toContain('Off on this site');
    await off.close();
    await tab.page.bringToFront();
    const unmarked = await unmarkedPicture(rig, PAGE, 'Kaspersky Lab');
    await expect.poll(() => pictureOf(tab.page, 'Kaspersky Lab'), { timeout: PATIENCE }).toBe(unmarked);

    const on = await openPanel(rig, tab);
    await on.press(SITE_SWITCH);
    await expect.poll(() => on.text(), { timeout: PATIENCE }).not.toContain('Off on this site');
    await on.close();
    await expectPainted(rig, tab, PAGE, 'Kaspersky Lab');
    await expectMentions(rig, tab, FOUND);
  });
});

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  test('it opens as a side panel, which lists the same page and the next one', async () => {
    const rig = await startRig(browser);
    const tab = await rig.open(PAGE);
    await expectMentions(rig, tab, FOUND);
    await openSidePanel(rig, tab);
    const expectPanel = (text: RegExp) => expect.poll(() => sidePanelText(rig), { timeout: PATIENCE }).toMatch(text);
    await expectPanel(/2 mentions[\s\S]*Kaspersky Lab/);
    await tab.page.goto(rig.server.page(article('<p>Another line, on The New York Times.</p>')));
    await expectPanel(/1 mention\b[\s\S]*The New York Times/);
    await rig.close();
  });
});
