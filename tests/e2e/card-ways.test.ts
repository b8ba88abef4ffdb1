/** Ways out of a card: to another actor and back, to fewer underlines, to a report, and where the extension is gone. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { closedRoots, findAll, pressIn, type SeenNode, textOf } from './closed-roots.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from './rig.ts';

const PAGE = article('<p style="margin-top: 80px">A line on Kaspersky Lab in the middle of a page.</p>');

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(async () => {
    await rig.control.askBackground({ type: 'changeSettings', change: { density: 'section', sites: [] } });
    await tab?.page.close();
  });

  const text = () => cardText(rig, tab.page);
  const expectText = (wanted: RegExp) => expect.poll(text, { timeout: PATIENCE }).toMatch(wanted);

  async function openCard(): Promise<void> {
    tab = await rig.open(PAGE);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    await restOn(tab.page, 'Kaspersky Lab');
    await expectText(/^Kaspersky Lab /);
  }

  const press = (isWanted: (node: SeenNode) => boolean) => pressIn(browser, tab.page, isWanted);
  const named = (name: RegExp) => (node: SeenNode) =>
    (node.tag === 'button' || node.attributes.role === 'link') &&
    name.test(node.attributes['aria-label'] ?? textOf(node));

  test('a speaker’s name opens that actor in the same card, and there is a way back', async () => {
    await openCard();
    await press((node) => node.attributes.class === 'who' && node.attributes.role === 'link');
    await expectText(/^Kaspersky Lab (?!Russian cyber)/);
    expect((await text()).startsWith('Kaspersky Lab Kaspersky Lab')).toBe(false);
    await press(named(/^Back to Kaspersky Lab$/));
    await expectText(/^Kaspersky Lab .*Copy citation/);
    expect((await closedRoots(browser, tab.page)).flatMap((root) => findAll(root, named(/^Back to/)))).toEqual([]);
  });

  test('“Less here” says what it did; at the fewest it offers to switch the site off', async () => {
    await openCard();
    await press(named(/^Less here$/));
    await expectText(/first on a page\. Undo/);
    await press(named(/^Undo$/));
    await expectText(/Less here/);
    await press(named(/^Less here$/));
    await expectText(/first on a page\. Undo/);
    // While the pointer is on it, what was said stays.
    await press((node) => node.tag === 'h2');
    await expectText(/Less here/);
    await press(named(/^Less here$/));
    await expectText(/this is the fewest\. Off on this site\?/);
    await press(named(/^Off on this site\?$/));
    await expectMentions(rig, tab, []);
  });

  test('a report is copied and said to be', async () => {
    await openCard();
    await press(named(/^Report an error$/));
    await expectText(/Claim and version copied, to paste into your report\./);
  });
});

describe('in chromium', () => {
  test('a card of an extension that was updated says to reload the page', async () => {
    const rig = await startRig('chromium');
    const tab = await rig.open(PAGE);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    // The page that asks for it is closed by it, before or after its answer.
    await rig.control.page
      .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
      .catch(() => undefined);
    await tab.page.bringToFront();
    await expect
      .poll(
        async () => {
          await tab.page.mouse.move(5, 5);
          await restOn(tab.page, 'Kaspersky Lab');
          return cardText(rig, tab.page);
        },
        { timeout: PATIENCE, interval: 1_000 },
      )
      .toMatch(/Reload this page to go on\./);
    await rig.close();
  });
});
