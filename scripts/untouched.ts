/**
 * Opens pages with and without the extension and compares what is left of them: the tree, written down, and the requests
 * that were made. Fails where any page differs, and where no page has a mention, since then nothing was shown.
 *
 *   node scripts/untouched.ts FILE-or-FOLDER… [--browser chromium|firefox]
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { BROWSER_NAMES } from './lib/browsers.ts';
import { ensureBuilt } from './lib/build.ts';
import { Control } from './lib/control.ts';
import { launch } from './lib/launch.ts';
import { readPage } from './lib/read-page.ts';
import { type PageServer, serve } from './lib/serve.ts';
import { addressOf, readTargets } from './lib/targets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' } },
});
const browser = BROWSER_NAMES.find((name) => name === values.browser);
if (!browser || positionals.length === 0) {
  console.error('usage: node scripts/untouched.ts FILE-or-FOLDER… [--browser chromium|firefox]');
  process.exit(2);
}

/** The document as it would be written down, open shadow roots and frames of the same origin included. */
function written(): string {
  const parts: string[] = [];
  const write = (root: Document | ShadowRoot) => {
    parts.push(root instanceof Document ? (root.documentElement?.outerHTML ?? '') : root.innerHTML);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) write(element.shadowRoot);
      if (element instanceof HTMLIFrameElement && element.contentDocument) write(element.contentDocument);
    }
  };
  write(document);
  return parts.join('\n');
}

/** A page at rest asks for nothing for this long, in milliseconds. */
const QUIET = 400;

/** What is left of a page once `open` has opened it: its tree, and the requests made and arrived meanwhile, each once. */
async function leftOf(
  page: Page,
  server: PageServer,
  open: () => Promise<unknown>,
): Promise<{ tree: string; requests: string[] }> {
  const requests = new Set<string>();
  const before = server.requests.length;
  const note = (request: { method(): string; url(): string }) => requests.add(`${request.method()} ${request.url()}`);
  page.on('request', note);
  await open();
  // Icons of tabs are fetched some time after the page: both runs wait until nothing is asked for any more.
  for (let known = -1; known !== requests.size + server.requests.length; ) {
    known = requests.size + server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  }
  page.off('request', note);
  for (const arrived of server.requests.slice(before)) requests.add(`arrived: ${arrived}`);
  return { tree: await page.evaluate(written), requests: [...requests].sort() };
}

const server = await serve();
const [plain, extended] = await Promise.all([
  launch({ browser }),
  launch({ browser, extension: ensureBuilt(browser) }),
]);
try {
  const control = await Control.open(extended);
  const tab = await control.newTab();
  const page = await plain.browser.newPage();
  const targets = readTargets(positionals);
  let mentions = 0;
  let differing = 0;
  for (const target of targets) {
    const address = addressOf(target, server);
    const without = await leftOf(page, server, () => page.goto(address, { waitUntil: 'load' }).catch(() => {}));
    const withExtension = await leftOf(tab.page, server, async () => {
      const { frames } = await readPage(control, tab, address, { frames: false, silence: 20_000 });
      mentions += frames[0]?.report.mentions.length ?? 0;
    });
    const faults = [
      withExtension.tree === without.tree ? '' : 'its tree differs',
      ...withExtension.requests
        .filter((request) => !without.requests.includes(request))
        .map((request) => `only with the extension: ${request}`),
      ...without.requests
        .filter((request) => !withExtension.requests.includes(request))
        .map((request) => `only without it: ${request}`),
    ].filter(Boolean);
    if (faults.length === 0) continue;
    differing += 1;
    console.error(`${target.given}: ${faults.join('; ')}`);
  }
  console.log(
    `${targets.length - differing} of ${targets.length} pages are left as they are, with ${mentions} mentions found on them`,
  );
  if (differing > 0 || mentions === 0) process.exitCode = 1;
} finally {
  await Promise.all([plain.close(), extended.close()]);
  await server.close();
}
