/**
 * `node scripts/gallery.ts [card-light …]`: pictures of the gallery in `.output/gallery/`, one for each kind of
 * component and each way to see it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { GALLERY, serveGallery } from '../tests/gallery/build-gallery.ts';
import { findBrowser } from './lib/browsers.ts';

interface View {
  readonly name: string;
  readonly query?: string;
  readonly width?: number;
  readonly features?: { readonly name: string; readonly value: string }[];
  /** Device pixels per CSS pixel; two, with half the width, stands for a page zoomed to 200 %. */
  readonly scale?: number;
}

const dark = { name: 'prefers-color-scheme', value: 'dark' };
const VIEWS: readonly View[] = [
  { name: 'light' },
  { name: 'dark', features: [dark] },
  { name: 'narrow', width: 320 },
  { name: 'rtl', query: '&dir=rtl' },
  { name: 'pseudo', query: '&words=pseudo' },
  { name: 'pseudo-narrow', query: '&words=pseudo', width: 320 },
  { name: 'forced', features: [dark, { name: 'forced-colors', value: 'active' }] },
  { name: 'zoom-200', width: 640, scale: 2 },
];

/** The kinds of component; each has pictures of its own. */
const PARTS = ['card', 'panel', 'page'] as const;

const { address, server } = await serveGallery();
mkdirSync(GALLERY, { recursive: true });
const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
const wanted = process.argv.slice(2);
for (const part of PARTS) {
  for (const view of VIEWS) {
    const name = `${part}-${view.name}`;
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error instanceof Error ? error.stack : error));
    await page.setViewport({ width: view.width ?? 1400, height: 900, deviceScaleFactor: view.scale ?? 1 });
    // Puppeteer's own call does not know forced colours; the protocol does.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: view.features ?? [] });
    await page.goto(`${address}?only=${part}${view.query ?? ''}`);
    await page.waitForSelector('html[data-ready]');
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    await page.screenshot({ path: join(GALLERY, `${name}.png`) as `${string}.png`, fullPage: true });
    console.log(name);
    await page.close();
  }
}
await browser.close();
await server.close();
