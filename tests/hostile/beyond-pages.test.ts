/** What is not quite a page: a PDF in the browser's viewer, tabs without an address, frames of another site, saved copies. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { OTHER_HOST } from '../../scripts/lib/launch.ts';
import { openPanel } from '../e2e/panel.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from '../e2e/rig.ts';
import { FOUND, hostilePage, openCardOn } from './conduct.ts';

/** One page that says a covered name. */
const PDF = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 47>> stream
BT /F 24 Tf 20 100 Td (A line on Haaretz.) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF`;

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => tab?.page.close());

  test('a PDF in the browser’s viewer is left alone, and the panel tells of no name there', async () => {
    tab = await rig.control.newTab();
    const address = rig.server.page(PDF, { type: 'application/pdf', path: '/document.pdf' });
    // The viewers tell the protocols of no load.
    await tab.page.goto(address, { waitUntil: [] }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const panel = await openPanel(rig, tab);
    await expect
      .poll(() => panel.text(), { timeout: PATIENCE })
      .toMatch(/No covered names here|No access to this page/);
    await panel.close();
  });

  test('a tab without an address that its opener fills is read, and its card opens', async () => {
    const opener = await rig.open(article('<p>A page that opens another.</p>'));
    const html = hostilePage('');
    const opened = new Promise<Tab['page'] | null>((resolve) => opener.page.once('popup', resolve));
    await opener.page.evaluate((text) => {
      const inside = window.open('about:blank')?.document;
      inside?.write(text);
      inside?.close();
    }, html);
    const page = await opened;
    if (page === null) throw new Error('No tab was opened.');
    tab = await rig.control.tabOf(page);
    await expectMentions(rig, tab, FOUND);
    await openCardOn(rig, tab);
    await opener.page.close();
  });

  test('a frame of another site is read by itself, and its names are counted', async () => {
    const port = new URL(rig.server.origin).port;
    const path = new URL(rig.server.page(article('<p>Haaretz on another site.</p>'))).pathname;
    tab = await rig.open(hostilePage(`<iframe src="http://${OTHER_HOST}:${port}${path}"></iframe>`));
    await expectMentions(rig, tab, FOUND);
    const counts = async () => {
      const { frames } = (await rig.control.askBackground({ type: 'askTab', tab: tab.id })) as {
        frames: { found: number }[];
      };
      return frames.map(({ found }) => found);
    };
    await expect.poll(counts, { timeout: PATIENCE }).toEqual([1, 1]);
  });

  /** The page as a reader would save it: by Chromium as one file, elsewhere what stands in its document. */
  async function saved(page: Tab['page']): Promise<string> {
    if (browser === 'firefox') return page.evaluate(() => new XMLSerializer().serializeToString(document));
    const session = await page.createCDPSession();
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    await session.detach();
    // Each file has a date, a boundary and numbers of its own.
    return data.replace(/^Date:.*$/gm, '').replace(/-{4}MultipartBoundary--\w+|[\w.-]+@mhtml\.blink/g, '');
  }

  test('a saved copy of a marked page is that of a page no extension has touched', async () => {
    const address = rig.server.page(hostilePage('<h2>Haaretz</h2>'));
    const plain = await (await rig.plain()).newPage();
    await plain.goto(address);
    const untouched = await saved(plain);
    await plain.close();

    tab = await rig.control.newTab();
    await tab.page.goto(address);
    await expectMentions(rig, tab, [...FOUND, 'haaretz: Haaretz']);
    expect(await saved(tab.page)).toBe(untouched);
    await openCardOn(rig, tab);
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
    expect(await saved(tab.page)).toBe(untouched);
  });
});
