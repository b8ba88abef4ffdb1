/** What is painted where words stand. */
import type { Page } from 'puppeteer-core';
import { boxOf } from '../../scripts/lib/page-text.ts';

/** The picture of a phrase with the line beneath it, as text that can be compared. */
export async function pictureOf(page: Page, phrase: string, within?: string): Promise<string> {
  const box = await boxOf(page, phrase, within);
  return page.screenshot({
    encoding: 'base64',
    clip: {
      x: Math.floor(box.x),
      y: Math.floor(box.y),
      width: Math.ceil(box.width),
      height: Math.ceil(box.height) + 4,
    },
    captureBeyondViewport: false,
  });
}
