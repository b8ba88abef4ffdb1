/**
 * `npm start`: builds the extension where needed and opens a browser with it on the demo page.
 *
 *   npm start -- [FILE-or-URL…] [--browser chromium|firefox] [--headless]
 *
 * Without a display it does the same headless: prints the mentions that were found and writes pictures of the page, of
 * a card and of the panel, light and dark, to `.output/demo/`.
 */
import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName } from './lib/browsers.ts';
import { ensureBuilt } from './lib/build.ts';
import { photographDemo } from './lib/demo-pictures.ts';
import { launch } from './lib/launch.ts';
import { ROOT } from './lib/paths.ts';
import { serve } from './lib/serve.ts';
import { addressOf, readTargets } from './lib/targets.ts';

const PICTURES = `${ROOT}.output/demo/`;

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function showInWindow(browser: BrowserName, extension: string, addresses: readonly string[]): Promise<void> {
  const running = await launch({ browser, extension, headless: false, offline: false });
  for (const address of addresses) {
    const page = await running.browser.newPage();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
  }
  console.log('Point at an underlined name and wait a moment. Close the browser to end.');
  await new Promise<void>((ended) => running.browser.on('disconnected', () => ended()));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean', default: false } },
});
const browser = BROWSER_NAMES.find((name) => name === values.browser);
if (!browser) {
  console.error(`No such browser: ${values.browser}. One of ${BROWSER_NAMES.join(', ')}.`);
  process.exit(2);
}
const isDemo = positionals.length === 0;
const targets = readTargets(isDemo ? [`${ROOT}demo/index.html`] : positionals);
const extension = ensureBuilt(browser);
const server = await serve({ policy: null });
try {
  if (!values.headless && hasDisplay()) {
    await showInWindow(
      browser,
      extension,
      targets.map((target) => addressOf(target, server)),
    );
  } else {
    const pages = targets.map((target) => ({
      name: isDemo ? 'demo' : target.name,
      address: addressOf(target, server),
      offline: 'file' in target.place,
    }));
    await photographDemo({ browser, extension, pages, folder: PICTURES });
  }
} finally {
  await server.close();
}
