import type { Tab } from './control.ts';

/** Taller pictures come out broken: a texture of the graphics card ends there. In CSS pixels. */
const TALLEST_PICTURE = 12_000;

/** Takes a picture of the whole page, from its top down to a limit. */
export async function photographPage(tab: Tab, path: string): Promise<void> {
  const size = await tab.page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  await tab.page.screenshot({
    path: path as `${string}.png`,
    clip: { x: 0, y: 0, width: size.width, height: Math.min(size.height, TALLEST_PICTURE) },
    captureBeyondViewport: true,
  });
}
