/** Documents of other kinds, frames that trust nobody, policies that forbid everything, and pages that go away. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { readFrame, readPage } from '../../scripts/lib/read-page.ts';
import { type PageServer, serve } from '../../scripts/lib/serve.ts';
import {
  article,
  cardText,
  expectMentions,
  expectPainted,
  mentionsOf,
  PATIENCE,
  type Rig,
  startRig,
} from '../e2e/rig.ts';
import { expectPageWorks, FOUND, hostilePage, NAME, openCardOn } from './conduct.ts';

const STRICT =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; form-action 'none'; base-uri 'none'";

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  let other: PageServer;
  beforeAll(async () => {
    rig = await startRig(browser);
    other = await serve({ policy: null });
  });
  afterAll(async () => {
    await rig?.close();
    await other?.close();
  });
  afterEach(() => tab?.page.close());

  async function framesOf(): Promise<{ frame: number; found: number }[]> {
    const { frames } = (await rig.control.askBackground({ type: 'askTab', tab: tab.id })) as {
      frames: { frame: number; found: number }[];
    };
    return frames.sort((a, b) => a.frame - b.frame);
  }

  /** What the frames of the tab found, the top document's first. */
  const found = async () => (await framesOf()).map((frame) => frame.found);

  /** Which of the mentions are underlined, frame after frame. */
  async function marked(): Promise<boolean[]> {
    const reports = (await framesOf()).map(({ frame }) => readFrame(rig.control, tab, frame));
    return (await Promise.all(reports)).flatMap((report) => report?.mentions.map((mention) => mention.marked) ?? []);
  }

  test('a document that is written anew is read anew, and its card opens', async () => {
    tab = await rig.open(hostilePage(''));
    await expectMentions(rig, tab, FOUND);
    const html = hostilePage('<p>Haaretz, written later.</p>');
    await tab.page.evaluate((text) => {
      document.open();
      document.write(text);
      document.close();
    }, html);
    await expectMentions(rig, tab, [...FOUND, 'haaretz: Haaretz']);
    await openCardOn(rig, tab);
    await expectPageWorks(tab);
  });

  test('a root element that is replaced is read anew, and its card opens', async () => {
    tab = await rig.open(hostilePage(''));
    await expectMentions(rig, tab, FOUND);
    await tab.page.evaluate(() => document.documentElement.replaceWith(document.documentElement.cloneNode(true)));
    await expectMentions(rig, tab, FOUND);
    await openCardOn(rig, tab);
    await expectPageWorks(tab);
  });

  test.each([
    ['XML', 'application/xml', '<?xml version="1.0"?><letter><line>A line on Haaretz.</line></letter>'],
    [
      'SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90"><text y="40">Haaretz</text></svg>',
    ],
    ['plain text', 'text/plain', 'A line on Haaretz.'],
    [
      'XHTML',
      'application/xhtml+xml',
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>A line on Haaretz.</p></body></html>',
    ],
  ])('%s is left whole: nothing is thrown, and what is found can be opened', async (_kind, type, text) => {
    tab = await rig.control.newTab();
    const wrong: string[] = [];
    tab.page.on('pageerror', (error) => wrong.push(String(error)));
    const address = rig.server.page(text, { type });
    await readPage(rig.control, tab, address, { frames: false, silence: 3_000 });
    const before = await tab.page.evaluate(() => new XMLSerializer().serializeToString(document));
    for (const { id, actors } of (await readFrame(rig.control, tab, 0))?.mentions ?? []) {
      expect(actors).toEqual(['haaretz']);
      await rig.control.ask(tab, { type: 'showMention', mention: id });
      await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Haaretz');
      await tab.page.keyboard.press('Escape');
      await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
    }
    expect(await tab.page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
    expect(wrong).toEqual([]);
  });

  test('frames of every kind are read, each by itself, and summed', async () => {
    const inner = article('<p>Haaretz in a frame.</p>');
    const far = other.page(inner);
    const near = rig.server.page(inner);
    const quoted = inner.replaceAll('"', '&quot;').replaceAll('\n', ' ');
    tab = await rig.open(
      hostilePage(
        `<iframe src="${near}"></iframe><iframe src="${far}"></iframe><iframe src="${far}" sandbox></iframe>
         <iframe srcdoc="${quoted}"></iframe><iframe srcdoc="${quoted}" sandbox></iframe>
         <iframe src="about:blank" id="blank"></iframe><iframe src="data:text/html,Haaretz"></iframe>
         <script>
           const { contentDocument } = document.querySelector('#blank');
           contentDocument.body.textContent = 'Haaretz, put into an empty frame.';
         </script>`,
      ),
    );
    await expectMentions(rig, tab, FOUND);
    await expect
      .poll(async () => (await found()).filter((count) => count > 0).length, { timeout: PATIENCE })
      .toBeGreaterThanOrEqual(7);
    await expectPageWorks(tab);
  });

  test('a frame of another origin cannot hear of the page that holds it, nor the other way round', async () => {
    const listening = `<script>
      window.heard = [];
      addEventListener('message', ({ data }) => window.heard.push(JSON.stringify(data)), true);
    </script>`;
    const far = other.page(article('<p>Haaretz in a frame.</p>', listening));
    tab = await rig.open(hostilePage(`<iframe src="${far}"></iframe>`, listening));
    await expectMentions(rig, tab, FOUND);
    await openCardOn(rig, tab);
    for (const frame of tab.page.frames()) {
      expect(await frame.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    }
  });

  test('what one frame names changes no underline in another of another origin', async () => {
    await rig.control.askBackground({ type: 'changeSettings', change: { relevance: 'relevant' } });
    // A newspaper alone makes no page relevant; a company does.
    const newspaper = article('<p>A line on Haaretz.</p>');
    const company = other.page(article('<p>A line on Kaspersky Lab.</p>'));
    tab = await rig.open(newspaper.replace('</body>', `<iframe src="${company}"></iframe></body>`));
    await expectMentions(rig, tab, ['haaretz: Haaretz']);
    await expect.poll(found, { timeout: PATIENCE }).toEqual([1, 1]);
    await expect.poll(marked, { timeout: PATIENCE }).toEqual([false, true]);
    await rig.control.askBackground({ type: 'changeSettings', change: { relevance: 'every' } });
    await expect.poll(marked, { timeout: PATIENCE }).toEqual([true, true]);
  });

  test('messages that a page posts or sends reach nobody', async () => {
    tab = await rig.open(hostilePage(''));
    await expectMentions(rig, tab, FOUND);
    const answers = await tab.page.evaluate(async () => {
      const messages = [
        { type: 'changeSettings', change: { everywhere: false } },
        { type: 'changeSite', site: location.hostname, change: { off: true } },
        { type: 'showMention', mention: 1 },
        { type: 'openPage', route: 'actor/haaretz' },
      ];
      for (const message of messages) {
        window.postMessage(message, '*');
        new BroadcastChannel('sidelight').postMessage(message);
        document.dispatchEvent(new CustomEvent('message', { detail: message }));
      }
      const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: { sendMessage?: unknown } }>;
      return [typeof chrome?.runtime?.sendMessage, typeof browser?.runtime?.sendMessage];
    });
    expect(answers).toEqual(['undefined', 'undefined']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await mentionsOf(rig, tab)).toEqual(FOUND);
    expect(await cardText(rig, tab.page)).toBe('');
  });

  test('the strictest policy, Trusted Types included, changes neither mark nor card', async () => {
    const html = hostilePage('');
    tab = await rig.control.newTab();
    await tab.page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        (window as unknown as { violated: string[] }).violated ??= [];
        (window as unknown as { violated: string[] }).violated.push(effectiveDirective);
      });
    });
    await tab.page.goto(rig.server.page(html, { policy: STRICT }));
    await expectMentions(rig, tab, FOUND);
    const violated = () =>
      tab.page.evaluate(() => (window as unknown as { violated?: string[] }).violated?.length ?? 0);
    const own = await violated();
    await openCardOn(rig, tab);
    expect(await violated()).toBe(own);
  });

  test('a page that is left while a card opens leaves nothing behind', async () => {
    const next = rig.server.page(article('<p>Another page with Haaretz.</p>'));
    const html = hostilePage('');
    for (const wait of [0, 150, 320, 400]) {
      tab = await rig.open(html);
      await expectMentions(rig, tab, FOUND);
      await restOn(tab.page, NAME);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await tab.page.goto(next);
      await expectMentions(rig, tab, ['haaretz: Haaretz']);
      expect(await cardText(rig, tab.page)).toBe('');
      if (wait < 400) await tab.page.close();
    }
    await tab.page.goBack();
    await expectMentions(rig, tab, FOUND);
    await openCardOn(rig, tab);
  });

  test('in print nothing is marked', async () => {
    const html = hostilePage('');
    tab = await rig.open(html);
    await expectMentions(rig, tab, FOUND);
    await expectPainted(rig, tab, html, NAME);
    const rules = await tab.page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) =>
        [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSMediaRule ? [rule.conditionText, rule.cssText] : [])),
      ),
    );
    expect(rules.join(' ')).toMatch(/print.*text-decoration: none/s);
  });
});
