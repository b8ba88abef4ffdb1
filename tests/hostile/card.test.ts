/** Attacks on the open card: the page's styles, taking its host away, copying it, looking into it. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { boxOf } from '../../scripts/lib/page-text.ts';
import { pictureOf } from '../e2e/paint.ts';
import { cardText, expectMentions, PATIENCE, type Rig, startRig } from '../e2e/rig.ts';
import { expectPageWorks, FOUND, hostilePage, NAME, openCardOn, paintedCard } from './conduct.ts';

/** Style sheets of a page that would hide, move or disguise whatever is in it. */
const STYLES = {
  'everything reverted': '* { all: revert !important }',
  // Of our host alone: unset everywhere, the page's own head would be laid out as text above the name.
  'everything unset': 'html > div, html > div::before { all: unset !important }',
  'everything invisible': 'html > div { visibility: hidden !important; opacity: 0 !important }',
  'everything displayed otherwise':
    'html > div { display: contents !important } [popover] { display: inline !important }',
  'hidden as a popover': '[popover] { display: none !important }',
  'moved away': 'html > div { transform: translate(-9999px) !important; clip-path: inset(50%) !important }',
  'made tiny': 'div { width: 0 !important; height: 0 !important; overflow: hidden !important; scale: 0 !important }',
  'out of reach':
    'html > div, [popover] { pointer-events: none !important; user-select: none !important; cursor: none !important }',
  'out of place': 'html > div { inset: auto auto -3000px -3000px !important; margin: -5000px !important }',
  'another look':
    'div { filter: invert(1) blur(9px) !important; mix-blend-mode: difference !important; zoom: 0.1 !important; rotate: 45deg !important; mask: linear-gradient(transparent, transparent) !important }',
  'in colour':
    ':root { --sl-ink: red !important; --sl-paper: red !important } *{ --sl-room: 0px !important; color: red !important; font: 40px fantasy !important }',
  'words put before and after':
    'div::before, div::after { content: "Not true" !important; position: fixed !important; inset: 0 !important; background: white !important; z-index: 9 !important }',
  'content skipped': 'html > div { content-visibility: hidden !important; contain: strict !important }',
} as const;

/**
 * Two pictures of one thing that differ by less than this, as a mean of 255 levels, look alike: letters are painted a
 * little otherwise in another place. A blurred, inverted or faded card differs by ten and more.
 */
const ALIKE = 3;

/** How much two pictures of one size differ, as a mean over all pixels and colours. */
function difference(page: Page, first: string, second: string): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      const [one = new Uint8ClampedArray(), other = new Uint8ClampedArray()] = pixels;
      if (one.length === 0 || one.length !== other.length) return 255;
      return one.reduce((sum, level, at) => sum + Math.abs(level - (other[at] ?? 0)), 0) / one.length;
    },
    [first, second],
  );
}

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;

  async function open(body = '', head = ''): Promise<void> {
    tab = await rig.open(hostilePage(body, head));
    await expectMentions(rig, tab, FOUND);
  }

  /** The card's width, and a picture of its upper part. */
  async function look() {
    await openCardOn(rig, tab);
    // The card rises for a moment.
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { x, y, width, height } = await paintedCard(rig, tab);
    const clip = {
      x: Math.round(x) + 10,
      y: Math.round(y) + 10,
      width: 400,
      height: Math.min(Math.round(height), 300) - 20,
    };
    const picture = await tab.page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
    return { width, picture };
  }

  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());

  describe('styles', () => {
    let plain: Awaited<ReturnType<typeof look>>;
    afterAll(() => tab?.page.close());

    test('of an ordinary page', async () => {
      await open('', '<style id="attack"></style>');
      plain = await look();
      expect(plain.width).toBeGreaterThan(300);
    });

    test.each(Object.entries(STYLES))('%s: the card looks as it always does', async (_what, styles) => {
      await tab.page.$eval('#attack', (attack, text) => attack.replaceChildren(text), styles);
      // The page has changed and is read again: a card of before would close.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await expectMentions(rig, tab, FOUND);
      // Styles that undo the page's own layout move the name too; what counts is the card.
      const { width, picture } = await look();
      expect(width).toBe(plain.width);
      expect(await difference(tab.page, plain.picture, picture)).toBeLessThan(ALIKE);
    });
  });

  describe('the host', () => {
    afterEach(() => tab?.page.close());

    test('a host that is taken away is closed for good, and the next one opens', async () => {
      await open();
      await openCardOn(rig, tab);
      await tab.page.evaluate(() => {
        for (const element of [...document.documentElement.children]) {
          if (element !== document.head && element !== document.body) element.remove();
        }
      });
      await tab.page.keyboard.press('Escape');
      expect(await cardText(rig, tab.page)).toBe('');
      await openCardOn(rig, tab);
      await expectPageWorks(tab);
    });

    test('a page that removes the host each time it comes is left alone', async () => {
      await open(`<script>
        new MutationObserver((records) => {
          for (const { addedNodes } of records) for (const node of addedNodes) node.remove();
        }).observe(document.documentElement, { childList: true });
      </script>`);
      for (let turn = 0; turn < 3; turn += 1) {
        await tab.page.mouse.move(2, 2);
        const box = await boxOf(tab.page, NAME);
        await tab.page.mouse.move(box.x + 5, box.y + 5, { steps: 4 });
        await new Promise((resolve) => setTimeout(resolve, 450));
      }
      expect(await cardText(rig, tab.page)).toBe('');
      await expectPageWorks(tab);
    });

    test('a copy of the host is empty, and what the page can reach of it says nothing', async () => {
      await open();
      await openCardOn(rig, tab);
      const seen = await tab.page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        const copy = host.cloneNode(true) as HTMLElement;
        document.body.append(copy);
        let attached = 'attached';
        try {
          host.attachShadow({ mode: 'open' });
        } catch (error) {
          attached = (error as Error).name;
        }
        const heard: string[] = [];
        for (const type of ['click', 'focusin', 'slotchange', 'toggle', 'copy', 'input']) {
          host.addEventListener(type, (event) => heard.push(String(event.composedPath()[0] === host)), true);
        }
        return {
          root: host.shadowRoot,
          copied: copy.textContent,
          html: host.getHTML({ serializableShadowRoots: true }),
          attached,
          found: document.body.innerText.includes('Said about'),
        };
      });
      expect(seen).toEqual({ root: null, copied: '', html: '', attached: 'NotSupportedError', found: false });
    });

    test('find, selection and print of the page do not take the card’s words in', async () => {
      await open();
      await openCardOn(rig, tab);
      const copied = await tab.page.evaluate(() => {
        getSelection()?.selectAllChildren(document.documentElement);
        const text = String(getSelection());
        getSelection()?.removeAllRanges();
        return text;
      });
      expect(copied).not.toContain('Said about');
    });

    test('what the page shows beneath stays as it was', async () => {
      await open();
      const before = await pictureOf(tab.page, 'here.');
      await openCardOn(rig, tab);
      await tab.page.keyboard.press('Escape');
      await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
      await tab.page.mouse.move(2, 2);
      expect(await pictureOf(tab.page, 'here.')).toBe(before);
    });
  });
});
