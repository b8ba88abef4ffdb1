/** What readers do with Sidelight, each from its beginning to its end, so that it can be watched what that asks of others. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { BrowserName } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { pressIn, type SeenNode, textOf } from './closed-roots.ts';
import { chooseMenu, enterInAddressBar, giveCommand } from './commands.ts';
import { openPanel, openSidePanel, sidePanelText, viewText } from './panel.ts';
import { cardText, PATIENCE, type Rig } from './rig.ts';

export interface Journey {
  readonly name: string;
  /** Where it can be gone from outside; absent: in both. */
  readonly only?: BrowserName;
  /** Fails where the journey does not arrive. */
  go(rig: Rig, tab: Tab): Promise<void>;
}

/** A name that the page of every journey has. */
const NAME = 'Kaspersky Lab';
const ACTOR = 'kaspersky-lab';
/** Its heading. */
const HEADING = 'Kaspersky Lab and Haaretz';

const expectCard = (rig: Rig, tab: Tab, wanted: RegExp) =>
  expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toMatch(wanted);

const labelOf = ({ attributes }: SeenNode) => attributes['aria-label'] ?? '';

/** Presses with the mouse what the card shows under this name. */
const pressInCard = (rig: Rig, tab: Tab, name: RegExp) =>
  pressIn(rig.browser, tab.page, (node) => {
    const isControl = node.tag === 'button' || node.attributes.role === 'link';
    return isControl && name.test(labelOf(node) || textOf(node));
  });

/** Opens a page of the extension, waits until it says this, and closes it after what is done there. */
async function onExtensionPage(
  rig: Rig,
  path: string,
  says: string,
  task: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await rig.running.openExtensionPage(path);
  await expectText(page, says);
  await task(page);
  await page.close();
}

const expectText = (page: Page, words: string) =>
  expect.poll(() => page.evaluate(() => document.body.innerText), { timeout: PATIENCE }).toContain(words);

/** Presses what has this name on a page of the extension. What would be saved as a file is shown, and not saved. */
async function press(page: Page, name: string): Promise<string> {
  return page.evaluate((wanted) => {
    const things = [
      ...document.querySelectorAll<HTMLElement>('button, a, label, [role=radio], [role=tab], [role=link]'),
    ];
    const thing = things.find((one) => (one.getAttribute('aria-label') ?? one.innerText).trim().startsWith(wanted));
    if (thing === undefined) throw new Error(`nothing here is named ${wanted}`);
    if (thing instanceof HTMLAnchorElement) {
      document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    }
    thing.click();
    return thing instanceof HTMLAnchorElement ? thing.href : '';
  }, name);
}

/** Waits until what is done has opened a page of the extension at this place, and closes it. */
async function expectOpened(
  rig: Rig,
  tab: Tab,
  place: string,
  words: string,
  open: () => Promise<void>,
): Promise<void> {
  const before = await rig.running.browser.pages();
  await open();
  await expect.poll(() => viewText(rig, 'tab', place), { timeout: PATIENCE }).toContain(words);
  const opened = (await rig.running.browser.pages()).filter((page) => !before.includes(page));
  await Promise.all(opened.map((page) => page.close()));
  await tab.page.bringToFront();
}

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'a card by mouse, unfolded, its citation copied, then another actor',
    async go(rig, tab) {
      await tab.page.mouse.move(5, 5);
      await restOn(tab.page, NAME);
      await expectCard(rig, tab, /^Kaspersky Lab .*Said about \d/);
      await pressInCard(rig, tab, /more claims$/);
      await expectCard(rig, tab, /Whether .*Whether .*Whether /);
      await pressInCard(rig, tab, /^Copy citation$/);
      await expectCard(rig, tab, /Citation copied/);
      await pressInCard(rig, tab, /^Keep open$/);
      await tab.page.keyboard.press('Escape');
      await expectCard(rig, tab, /^$/);
    },
  },
  {
    name: 'from the card to the dossier',
    async go(rig, tab) {
      await tab.page.mouse.move(5, 5);
      await restOn(tab.page, NAME);
      await expectCard(rig, tab, /Open dossier/);
      await expectOpened(rig, tab, `#actor/${ACTOR}`, 'Said about', () => pressInCard(rig, tab, /^Open dossier$/));
      await tab.page.keyboard.press('Escape');
      await expectCard(rig, tab, /^$/);
    },
  },
  {
    name: 'cards by key',
    async go(rig, tab) {
      await giveCommand(rig, 'next-mention');
      await expectCard(rig, tab, /mention 1 of/);
      await giveCommand(rig, 'next-mention');
      await expectCard(rig, tab, /mention 2 of/);
      for (const key of ['Tab', 'Tab', 'Enter', 'Escape'] as const) await tab.page.keyboard.press(key);
      await expectCard(rig, tab, /^$/);
    },
  },
  {
    name: 'the panel: search, a hit, what is on this page, taken out',
    async go(rig, tab) {
      const panel = await openPanel(rig, tab);
      const expectPanel = (words: string) => expect.poll(() => panel.text(), { timeout: PATIENCE }).toContain(words);
      await expectPanel('On this page');
      await panel.press('.take .act');
      await expectPanel('Copied as Markdown.');
      await panel.press('.take .act:nth-of-type(2)');
      await expectPanel('Copied as JSON-LD.');
      await panel.type('kasperski');
      await expectPanel(NAME);
      await panel.press('.hit');
      await expectPanel('Dossier');
      await panel.close();
      await tab.page.bringToFront();
    },
  },
  {
    name: 'a dossier, its claims copied, a claim, a document',
    go: (rig) =>
      onExtensionPage(rig, `popup.html#actor/${ACTOR}`, 'Said about', async (page) => {
        await press(page, 'Copy these claims as Markdown');
        await press(page, 'Said by');
        await press(page, 'Whether');
        await expectText(page, 'Where it stands');
      }),
  },
  {
    name: 'the picture: diagram, timeline, words, saved',
    go: (rig) =>
      onExtensionPage(rig, 'popup.html#picture', 'Save as SVG', async (page) => {
        expect(await press(page, 'Save as SVG')).toMatch(/^data:image\/svg\+xml/);
        await press(page, 'Timeline');
        await expectText(page, 'In the order told');
        await press(page, 'Words');
        await expectText(page, 'Whether');
      }),
  },
  {
    name: 'settings: changed, saved as a file, as they were at first',
    go: (rig) =>
      onExtensionPage(rig, 'options.html', 'Save as a file', async (page) => {
        await page.$eval('select', (select) => {
          select.selectedIndex = select.selectedIndex === 0 ? 1 : 0;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        });
        expect(await press(page, 'Save as a file')).toMatch(/^data:application\/json/);
        await press(page, 'Reset');
        await expectText(page, 'All settings are as they were at first.');
      }),
  },
  {
    name: 'the welcome page, and a name tried on it',
    go: (rig) =>
      onExtensionPage(rig, 'welcome.html', 'Nothing leaves the browser', async (page) => {
        await press(page, 'The New York Times');
        await expectText(page, 'Open dossier');
      }),
  },
  {
    name: 'a selection looked up from its menu',
    async go(rig, tab) {
      await tab.page.$eval('h1', (heading) => getSelection()?.selectAllChildren(heading));
      const query = `#search/${encodeURIComponent(HEADING)}`;
      await expectOpened(rig, tab, query, `“${HEADING}”`, () => chooseMenu(rig, tab.page, HEADING));
    },
  },
  {
    name: 'a word looked up in the address bar',
    only: 'chromium',
    go: (rig, tab) =>
      expectOpened(rig, tab, '#search/polonium', 'Nothing on “polonium”', () => enterInAddressBar(rig, 'polonium')),
  },
  {
    name: 'off on a site and on again',
    async go(rig, tab) {
      const isOn = async () => ((await rig.control.ask(tab, { type: 'listMentions' })) as { on: boolean }).on;
      await giveCommand(rig, 'toggle-site');
      await expect.poll(isOn, { timeout: PATIENCE }).toBe(false);
      await giveCommand(rig, 'toggle-site');
      await expect.poll(isOn, { timeout: PATIENCE }).toBe(true);
    },
  },
  {
    name: 'the side panel',
    async go(rig, tab) {
      await openSidePanel(rig, tab);
      await expect.poll(() => sidePanelText(rig), { timeout: PATIENCE }).toContain(NAME);
    },
  },
];
