/** The icon as pictures, drawn by Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../lib/browsers.ts';
import { ROOT } from '../lib/paths.ts';

interface Icon {
  /** Width and height in pixels. */
  readonly size: number;
  /** Where the picture lies, relative to the repository's root. */
  readonly path: string;
}

/** What browsers ask for in the package, and the logo that Edge's store asks for beside it. */
export const ICONS: readonly Icon[] = [
  ...[16, 32, 48, 96, 128].map((size) => ({ size, path: `public/icon/${size}.png` })),
  { size: 300, path: 'docs/store/logo-300.png' },
];

/** The one drawing, as SVG. */
export function readDrawing(): string {
  return readFileSync(join(ROOT, 'assets', 'icon.svg'), 'utf8');
}

/** Gives the work an empty page of Chromium. */
export async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/** A drawing as PNG, `size` pixels wide and high, nothing behind it. */
export async function drawIcon(page: Page, drawing: string, size: number): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  return page.screenshot({ omitBackground: true });
}
