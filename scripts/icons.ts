/** `node scripts/icons.ts`: draws the pictures in public/icon/ from assets/icon.svg, one for each size a browser asks for. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './lib/browsers.ts';
import { ROOT } from './lib/paths.ts';

const SIZES = [16, 32, 48, 96, 128] as const;

const drawing = readFileSync(join(ROOT, 'assets', 'icon.svg'), 'utf8');
const folder = join(ROOT, 'public', 'icon');
mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await page.screenshot({ path: join(folder, `${size}.png`) as `${string}.png`, omitBackground: true });
}
await browser.close();
