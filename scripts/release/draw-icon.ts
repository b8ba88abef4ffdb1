/** The icon as pictures, drawn by Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../lib/browsers.ts';
import { ROOT } from '../lib/paths.ts';

/** What browsers and stores ask for, in pixels. */
export const ICON_SIZES = [16, 32, 48, 96, 128] as const;

/** Where the pictures lie. */
export const ICON_FOLDER = join(ROOT, 'public', 'icon');

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
