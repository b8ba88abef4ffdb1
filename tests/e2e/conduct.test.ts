/** What the extension must never do: change a page, fetch anything, be readable by a page. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import type { LaunchOptions } from '../../scripts/lib/launch.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { openPanel } from './panel.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from './rig.ts';

/** Many kinds of content, and resources that the page itself asks for. */
const PAGE = article(
  `<h1>Kaspersky Lab and Haaretz</h1>
   <p>Split by markup: Kaspersky <b>Lab</b>, <i>The New</i> York Times.</p>
   <img src="/picture.png" alt=""><table><tr><td>Haaretz</td></tr></table>
   <template><p>Kaspersky Lab</p></template><!-- Kaspersky Lab -->
   <div id="host"></div><iframe srcdoc="<p>Kaspersky Lab in a frame</p>"></iframe>
   <script>
     document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>Haaretz in a shadow root</p>';
     fetch('/data.json').catch(() => {});
   </script>`,
  '<link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,">',
);

const FOUND = [
  'kaspersky-lab: Kaspersky Lab',
  'haaretz: Haaretz',
  'kaspersky-lab: Kaspersky Lab',
  'new-york-times: The New York Times',
  'haaretz: Haaretz',
  'haaretz: Haaretz',
];

/** The document as it would be written down, shadow roots and frames included. */
function serialised(): string {
  const frames = [...document.querySelectorAll('iframe')].map(
    (frame) => frame.contentDocument?.documentElement.outerHTML,
  );
  const roots = [...document.querySelectorAll('*')].map((element) => element.shadowRoot?.innerHTML ?? '');
  return [document.documentElement.outerHTML, ...frames, ...roots].join('\n');
}

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());

  test('the page’s tree and its requests are the same with and without the extension', async () => {
    const address = rig.server.page(PAGE);
    const visit = async (page: Page, isRead: () => Promise<void>) => {
      const before = rig.server.requests.length;
      const asked: string[] = [];
      page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
      await page.goto(address, { waitUntil: 'load' });
      await isRead();
      await expect.poll(() => rig.server.requests.slice(before), { timeout: PATIENCE }).toContain('GET /data.json');
      return {
        tree: await page.evaluate(serialised),
        asked: asked.sort(),
        arrived: rig.server.requests.slice(before).sort(),
      };
    };
    const without = await visit(await (await rig.plain()).newPage(), async () => {});
    const tab = await rig.control.newTab();
    const withExtension = await visit(tab.page, () => expectMentions(rig, tab, FOUND));
    expect(withExtension).toEqual(without);
    expect(without.arrived).toContain('GET /style.css');

    // A card that was open and is closed leaves nothing behind.
    await restOn(tab.page, 'Kaspersky Lab');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).not.toBe('');
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => tab.page.evaluate(serialised), { timeout: PATIENCE }).toBe(without.tree);
  });
});

describe('the background in chromium', () => {
  /** Reads a page, opens its card and searches the panel; all that the background asked the network for meanwhile. */
  async function requestsWhileReading(options: Partial<LaunchOptions>): Promise<string[]> {
    const rig = await startRig('chromium', options);
    try {
      const requests = await requestsOfBackground(rig);
      const tab = await rig.open(PAGE);
      await expectMentions(rig, tab, FOUND);
      await restOn(tab.page, 'Kaspersky Lab');
      await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).not.toBe('');
      const panel = await openPanel(rig, tab);
      await panel.type('kasperski');
      await expect.poll(() => panel.text(), { timeout: PATIENCE }).toContain('Kaspersky Lab');
      return requests;
    } finally {
      await rig.close();
    }
  }

  test('asks the network for nothing, whatever the reader does', async () => {
    expect(await requestsWhileReading({})).toEqual([]);
  });

  test('and a copy of it that does ask is caught', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-asking-'));
    try {
      cpSync(ensureBuilt('chromium'), folder, { recursive: true });
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      delete manifest.content_security_policy;
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
      appendFileSync(
        join(folder, manifest.background.service_worker),
        "\nchrome.runtime.onMessage.addListener(() => void fetch('http://127.0.0.1:9/asked').catch(() => {}));",
      );
      expect(await requestsWhileReading({ extension: folder })).toContain('http://127.0.0.1:9/asked');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

async function backgroundOf(rig: Rig): Promise<WebWorker> {
  const target = await rig.running.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('the extension has no background');
  return worker;
}

/** Addresses that the background asks for from now on; the list grows. */
async function requestsOfBackground(rig: Rig): Promise<string[]> {
  const { client } = await backgroundOf(rig);
  const requests: string[] = [];
  client.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
  await client.send('Network.enable');
  return requests;
}
