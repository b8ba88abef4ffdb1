/** The icons are the drawing: each is drawn anew and compared by its pixels. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { drawIcon, ICONS, readDrawing, withPage } from '../../scripts/release/draw-icon.ts';

/** Other versions of Chromium smooth edges a little otherwise. Mean difference of a channel, of 255. */
const ALIKE = 1;

/** Mean difference of two pictures of the same size, over all channels of all pixels. */
function difference(page: Page, one: Uint8Array, other: Uint8Array): Promise<number> {
  const addresses = [one, other].map((picture) => `data:image/png;base64,${Buffer.from(picture).toString('base64')}`);
  return page.evaluate(async (sources) => {
    const channels = await Promise.all(
      sources.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (context === null) throw new Error('There is nothing to draw on.');
        context.drawImage(image, 0, 0);
        return [...context.getImageData(0, 0, image.width, image.height).data];
      }),
    );
    const [first = [], second = []] = channels;
    if (first.length !== second.length) throw new Error('The pictures differ in size.');
    return first.reduce((sum, channel, index) => sum + Math.abs(channel - (second[index] ?? 0)), 0) / first.length;
  }, addresses);
}

test('no other icon lies in the package', () => {
  const drawn = ICONS.map(({ path }) => path);
  for (const file of readdirSync(join(ROOT, 'public/icon'))) expect(drawn).toContain(`public/icon/${file}`);
});

test('every icon is what the drawing shows, and not what another would', async () => {
  const drawing = readDrawing();
  const other = drawing.replace('h-2.5v9.5h2.5', 'h-1.5v9.5h1.5');
  expect(other).not.toBe(drawing);
  await withPage(async (page) => {
    for (const { size, path } of ICONS) {
      const stored = readFileSync(join(ROOT, path));
      expect(await difference(page, stored, await drawIcon(page, drawing, size)), path).toBeLessThan(ALIKE);
      expect(await difference(page, stored, await drawIcon(page, other, size)), path).toBeGreaterThan(ALIKE);
    }
  });
});
