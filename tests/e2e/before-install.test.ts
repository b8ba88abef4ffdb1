/** A tab that was open before the extension came. */
import { expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { Control } from '../../scripts/lib/control.ts';
import { launch } from '../../scripts/lib/launch.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { readFrame } from '../../scripts/lib/read-page.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { closedRoots, textOf } from './closed-roots.ts';
import { article, PATIENCE } from './rig.ts';

test.each(BROWSER_NAMES)('is read when the panel is opened there, without a reload: %s', async (browser) => {
  const server = await serve({ policy: null });
  const before = await launch({ browser });
  const [page = await before.browser.newPage()] = await before.browser.pages();
  await page.goto(server.page(article('<p style="margin-top: 60px">A line on Haaretz.</p>')));
  const running = await before.install(ensureBuilt(browser));
  const control = await Control.open(running);
  const tab = await control.tabOf(page);
  // Firefox gives an extension the open tabs by itself; Chromium waits until the reader opens the panel.
  if (browser === 'chromium') {
    expect(await readFrame(control, tab, 0)).toBeUndefined();
    const [extension] = (await running.browser.extensions()).values();
    if (extension !== undefined) await page.triggerExtensionAction(extension);
  }
  const found = async () => (await readFrame(control, tab, 0))?.mentions.map(({ exact }) => exact);
  await expect.poll(found, { timeout: PATIENCE }).toEqual(['Haaretz']);
  await page.bringToFront();
  await restOn(page, 'Haaretz');
  await expect
    .poll(async () => (await closedRoots(browser, page)).map(textOf).join(' '), { timeout: PATIENCE })
    .toMatch(/^Haaretz /);
  await running.close();
  await server.close();
});
