/** Reading with the keyboard alone, and the page's own keys, selection and menu beside it. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { boxOf, restOn } from '../../scripts/lib/page-text.ts';
import { closedRoots, findAll } from './closed-roots.ts';
import { giveCommand } from './commands.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from './rig.ts';

/** No card has more stops than this. */
const MANY_STOPS = 60;
/** Right after typing nothing opens by pointing; in milliseconds, with room. */
const QUIET = 500;
const PAGE = article(
  `<input id="field" value="A field">
  <p>A line on Haaretz, which has room.</p>
  <p style="margin-top: 1400px">Far below, one on Kaspersky Lab.</p>
  <p><a id="after" href="#after">A link after it</a></p>
  <script>
    window.seen = [];
    for (const type of ['keydown', 'contextmenu'])
      addEventListener(type, (event) => seen.push(type + ' ' + (event.key ?? '') + ' ' + event.defaultPrevented));
  </script>`,
);

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => tab?.page.close());

  const text = () => cardText(rig, tab.page);
  const expectText = (wanted: RegExp) => expect.poll(text, { timeout: PATIENCE }).toMatch(wanted);
  const focused = () =>
    tab.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.hasAttribute('popover') ? 'the card' : (activeElement?.id ?? '');
    });
  const expectFocus = (on: string) => expect.poll(focused, { timeout: PATIENCE }).toBe(on);
  const seen = () => tab.page.evaluate(() => (window as unknown as { seen: string[] }).seen);

  async function open(): Promise<void> {
    tab = await rig.open(PAGE);
    await expectMentions(rig, tab, ['haaretz: Haaretz', 'kaspersky-lab: Kaspersky Lab']);
    await tab.page.bringToFront();
  }

  test('next and previous go from mention to mention, with a ring, the card and the focus in it; Esc goes back', async () => {
    await open();
    await tab.page.focus('#field');
    await giveCommand(rig, 'next-mention');
    await expectText(/^Haaretz .*mention 1 of 2/);
    await expectFocus('the card');

    await giveCommand(rig, 'next-mention');
    await expectText(/^Kaspersky Lab .*mention 2 of 2/);
    await expectFocus('the card');
    const rings = async () =>
      (await closedRoots(browser, tab.page)).flatMap((root) =>
        findAll(root, ({ attributes }) => /\bring\b/.test(attributes.class ?? '')),
      );
    await expect.poll(async () => (await rings()).length, { timeout: PATIENCE }).toBe(1);
    const name = await boxOf(tab.page, 'Kaspersky Lab');
    const ring = await (await rings())[0]?.box();
    expect(ring?.x).toBeLessThan(name.x);
    expect(ring && ring.x + ring.width).toBeGreaterThan(name.x + name.width);

    await giveCommand(rig, 'previous-mention');
    await expectText(/^Haaretz .*mention 1 of 2/);
    await tab.page.keyboard.press('Escape');
    await expect.poll(text, { timeout: PATIENCE }).toBe('');
    await expectFocus('field');
  });

  test('Tab goes through the card and then on in the page', async () => {
    await open();
    await tab.page.focus('#field');
    await giveCommand(rig, 'next-mention');
    await expectText(/^Haaretz /);
    await expectFocus('the card');
    let stops = 0;
    while ((await focused()) === 'the card' && stops < MANY_STOPS) {
      await tab.page.keyboard.press('Tab');
      stops += 1;
    }
    expect(stops).toBeGreaterThan(5);
    expect(stops).toBeLessThan(MANY_STOPS);
    expect(await text()).toBe('');
    await expectFocus('after');
  });

  test('the page gets its own keys, also with a card open; of them all Esc alone closes it first', async () => {
    await open();
    await tab.page.keyboard.press('j');
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    await restOn(tab.page, 'Haaretz');
    await expectText(/^Haaretz /);
    await tab.page.keyboard.press('n');
    await tab.page.keyboard.press('Escape');
    await expect.poll(text, { timeout: PATIENCE }).toBe('');
    await tab.page.keyboard.press('Escape');
    expect(await seen()).toEqual(['keydown j false', 'keydown n false', 'keydown Escape false']);
  });

  test('a mark is selected with the mouse as any text, and its menu is the page’s own', async () => {
    await open();
    const box = await boxOf(tab.page, 'Haaretz, which');
    const y = box.y + box.height / 2;
    await tab.page.mouse.move(box.x + 1, y);
    await tab.page.mouse.down();
    await tab.page.mouse.move(box.x + box.width - 1, y, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await text()).toBe('');
    await tab.page.mouse.up();
    expect(await tab.page.evaluate(() => String(getSelection()))).toBe('Haaretz, which');
    await tab.page.mouse.click(box.x + 20, y, { button: 'right' });
    await expect.poll(seen, { timeout: PATIENCE }).toEqual(['contextmenu  false']);
  });
});

describe('in chromium', () => {
  test('the accessibility tree has a dialog with the focus, named by actor and place', async () => {
    const rig = await startRig('chromium');
    const tab = await rig.open(PAGE);
    await expectMentions(rig, tab, ['haaretz: Haaretz', 'kaspersky-lab: Kaspersky Lab']);
    await giveCommand(rig, 'next-mention');
    const session = await tab.page.createCDPSession();
    const focus = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const node = nodes.findLast(({ properties }) =>
        properties?.some(({ name, value }) => name === 'focused' && value.value === true),
      );
      return `${node?.role?.value}: ${node?.name?.value}`;
    };
    await expect.poll(focus, { timeout: PATIENCE }).toBe('dialog: Haaretz mention 1 of 2');
    await tab.page.keyboard.press('Tab');
    await expect.poll(focus, { timeout: PATIENCE }).toBe('button: Previous mention');
    await rig.close();
  });
});
