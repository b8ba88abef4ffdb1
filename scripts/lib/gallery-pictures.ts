/** Takes the gallery's pictures: one for each kind of component and each way to see it. */
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.ts';

/** Where a scene stands in its picture, in pixels of the picture. */
export interface SceneBox {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  /** Kind of component and way to see it, for example `card-dark`. */
  readonly name: string;
  readonly png: Uint8Array;
  readonly scenes: readonly SceneBox[];
}

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

/** Longer than a page takes to come to rest, in milliseconds. */
const SETTLED_MS = 500;

/** The kinds of component; each has pictures of its own. */
const PARTS = ['card', 'panel', 'page'] as const;

/**
 * @param address of the served gallery
 * @param wanted names of the pictures to take; all where it is empty
 * @throws what the gallery's page throws
 */
export async function takePictures(address: string, wanted: readonly string[] = []): Promise<Picture[]> {
  const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
  const pictures: Picture[] = [];
  try {
    for (const part of PARTS) {
      for (const view of VIEWS) {
        const name = `${part}-${view.name}`;
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        const page = await browser.newPage();
        const wrong: unknown[] = [];
        page.on('pageerror', (error) => wrong.push(error));
        await page.setViewport({ width: view.width ?? 1400, height: 900, deviceScaleFactor: view.scale ?? 1 });
        // Puppeteer's own call does not know forced colours; the protocol does.
        const session = await page.createCDPSession();
        const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }, ...(view.features ?? [])];
        await session.send('Emulation.setEmulatedMedia', { features });
        await page.goto(`${address}?only=${part}${view.query ?? ''}`);
        await page.waitForSelector('html[data-ready]');
        // Components measure themselves after they are drawn, and may be drawn once more.
        await page.evaluate(() => document.fonts.ready);
        await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
        const scenes = await page.$$eval(
          'figure',
          (figures, scale) =>
            figures.map((figure) => {
              // On whole pixels: what stands above may have grown by a part of one, and letters are painted otherwise then.
              const at = figure.getBoundingClientRect();
              figure.style.position = 'relative';
              figure.style.left = `${Math.ceil(at.x * scale) / scale - at.x}px`;
              figure.style.top = `${Math.ceil(at.y * scale) / scale - at.y}px`;
              const { x, y, width, height } = figure.getBoundingClientRect();
              const [left, top, right, bottom] = [
                x + scrollX,
                y + scrollY,
                x + scrollX + width,
                y + scrollY + height,
              ].map((edge) => Math.round(edge * scale)) as [number, number, number, number];
              return { name: figure.id, x: left, y: top, width: right - left, height: bottom - top };
            }),
          view.scale ?? 1,
        );
        pictures.push({ name, png: await page.screenshot({ fullPage: true }), scenes });
        await page.close();
        if (wrong.length > 0) throw wrong[0];
      }
    }
  } finally {
    await browser.close();
  }
  return pictures;
}
