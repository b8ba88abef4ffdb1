/**
 * What the extension must never do: change a page, ask the network for anything, be readable by a page. Browsers send all
 * they ask for through a proxy that notes it; `scripts/untouched.ts` does the same with every page of a folder.
 */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES, type BrowserName } from '../../scripts/lib/browsers.ts';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { launch, type Running } from '../../scripts/lib/launch.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { type LoggingProxy, startProxy } from '../../scripts/lib/proxy.ts';
import { NO_SCRIPTS } from '../../scripts/lib/serve.ts';
import { arrivedAt, differences, tracesOf, untilQuiet } from '../../scripts/lib/traces.ts';
import { JOURNEYS } from './journeys.ts';
import { openPanel } from './panel.ts';
import { article, cardText, expectMentions, mentionsOf, PATIENCE, type Rig, startRig } from './rig.ts';

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

/** Pages of the repository's own, with their scripts off. */
const OWN_PAGES = ['demo/index.html', 'tests/pages/frames.html', 'tests/pages/shadow-roots.html'];

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let plain: Running;
  let proxies: { readonly withExtension: LoggingProxy; readonly without: LoggingProxy };
  beforeAll(async () => {
    proxies = { withExtension: await startProxy(), without: await startProxy() };
    rig = await startRig(browser, { proxy: proxies.withExtension.port });
    plain = await launch({ browser, proxy: proxies.without.port });
  });
  afterAll(async () => {
    await Promise.all([rig?.close(), plain?.close()]);
    await Promise.all([proxies.withExtension.close(), proxies.without.close()]);
  });

  /** Opens an address in both browsers; what each is left with. */
  async function visitBoth(address: string, page: Page, tab: Tab, isRead: () => Promise<unknown>) {
    const open = (where: Page) => where.goto(address, { waitUntil: 'load' });
    const without = await tracesOf({ page, proxy: proxies.without, browser }, () => open(page));
    const withExtension = await tracesOf({ page: tab.page, proxy: proxies.withExtension, browser }, async () => {
      await open(tab.page);
      await isRead();
    });
    return { without, withExtension };
  }

  test('a page’s tree and its requests are the same with and without the extension, also after a card', async () => {
    const address = rig.server.page(PAGE);
    const [page, tab] = [await plain.browser.newPage(), await rig.control.newTab()];
    const { without, withExtension } = await visitBoth(address, page, tab, () => expectMentions(rig, tab, FOUND));
    expect(differences(withExtension, without)).toEqual([]);
    expect(without.requests).toContain(`arrived: GET ${rig.server.origin}/style.css`);
    expect(without.requests).toContain(`arrived: GET ${rig.server.origin}/data.json`);

    const afterCard = await tracesOf({ page: tab.page, proxy: proxies.withExtension, browser }, async () => {
      await restOn(tab.page, 'Kaspersky Lab');
      await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).not.toBe('');
      await tab.page.keyboard.press('Escape');
      await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
    });
    expect(afterCard.requests).toEqual([]);
    expect(afterCard.tree).toBe(without.tree);
  });

  test('so it is for pages of the repository’s own without their scripts', async () => {
    const [page, tab] = [await plain.browser.newPage(), await rig.control.newTab()];
    for (const path of OWN_PAGES) {
      const html = readFileSync(join(ROOT, path), 'utf8');
      const address = rig.server.page(html, { policy: NO_SCRIPTS });
      const isRead = () => expect.poll(() => mentionsOf(rig, tab), { timeout: PATIENCE }).not.toEqual([]);
      const { without, withExtension } = await visitBoth(address, page, tab, isRead);
      expect(differences(withExtension, without), path).toEqual([]);
    }
  });

  test('nothing that a reader does with it asks the network for anything', async () => {
    const tab = await rig.open(PAGE);
    await expectMentions(rig, tab, FOUND);
    await untilQuiet(() => proxies.withExtension.requests.length);
    const told = browser === 'chromium' ? await requestsOfExtension(rig) : [];
    const since = proxies.withExtension.requests.length;
    const asked: string[] = [];
    for (const { name, go } of JOURNEYS.filter(({ only = browser }) => only === browser)) {
      await go(rig, tab).catch((error) => {
        throw new Error(`${name}: ${error.message}`, { cause: error });
      });
      const arrived = arrivedAt(proxies.withExtension, browser, since);
      asked.push(...arrived.slice(asked.length).map((request) => `by the end of “${name}”: ${request}`));
    }
    expect(asked).toEqual([]);
    await untilQuiet(() => proxies.withExtension.requests.length);
    expect(arrivedAt(proxies.withExtension, browser, since)).toEqual([]);
    expect(told).toEqual([]);
  });
});

describe.each(BROWSER_NAMES)('a copy that asks, in %s,', (browser) => {
  const leaks = ['content', 'background', 'panel'].map((part) => `GET http://leak.example/${part}`);

  test('is seen, whichever part of it asks', async () => {
    // The policy that is there without one makes https of it in Firefox.
    const { arrived, told } = await requestsOfCopy(browser, (manifest) => {
      manifest.content_security_policy = { extension_pages: "script-src 'self'" };
    });
    expect(arrived.filter((request) => request.includes('http://leak.example'))).toEqual(leaks);
    expect(arrived).toContain('CONNECT leak.example:443');
    if (browser === 'chromium') expect(told).toContain('http://leak.example/background');
  });

  test('is stopped by the policy of its own pages, all but its script in pages', async () => {
    const { arrived } = await requestsOfCopy(browser, () => {});
    expect(arrived.filter((request) => request.includes('leak.example'))).toEqual(leaks.slice(0, 1));
  });
});

interface BuiltManifest {
  content_security_policy: object;
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
}

/** What a copy of the extension asks for, with a request planted in each of its parts, while a page and the panel are opened. */
async function requestsOfCopy(browser: BrowserName, change: (manifest: BuiltManifest) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-asking-'));
  const proxy = await startProxy();
  try {
    cpSync(ensureBuilt(browser), folder, { recursive: true });
    const manifest: BuiltManifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    change(manifest);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const [, panel = ''] = /<script[^>]* src="\/([^"]+)"/.exec(readFileSync(join(folder, 'popup.html'), 'utf8')) ?? [];
    const { service_worker, scripts = [] } = manifest.background;
    const ask = (address: string) => `fetch('${address}').catch(() => {});`;
    const plant = (path: string, code: string) => appendFileSync(join(folder, path), `\n${code}`);
    plant('content-scripts/content.js', ask('http://leak.example/content'));
    plant(panel, ask('http://leak.example/panel') + ask('https://leak.example/panel'));
    const inBackground = ask('http://leak.example/background');
    // Asked again at a message, so that the protocol, which is watched later, sees it too.
    plant(
      service_worker ?? scripts[0] ?? '',
      `${inBackground}(globalThis.browser ?? chrome).runtime.onMessage.addListener(() => { ${inBackground} });`,
    );
    const rig = await startRig(browser, { extension: folder, proxy: proxy.port });
    try {
      const told = browser === 'chromium' ? await requestsOfExtension(rig) : [];
      const tab = await rig.open(PAGE);
      await expectMentions(rig, tab, FOUND);
      const panelOpen = await openPanel(rig, tab);
      await expect.poll(() => panelOpen.text(), { timeout: PATIENCE }).toContain('On this page');
      await untilQuiet(() => proxy.requests.length);
      return { arrived: [...new Set(arrivedAt(proxy, browser))].sort(byPart), told };
    } finally {
      await rig.close();
    }
  } finally {
    await proxy.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const PARTS = ['content', 'background', 'panel'];
const partOf = (request: string) => PARTS.findIndex((part) => request.endsWith(`/${part}`));
const byPart = (a: string, b: string) => partOf(a) - partOf(b);

/**
 * Addresses that the extension's background and its pages ask for from now on, those of its own files left out; the list
 * grows. Chromium only: Firefox's protocol tells of no requests of an extension, and the proxy stands for it.
 */
async function requestsOfExtension(rig: Rig): Promise<string[]> {
  const requests: string[] = [];
  const { browser } = rig.running;
  const background = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const own = new URL('/', background.url()).href;
  const watch = async (target: Target) => {
    if (!target.url().startsWith(own)) return;
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (!request.url.startsWith(own) && !request.url.startsWith('data:')) requests.push(request.url);
    });
    await session.send('Network.enable');
  };
  // A page that is closed before it can be watched asked for nothing that the proxy did not see.
  browser.on('targetcreated', (target) => void watch(target).catch(() => {}));
  browser.on('targetchanged', (target) => void watch(target).catch(() => {}));
  await Promise.all(browser.targets().map(watch));
  return requests;
}
