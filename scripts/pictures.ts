/**
 * `npm run pictures`: the pictures of the README, taken anew from the built extension in Chromium: a card on the demo
 * page, the panel, a claim, and the diagram.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBuilt } from './lib/build.ts';
import { Control } from './lib/control.ts';
import { launch } from './lib/launch.ts';
import { restOn } from './lib/page-text.ts';
import { ROOT } from './lib/paths.ts';
import { readPage } from './lib/read-page.ts';
import { serve } from './lib/serve.ts';

const FOLDER = join(ROOT, 'docs', 'pictures');
/** Longer than anything takes to open, and to come to rest, in milliseconds. */
const SETTLED = 1_500;
const SILENCE = 20_000;

const pause = () => new Promise((resolve) => setTimeout(resolve, SETTLED));

/** @param beyond whether more is painted than the window shows; that resizes it, which closes a card */
async function picture(
  page: Page,
  name: string,
  size: { readonly width: number; readonly height: number },
  beyond = false,
): Promise<void> {
  await pause();
  const path = join(FOLDER, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path, clip: { x: 0, y: 0, ...size }, captureBeyondViewport: beyond });
  console.log(`docs/pictures/${name}.png`);
}

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ policy: null });
const running = await launch({ browser: 'chromium', extension: ensureBuilt('chromium') });
try {
  const control = await Control.open(running);
  const tab = await control.newTab();
  const reading = { width: 860, height: 720 };
  await tab.page.setViewport(reading);
  await readPage(control, tab, `${server.origin}${server.mount(join(ROOT, 'demo'))}index.html`, {
    frames: false,
    silence: SILENCE,
  });
  // The demo page adds a paragraph after a moment, which may move what the pointer rests on.
  await pause();
  await restOn(tab.page, 'Kaspersky Lab', 'h1');
  await picture(tab.page, 'card', reading);
  await tab.page.keyboard.press('Escape');

  await control.openPopup(tab);
  const popup = await control.popupPage();
  // A headless browser opens popups smaller than people's do: what does not fit is painted all the same.
  await picture(popup, 'panel', { width: 380, height: 560 }, true);
  await popup.close();

  for (const [name, route, size] of [
    ['claim', 'claim/officials-ties-to-intelligence', { width: 420, height: 720 }],
    ['diagram', 'picture/kaspersky-lab', { width: 1100, height: 760 }],
  ] as const) {
    const page = await running.openExtensionPage(`popup.html#${route}`);
    await page.setViewport(size);
    await page.reload();
    await picture(page, name, size);
    await page.close();
  }
} finally {
  await running.close();
  await server.close();
}
