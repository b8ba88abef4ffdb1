/** The card: opened as a reader opens it, with a real mouse, and read from outside the page. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { boxOf, restOn } from '../../scripts/lib/page-text.ts';
import { closedRoots, findNode } from './closed-roots.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from './rig.ts';

const PAGE = article('<p style="margin-top: 80px">A line on Kaspersky <b>Lab</b> in the middle of a page.</p>');

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => tab?.page.close());

  async function openCard(html = PAGE): Promise<string> {
    tab = await rig.open(html);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    await restOn(tab.page, 'Kaspersky Lab');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Kaspersky Lab');
    return cardText(rig, tab.page);
  }

  test('resting on a name opens its card: who says what, as reported by whom, what was answered, from where', async () => {
    const text = await openCard();
    expect(text).toMatch(/Whether /);
    // Speaker and stance, then whose account it is.
    expect(text).toMatch(/alleges|states concern|reports/);
    expect(text).toMatch(/US Department of Homeland Security|Israeli intelligence|The New York Times/);
    expect(text).toMatch(/quoted by|retold by|characterised by|own account/);
    expect(text).toMatch(/Joseph Fitsanakis|KN Web Desk/);
    expect(text).toMatch(/denies|disputes the evidence|No answer by|No later answer by/);
  });

  test('a name that the pointer only passes over opens nothing', async () => {
    tab = await rig.open(PAGE);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    const box = await boxOf(tab.page, 'Kaspersky Lab');
    await tab.page.mouse.move(box.x - 60, box.y + box.height / 2);
    await tab.page.mouse.move(box.x + box.width + 150, box.y + box.height / 2, { steps: 6 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await cardText(rig, tab.page)).toBe('');
  });

  test('the pointer may move into the card; leaving both closes it', async () => {
    await openCard();
    const [root] = await closedRoots(browser, tab.page);
    const card = root && findNode(root, (node) => node.attributes.role === 'dialog');
    const box = await card?.box();
    expect(box).toBeTruthy();
    if (!box) return;
    await tab.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await cardText(rig, tab.page)).toContain('Kaspersky Lab');
    await tab.page.mouse.move(1270, 890, { steps: 12 });
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
  });

  test('Escape closes it', async () => {
    await openCard();
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
  });

  test('the page itself can neither reach into it nor read it', async () => {
    await openCard();
    const seen = await tab.page.evaluate(() => {
      const reachable = [...document.querySelectorAll('*')].map((element) => element.shadowRoot?.textContent ?? '');
      return [document.documentElement.outerHTML, document.documentElement.textContent, ...reachable].join('\n');
    });
    expect(seen).not.toMatch(/Whether |denies|Joseph Fitsanakis|KN Web Desk|Said about/);
  });

  test('it goes away without a trace', async () => {
    tab = await rig.open(PAGE);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    const html = () => tab.page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await restOn(tab.page, 'Kaspersky Lab');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).not.toBe('');
    await tab.page.keyboard.press('Escape');
    await expect.poll(html, { timeout: PATIENCE }).toBe(before);
  });
});
