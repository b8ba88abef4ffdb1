/** Switching off for a while or in one tab: in force at once in every frame, and taken back by one press. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { openPanel } from './panel.ts';
import { article, expectMentions, mentionsOf, PATIENCE, type Rig, startRig } from './rig.ts';

const FRAME = '<p>Another line, on Kaspersky Lab.</p>';
const PAGE = article(`<p>A line on Haaretz.</p><iframe srcdoc="${FRAME}"></iframe>`);
const FOUND = ['haaretz: Haaretz'];
const WAYS = [
  { way: 'In this tab', at: 1, says: 'Off in this tab', others: 1 },
  { way: 'For an hour', at: 2, says: 'Off for an hour', others: 0 },
] as const;

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());

  /** How many mentions all frames of a tab hold, as the background counts them. */
  async function counted(tab: Tab): Promise<number> {
    const { frames } = (await rig.control.askBackground({ type: 'askTab', tab: tab.id })) as {
      frames: { found: number }[];
    };
    return frames.reduce((sum, { found }) => sum + found, 0);
  }
  const expectCounted = (tab: Tab, found: number) => expect.poll(() => counted(tab), { timeout: PATIENCE }).toBe(found);

  test.each(WAYS)(
    '“$way” ends the marks of all frames, and one press brings them back',
    async ({ at, says, others }) => {
      const other = await rig.open(article('<p>A line on Haaretz.</p>'));
      await expectMentions(rig, other, FOUND);
      const tab = await rig.open(PAGE);
      await expectMentions(rig, tab, FOUND);
      await expectCounted(tab, 2);

      const off = await openPanel(rig, tab);
      await off.press('.pfoot .act[aria-expanded]');
      await off.press(`fieldset .act:nth-of-type(${at})`);
      await expect.poll(() => off.text(), { timeout: PATIENCE }).toContain(says);
      await expectCounted(tab, 0);
      await expectCounted(other, others);
      await off.close();

      await tab.page.reload();
      const on = await openPanel(rig, tab);
      await expect.poll(() => on.text(), { timeout: PATIENCE }).toContain(says);
      expect(await mentionsOf(rig, tab)).toEqual([]);
      await on.press('.empty .btn');
      await expect.poll(() => on.text(), { timeout: PATIENCE }).toContain('2 mentions');
      await on.close();
      await expectCounted(tab, 2);
      await expectCounted(other, 1);
      await Promise.all([tab.page.close(), other.page.close()]);
    },
  );

  test('a page that the reader goes back to is read as was chosen meanwhile', async () => {
    const tab = await rig.open(PAGE);
    await expectMentions(rig, tab, FOUND);
    await tab.page.evaluate(() => Object.assign(globalThis, { kept: true }));
    await tab.page.goto(rig.server.page(article('<p>A line on nobody.</p>')));
    await expectMentions(rig, tab, []);
    await rig.control.askBackground({ type: 'changeSettings', change: { everywhere: false } });
    await tab.page.goBack();
    // Chromium has kept it as it was; Firefox keeps none here, and loads it anew.
    expect(await tab.page.evaluate(() => 'kept' in globalThis)).toBe(browser === 'chromium');
    await expectMentions(rig, tab, []);
    await rig.control.askBackground({ type: 'changeSettings', change: { everywhere: true } });
    await expectMentions(rig, tab, FOUND);
    await tab.page.close();
  });
});
