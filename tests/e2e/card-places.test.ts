/** Where a card must be seen and pressed: above page dialogs, popovers and full-screen elements, in small frames and windows. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { type Box, boxOf, restOn } from '../../scripts/lib/page-text.ts';
import { closedRoots, findAll, pressIn, type SeenNode, textOf } from './closed-roots.ts';
import { giveCommand } from './commands.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from './rig.ts';

const LINE = '<p style="margin-top: 60px">A line on Haaretz.</p>';
const FOUND = ['haaretz: Haaretz'];

const isDialog = (node: SeenNode) => node.attributes.role === 'dialog';
const isPin = (node: SeenNode) => node.attributes['aria-label'] === 'Keep open';

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => tab?.page.close());

  async function parts(isWanted: (node: SeenNode) => boolean): Promise<SeenNode[]> {
    return (await closedRoots(browser, tab.page)).flatMap((root) => findAll(root, isWanted));
  }
  async function boxOfCard(): Promise<Box> {
    // It rises for a moment.
    await new Promise((resolve) => setTimeout(resolve, 250));
    const box = await (await parts(isDialog))[0]?.box();
    if (!box) throw new Error('no card is painted');
    return box;
  }
  const expectCard = () =>
    expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toMatch(/^Haaretz .*Open dossier/);

  /** What is pressed answers: the card is not beneath anything, and not inert. */
  async function expectPressed(): Promise<void> {
    // A dialog that closes hides it until the browser has told of that.
    await expect.poll(async () => (await (await parts(isPin))[0]?.box()) ?? null, { timeout: PATIENCE }).not.toBeNull();
    await pressIn(browser, tab.page, isPin);
    await expect
      .poll(async () => (await parts(isPin))[0]?.attributes['aria-pressed'], { timeout: PATIENCE })
      .toBe('true');
  }

  async function open(body: string, found = FOUND): Promise<void> {
    tab = await rig.open(article(body));
    await expectMentions(rig, tab, found);
    await tab.page.bringToFront();
  }

  describe('the card is above', () => {
    test('a modal dialog that holds its name', async () => {
      await open(`<dialog id="top">${LINE}</dialog><script>document.querySelector('#top').showModal()</script>`);
      await restOn(tab.page, 'Haaretz');
      await expectCard();
      await expectPressed();
      await tab.page.keyboard.press('Escape');
      await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
      expect(await tab.page.$eval('#top', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
    });

    test('a modal dialog that opens after it, and it comes home when that closes', async () => {
      await open(`${LINE}<dialog id="top" style="margin: auto 0 0 auto">Something else.</dialog>`);
      await restOn(tab.page, 'Haaretz');
      await expectCard();
      await expectPressed();
      await tab.page.$eval('#top', (dialog) => (dialog as HTMLDialogElement).showModal());
      await pressIn(browser, tab.page, isPin);
      await expect
        .poll(async () => (await parts(isPin))[0]?.attributes['aria-pressed'], { timeout: PATIENCE })
        .toBe('false');
      await tab.page.$eval('#top', (dialog) => (dialog as HTMLDialogElement).close());
      await expectPressed();
    });

    test('the upper one of two modal dialogs', async () => {
      await open(
        `<dialog id="lower">Below.</dialog><dialog id="upper">${LINE}</dialog>
        <script>for (const id of ['lower', 'upper']) document.getElementById(id).showModal()</script>`,
      );
      await restOn(tab.page, 'Haaretz');
      await expectCard();
      await expectPressed();
    });

    test('a popover that holds its name', async () => {
      await open(`<div popover id="top">${LINE}</div><script>document.querySelector('#top').showPopover()</script>`);
      await restOn(tab.page, 'Haaretz');
      await expectCard();
      await expectPressed();
      expect(await tab.page.$eval('#top', (popover) => popover.matches(':popover-open'))).toBe(true);
    });

    test('an element in full screen', async () => {
      await open(
        `<div id="full" style="background: white; padding: 40px">${LINE}<button>Full screen</button></div>
        <script>document.querySelector('button').onclick = () => document.querySelector('#full').requestFullscreen()</script>`,
      );
      await tab.page.click('button');
      await expect
        .poll(() => tab.page.evaluate(() => document.fullscreenElement?.id), { timeout: PATIENCE })
        .toBe('full');
      await tab.page.mouse.move(3, 3);
      await restOn(tab.page, 'Haaretz');
      await expectCard();
      await expectPressed();
    });
  });

  test('in a frame too small for it the card is docked there, beside its name, and can be read', async () => {
    const inner = `<style>body { margin: 8px }</style><p>A line on Haaretz.</p>`;
    tab = await rig.open(
      article(`<p>A page.</p><iframe srcdoc="${inner}" style="width: 320px; height: 170px; border: 0"></iframe>`),
    );
    const [, frame] = tab.page.frames();
    const element = await frame?.frameElement();
    const outer = await element?.boundingBox();
    if (!outer) throw new Error('the frame is not painted');
    await expect
      .poll(() => rig.control.askBackground({ type: 'askTab', tab: tab.id }), { timeout: PATIENCE })
      .toMatchObject({ frames: expect.arrayContaining([expect.objectContaining({ found: 1 })]) });
    await tab.page.bringToFront();
    const name = await frame?.evaluate(() => {
      const range = document.createRange();
      const text = document.querySelector('p')?.firstChild as Text;
      range.setStart(text, text.data.indexOf('Haaretz'));
      range.setEnd(text, text.data.indexOf('Haaretz') + 7);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    if (!name) throw new Error('the name is not painted');
    await tab.page.mouse.move(outer.x + name.x, outer.y + name.y, { steps: 8 });
    await expectCard();
    const card = await boxOfCard();
    expect((await parts(isDialog))[0]?.attributes.class).toContain('docked');
    expect(card.x).toBeGreaterThanOrEqual(outer.x - 1);
    expect(card.x + card.width).toBeLessThanOrEqual(outer.x + outer.width + 1);
    expect(card.y + card.height).toBeLessThanOrEqual(outer.y + outer.height + 1);
    expect(card.height, 'room for several lines').toBeGreaterThan(110);
    const covered = await frame?.evaluate(() => document.querySelector('p')?.getBoundingClientRect().bottom ?? 0);
    expect(outer.y + (covered ?? 0), 'its name is not covered').toBeLessThanOrEqual(card.y + 1);
    await expectPressed();
  });

  test('in a window 320 px wide, as at 400 %, it is docked, nothing runs out of it, and its name stays in view', async () => {
    await open(`<div style="height: 300px"></div>${LINE}<div style="height: 600px"></div>`);
    await tab.page.setViewport({ width: 320, height: 256 });
    await giveCommand(rig, 'next-mention');
    await expectCard();
    const card = await boxOfCard();
    const root = (await parts(isDialog))[0];
    expect(root?.attributes.class).toContain('docked');
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(320);
    const boxes = await Promise.all(
      (await parts(({ tag }) => /^(h2|h3|dd|dt|button|p)$/.test(tag))).map((node) => node.box()),
    );
    for (const box of boxes) if (box !== null) expect(box.x + box.width).toBeLessThanOrEqual(card.x + card.width + 1);
    const name = await tab.page.evaluate(() => document.querySelector('body > p')?.getBoundingClientRect().bottom ?? 0);
    expect(name).toBeLessThanOrEqual(card.y + 1);
    expect(name).toBeGreaterThan(0);
    // The last action can be reached by key, and is then in view.
    for (let stops = 0; stops < 40; stops += 1) {
      await tab.page.keyboard.press('Tab');
      const last = (await parts((node) => node.tag === 'button' && textOf(node) === 'Off on this site'))[0];
      const box = await last?.box();
      if (box && box.y + box.height <= 257) return;
    }
    throw new Error('the last action is out of reach');
  });

  test('a slow diagonal way to the card, across another name, keeps it open', async () => {
    await open(
      '<p style="margin-top: 60px">A line on Haaretz, then The New York Times, and more words after them.</p>',
      [...FOUND, 'new-york-times: The New York Times'],
    );
    const name = await boxOf(tab.page, 'Haaretz');
    await restOn(tab.page, 'Haaretz');
    await expectCard();
    const card = await boxOfCard();
    expect(card.y).toBeGreaterThan(name.y + name.height);
    const from = { x: name.x + name.width / 2, y: name.y + name.height / 2 };
    const to = { x: card.x + card.width - 24, y: card.y + 6 };
    for (let step = 1; step <= 10; step += 1) {
      await tab.page.mouse.move(from.x + ((to.x - from.x) * step) / 10, from.y + ((to.y - from.y) * step) / 10);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await cardText(rig, tab.page)).toMatch(/^Haaretz /);
  });
});

describe.each([
  ['light', 'dark'],
  ['dark', 'light'],
] as const)('where the system is %s', (system, other) => {
  test.each(BROWSER_NAMES)(
    'the card is as the page beside it, or as the system where that is chosen: %s',
    async (browser) => {
      const rig = await startRig(browser, { colorScheme: system });
      const ground = other === 'dark' ? '#111; color: #eee' : '#fff; color: #111';
      const tab = await rig.open(article(LINE, `<style>body { background: ${ground} }</style>`));
      await expectMentions(rig, tab, FOUND);
      await tab.page.bringToFront();
      const scheme = async () => {
        await tab.page.mouse.move(3, 3);
        await restOn(tab.page, 'Haaretz');
        await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toMatch(/^Haaretz /);
        const [card] = (await closedRoots(browser, tab.page)).flatMap((root) => findAll(root, isDialog));
        const style = await card?.style('color-scheme');
        await tab.page.keyboard.press('Escape');
        await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
        return style;
      };
      expect(await scheme()).toBe(other);
      await rig.control.askBackground({ type: 'changeSettings', change: { cardTone: 'system' } });
      // Right after a key nothing opens by pointing.
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await scheme()).toBe('light dark');
      await rig.close();
    },
  );
});

/** Emulated over Chromium's protocol; Firefox takes both from the system before it starts. */
describe('in chromium', () => {
  test('a reader who wants no motion gets none, and forced colours give the card an edge of their own', async () => {
    const rig = await startRig('chromium');
    const tab = await rig.open(article(LINE));
    await expectMentions(rig, tab, FOUND);
    const session = await tab.page.createCDPSession();
    const style = async (property: string, name: string, value: string) => {
      await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
      await tab.page.mouse.move(3, 3);
      await restOn(tab.page, 'Haaretz');
      await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toMatch(/^Haaretz /);
      const [card] = (await closedRoots('chromium', tab.page)).flatMap((root) => findAll(root, isDialog));
      return card?.style(property);
    };
    expect(await style('animation-name', 'prefers-reduced-motion', 'no-preference')).toBe('sl-rise');
    expect(await style('animation-name', 'prefers-reduced-motion', 'reduce')).toBe('none');
    expect(await style('border-top-width', 'forced-colors', 'none')).toBe('1px');
    expect(await style('border-top-width', 'forced-colors', 'active')).toBe('2px');
    await rig.close();
  });
});
