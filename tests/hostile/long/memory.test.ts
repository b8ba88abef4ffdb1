/** No memory is kept after a page is left: heaps measured over two hundred pages. `npm run test:long`. */
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../../scripts/lib/browsers.ts';
import type { Tab } from '../../../scripts/lib/control.ts';
import { expectMentions, type Rig, startRig } from '../../e2e/rig.ts';
import { hostilePage, openCardOn } from '../conduct.ts';

const PAGES = 200;
const BETWEEN_MEASURES = 40;
const MENTIONS = 100;
/** What may come and go, in bytes: about what one of these pages takes, with its card. */
const NOISE = 1_500_000;

/** Bytes in use by scripts, after what can be let go is. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
    tab = await rig.control.newTab();
  });
  afterAll(() => rig?.close());

  async function backgroundHeap(): Promise<number> {
    const target = rig.running.browser.targets().find((candidate) => candidate.type() === 'service_worker');
    const session = await target?.createCDPSession();
    if (session === undefined) throw new Error('The background does not run.');
    const heap = await heapOf(session);
    await session.detach();
    return heap;
  }

  test('the two hundredth page is read like the first, and in Chromium neither page nor background has grown', async () => {
    const body = `<p>Haaretz on this page.</p>`.repeat(MENTIONS);
    const pages = [0, 1].map(() => rig.server.page(hostilePage(body)));
    const expected = ['kaspersky-lab: Kaspersky Lab', ...Array.from({ length: MENTIONS }, () => 'haaretz: Haaretz')];
    const heaps: { page: number; documents: number; background: number }[] = [];
    const session = browser === 'chromium' ? await tab.page.createCDPSession() : null;
    for (let turn = 1; turn <= PAGES; turn += 1) {
      await tab.page.goto(pages[turn % 2] ?? '');
      await expectMentions(rig, tab, expected);
      if (turn % 10 === 0) await openCardOn(rig, tab);
      if (turn % BETWEEN_MEASURES !== 0 || session === null) continue;
      const page = await heapOf(session);
      const { documents } = await session.send('Memory.getDOMCounters');
      heaps.push({ page, documents, background: await backgroundHeap() });
    }
    if (session === null) return;
    console.log(`heaps after every ${BETWEEN_MEASURES} pages:`, JSON.stringify(heaps));
    const [first] = heaps;
    for (const { page, documents, background } of heaps) {
      expect(page).toBeLessThan((first?.page ?? 0) + NOISE);
      expect(background).toBeLessThan((first?.background ?? 0) + NOISE);
      expect(documents).toBeLessThan((first?.documents ?? 0) + 10);
    }
  });
});
