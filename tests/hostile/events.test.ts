/** A page that plays the reader: only what a reader really does opens a card or presses something in it. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { boxOf } from '../../scripts/lib/page-text.ts';
import { cardText, expectMentions, PATIENCE, type Rig, startRig } from '../e2e/rig.ts';
import { expectNoCard, expectPageWorks, FOUND, hostilePage, NAME, openCardOn, paintedCard } from './conduct.ts';

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => tab?.page.close());

  async function open(body = '', head = ''): Promise<void> {
    tab = await rig.open(hostilePage(body, head));
    await expectMentions(rig, tab, FOUND);
  }

  test('no forged event opens a card, whatever triggers it and however often', async () => {
    await open();
    for (const trigger of ['rest', 'click', 'alt']) {
      await rig.control.askBackground({ type: 'changeSettings', change: { trigger } });
      const box = await boxOf(tab.page, NAME);
      await tab.page.evaluate(async ({ x, y, width, height }) => {
        const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true, cancelable: true };
        const target = document.elementFromPoint(at.clientX, at.clientY) ?? document.body;
        for (let round = 0; round < 20; round += 1) {
          for (const pointerType of ['mouse', 'pen', 'touch']) {
            for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click']) {
              target.dispatchEvent(new PointerEvent(type, { ...at, pointerType, altKey: true }));
            }
          }
          target.dispatchEvent(new MouseEvent('mousemove', at));
          target.dispatchEvent(new MouseEvent('click', at));
          window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', altKey: true, shiftKey: true }));
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        (target as HTMLElement).click();
      }, box);
      await expectNoCard(rig, tab);
    }
    await rig.control.askBackground({ type: 'changeSettings', change: { trigger: 'rest' } });
    await expectPageWorks(tab);
  });

  test('forged keys and clicks neither close an open card nor press anything in it', async () => {
    await open();
    await openCardOn(rig, tab);
    const tabs = (await rig.running.browser.pages()).length;
    await tab.page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      for (const key of ['Escape', 'Enter', ' ', 'Tab']) {
        for (const target of [window, document, document.body, host]) {
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
          target?.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
        }
      }
      (host as HTMLElement).click();
      host?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    });
    expect(await cardText(rig, tab.page)).toContain('Said about');
    expect((await rig.running.browser.pages()).length).toBe(tabs);
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
  });

  test('a page that swallows every event first still gets its own, and a reader his card', async () => {
    await open(
      '',
      `<script>
        for (const type of ['pointermove', 'pointerdown', 'pointerup', 'keydown', 'scroll'])
          document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      </script>`,
    );
    await openCardOn(rig, tab);
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
    await expectPageWorks(tab);
  });

  test('a name beneath a cover that nobody sees opens no card; an open card is above a cover', async () => {
    await open('<div id="cover" style="position: fixed; inset: 0; z-index: 2147483647; opacity: 0"></div>');
    const box = await boxOf(tab.page, NAME);
    await tab.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await expectNoCard(rig, tab);
    await tab.page.$eval('#cover', (cover) => cover.remove());
    const card = await openCardOn(rig, tab);
    // Laid over an open card, the cover is beneath it: a press on the card is the card's.
    await tab.page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647';
      cover.addEventListener('pointerdown', () => cover.setAttribute('data-pressed', ''));
      document.body.append(cover);
    });
    await tab.page.mouse.move(card.x + card.width / 2, card.y + 6, { steps: 4 });
    await tab.page.mouse.click(card.x + card.width / 2, card.y + 6);
    expect(await tab.page.$('[data-pressed]')).toBeNull();
    expect((await paintedCard(rig, tab)).width).toBeGreaterThan(200);
  });

  test('a cover in the top layer, put there after the card, does not get the reader’s presses by way of it', async () => {
    await open();
    const card = await openCardOn(rig, tab);
    await tab.page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; opacity: 0.01; margin: 0';
      document.body.append(cover);
      cover.showPopover();
    });
    // The page can always cover what it shows: then the press is the page's, and does nothing in the card.
    const before = (await rig.running.browser.pages()).length;
    await tab.page.mouse.click(card.x + card.width / 2, card.y + card.height / 2);
    expect((await rig.running.browser.pages()).length).toBe(before);
  });
});
