/** A page that works against the marks: clears or floods what is shared with it, and patches what code is made of. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { cardText, expectMentions, expectPainted, PATIENCE, type Rig, startRig } from '../e2e/rig.ts';
import { expectPageWorks, FOUND, hostilePage, NAME, openCardOn } from './conduct.ts';

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => tab?.page.close());

  /** Opens a page, lets it do its worst, and sees that mark, card and page are as they should be. */
  async function attack(worst: () => void): Promise<void> {
    const html = hostilePage('');
    tab = await rig.open(html);
    await expectMentions(rig, tab, FOUND);
    await expectPainted(rig, tab, html, NAME);
    await tab.page.evaluate(worst);
    await tab.page.mouse.move(2, 2);
    await expectPainted(rig, tab, html, NAME);
    await openCardOn(rig, tab);
    await tab.page.keyboard.press('Escape');
    await expectPageWorks(tab);
  }

  test('a registry that is cleared is filled again', () => attack(() => CSS.highlights.clear()));

  test('marks that are emptied are filled again', () =>
    attack(() => {
      for (const highlight of CSS.highlights.values()) highlight.clear();
    }));

  test('marks that are put behind others, or replaced, are put back', () =>
    attack(() => {
      for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight());
    }));

  test('a registry that is flooded changes nothing', () =>
    attack(() => {
      const range = new Range();
      range.selectNodeContents(document.body);
      for (let index = 0; index < 300; index += 1) CSS.highlights.set(`flood-${index}`, new Highlight(range));
    }));

  test('adopted style sheets that are replaced get ours again', () =>
    attack(() => {
      document.adoptedStyleSheets = [new CSSStyleSheet()];
    }));

  test('style sheets of ours that are emptied or disabled are made anew', () =>
    attack(() => {
      for (const sheet of document.adoptedStyleSheets) {
        sheet.replaceSync('');
        sheet.disabled = true;
      }
    }));

  test('nothing grows on a page that clears everything all the time', async () => {
    tab = await rig.open(hostilePage(''));
    await expectMentions(rig, tab, FOUND);
    const sheets = await tab.page.evaluate(async () => {
      const most = { sheets: 0, highlights: 0 };
      const until = performance.now() + 5_000;
      while (performance.now() < until) {
        CSS.highlights.clear();
        document.adoptedStyleSheets = [];
        await new Promise((resolve) => setTimeout(resolve, 10));
        most.sheets = Math.max(most.sheets, document.adoptedStyleSheets.length);
        most.highlights = Math.max(most.highlights, CSS.highlights.size);
      }
      return most;
    });
    expect(sheets.sheets).toBeLessThanOrEqual(1);
    expect(sheets.highlights).toBeLessThanOrEqual(2);
    await expectPageWorks(tab);
  });

  test('patched prototypes and globals stay the page’s own trouble, and nothing of ours runs through them', async () => {
    const html = hostilePage(
      '',
      `<script>
        window.heard = {};
        const { apply } = Reflect;
        const trap = (object, name) => {
          const before = object[name];
          object[name] = function (...values) {
            window.heard[name] = (window.heard[name] ?? 0) + 1;
            return apply(before, this, values);
          };
        };
        for (const [object, names] of [
          [Node.prototype, ['append', 'appendChild', 'contains', 'getRootNode', 'removeChild']],
          [Element.prototype, ['attachShadow', 'matches', 'checkVisibility', 'getBoundingClientRect', 'append', 'remove']],
          [HTMLElement.prototype, ['showPopover', 'hidePopover', 'focus']],
          [Document.prototype, ['createElement', 'createTreeWalker', 'caretPositionFromPoint', 'querySelectorAll']],
          [Range.prototype, ['getClientRects', 'setStart']],
          [Array.prototype, ['map', 'filter', 'push', 'join', 'flatMap']],
          [String.prototype, ['slice', 'replace', 'toLowerCase']],
          [Map.prototype, ['get', 'set']],
          [RegExp.prototype, ['exec', 'test']],
          [JSON, ['parse', 'stringify']],
          [CSS.highlights.__proto__, ['set', 'get', 'delete']],
          [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
          [window, ['postMessage', 'getComputedStyle', 'requestIdleCallback', 'requestAnimationFrame']],
        ]) for (const name of names) if (object[name]) trap(object, name);
        Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
        Object.defineProperty(Text.prototype, 'data', { get: () => 'Haaretz' });
        Object.defineProperty(Node.prototype, 'textContent', { get: () => 'Haaretz' });
        Object.prototype.actors = ['haaretz'];
        Object.prototype.then = undefined;
        window.MutationObserver = window.ShadowRoot = window.Highlight = class {};
      </script>`.replaceAll('\n', ' '),
    );
    tab = await rig.open(html);
    await expectMentions(rig, tab, FOUND);
    // Patched text and methods would mislead whoever measures in the page's own world.
    const box = await (await tab.page.$('b'))?.boundingBox();
    await tab.page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5, { steps: 8 });
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Said about');
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
    await tab.page.mouse.move(2, 2);
    // What was heard so far may be the protocol's own; from here on nothing but the extension acts.
    const heard = await tab.page.evaluate(async () => {
      const { heard } = window as unknown as { heard: Record<string, number> };
      await new Promise((resolve) => {
        for (const name of Object.keys(heard)) delete heard[name];
        setTimeout(resolve, 3_000);
      });
      return { ...heard };
    });
    expect(heard).toEqual({});
  });

  test('forged isTrusted does not make a forged event a reader’s', async () => {
    tab = await rig.open(
      hostilePage('', "<script>Object.defineProperty(Event.prototype, 'isTrusted', { value: true })</script>"),
    );
    await expectMentions(rig, tab, FOUND);
    await tab.page.evaluate(() => {
      const box = document.querySelector('b')?.getBoundingClientRect();
      const at = { clientX: (box?.x ?? 0) + 4, clientY: (box?.y ?? 0) + 4, bubbles: true };
      document.querySelector('b')?.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
      document.querySelector('b')?.dispatchEvent(new PointerEvent('click', { ...at, pointerType: 'touch' }));
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await tab.page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  test('pages whose forms and fields bear the names of built-in things are read all the same', async () => {
    const names = ['title', 'head', 'body', 'forms', 'lang', 'activeElement', 'name', 'style', 'hidden', 'id'];
    tab = await rig.open(
      hostilePage(
        `${names.map((name) => `<form name="${name}"><input name="${name}" id="${name}"></form>`).join('')}
         <form>${names.map((name) => `<input name="${name}">`).join('')}<p>Haaretz inside.</p></form>`,
      ),
    );
    await expectMentions(rig, tab, [...FOUND, 'haaretz: Haaretz']);
    await openCardOn(rig, tab);
    await tab.page.keyboard.press('Escape');
    await openCardOn(rig, tab, 'Haaretz');
  });

  test('a page that hides the ways into its document from every script is left alone', async () => {
    const names = ['documentElement', 'createElement', 'createTreeWalker', 'addEventListener', 'adoptedStyleSheets'];
    tab = await rig.open(hostilePage(names.map((name) => `<form name="${name}"></form>`).join('')));
    await expectPageWorks(tab);
  });
});
