/**
 * Reading with a finger. Taps are sent to both browsers. A long press is not: Firefox makes one of the system's gestures
 * only, which no protocol sends, and what its touches become in the protocol never grows long.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES, type BrowserName } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { boxOf } from '../../scripts/lib/page-text.ts';
import { closedRoots, findAll, type SeenNode, textOf } from './closed-roots.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from './rig.ts';

/** Longer than a press must last to be a long one, in milliseconds. */
const LONG_PRESS = 1_200;
const PHONE = { width: 390, height: 800, hasTouch: true, isMobile: true };
/** Links are not draggable: a long press drags them on a desktop, never on a phone. */
const PAGE = article(
  `<p style="margin-top: 60px">A line on Haaretz.</p>
  <p>And <a href="#followed" draggable="false">one on Kaspersky Lab</a> in a link.</p>
  <p style="margin-top: 1500px">Nothing is named here.</p>`,
  '<meta name="viewport" content="width=device-width">',
);

let rig: Rig;
let tab: Tab;
afterEach(() => tab?.page.close());

async function open(): Promise<void> {
  tab = await rig.open(PAGE);
  await tab.page.setViewport(PHONE);
  await expectMentions(rig, tab, ['haaretz: Haaretz', 'kaspersky-lab: Kaspersky Lab']);
}

const middleOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
  [x + width / 2, y + height / 2] as const;

async function tap(words: string): Promise<void> {
  await tab.page.touchscreen.tap(...middleOf(await boxOf(tab.page, words)));
}

async function parts(isWanted: (node: SeenNode) => boolean): Promise<SeenNode[]> {
  return (await closedRoots(rig.browser, tab.page)).flatMap((root) => findAll(root, isWanted));
}
const isSheet = (node: SeenNode) => node.attributes.role === 'dialog' && / sheet/.test(node.attributes.class ?? '');
const address = () => tab.page.evaluate(() => location.hash);
const expectSheetOf = (name: string) =>
  expect.poll(async () => (await parts(isSheet)).map(textOf)[0] ?? '', { timeout: PATIENCE }).toContain(name);

function inBrowser(browser: BrowserName): void {
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
}

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  inBrowser(browser);

  test('a tap on a name in plain text opens the sheet at the foot of the page; a tap beside it closes it', async () => {
    await open();
    await tap('Haaretz');
    await expectSheetOf('Haaretz');
    const box = await (await parts(isSheet))[0]?.box();
    expect(box && box.y + box.height).toBeCloseTo(PHONE.height, -1);
    expect(box?.height).toBeLessThanOrEqual(PHONE.height * 0.66 + 1);
    await tap('A line on');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
  });

  test('the sheet’s targets are large enough for a finger', async () => {
    await open();
    await tap('Haaretz');
    await expectSheetOf('Haaretz');
    const actions = await parts((node) => node.tag === 'button' && node.attributes.class === 'act');
    expect(actions.length).toBeGreaterThan(2);
    for (const action of actions) expect((await action.box())?.height, textOf(action)).toBeGreaterThanOrEqual(44);
  });

  test('a tap on a linked name follows the link and opens nothing', async () => {
    await open();
    await tap('Kaspersky Lab');
    await expect.poll(address, { timeout: PATIENCE }).toBe('#followed');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await cardText(rig, tab.page)).toBe('');
  });
});

describe('in chromium', () => {
  inBrowser('chromium');

  /** Touches sent as such never become a long press in Chromium; a mouse that it takes for a finger can make one. */
  async function longPress(words: string): Promise<void> {
    const [x, y] = middleOf(await boxOf(tab.page, words));
    const session = await tab.page.createCDPSession();
    await session.send('Emulation.setEmitTouchEventsForMouse', { enabled: true, configuration: 'mobile' });
    const button = { x, y, button: 'left', clickCount: 1 } as const;
    // Not answered while the browser shows its own menu.
    void session.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed', buttons: 1 }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, LONG_PRESS));
    void session.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' }).catch(() => {});
  }

  test('a swipe over the sheet scrolls the sheet, at its ends too, and never the page', async () => {
    await open();
    // Too low for all of it.
    const height = 480;
    await tab.page.setViewport({ ...PHONE, height });
    await tap('Haaretz');
    await expectSheetOf('Haaretz');
    // It rises for a moment.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const swipe = async (from: number, to: number) => {
      const x = PHONE.width / 2;
      await tab.page.touchscreen.touchStart(x, from);
      for (let step = 1; step <= 8; step += 1) {
        await tab.page.touchscreen.touchMove(x, from + ((to - from) * step) / 8);
        await new Promise((resolve) => setTimeout(resolve, 16));
      }
      await tab.page.touchscreen.touchEnd();
    };
    const [low, high] = [height - 20, height / 2];
    const topOfWords = async () => (await parts((node) => node.tag === 'h2'))[0]?.box();
    const before = (await topOfWords())?.y ?? Number.NaN;
    await swipe(low, high);
    await expect.poll(async () => (await topOfWords())?.y, { timeout: PATIENCE }).toBeLessThan(before - 20);
    for (let more = 0; more < 5; more += 1) await swipe(low, high);
    for (let back = 0; back < 8; back += 1) await swipe(high, low);
    await expect.poll(async () => (await topOfWords())?.y, { timeout: PATIENCE }).toBeCloseTo(before, -1);
    expect(await tab.page.evaluate(() => scrollY)).toBe(0);
  });

  test('a long press on a linked name opens the sheet and does not follow the link', async () => {
    await open();
    await longPress('Kaspersky Lab');
    await expectSheetOf('Kaspersky Lab');
    expect(await address()).toBe('');
  });

  test('a long press where nothing is linked is the browser’s own', async () => {
    await open();
    await longPress('Haaretz');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await cardText(rig, tab.page)).toBe('');
  });
});
