/** Pages of every awkward kind: what is found on each, and that its tree stays as the page made it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { TabAnswer } from '../../src/platform/messages.ts';
import { mentionsOf, PATIENCE, type Rig, startRig } from './rig.ts';

const PAGES = `${ROOT}tests/pages/`;
const EXPECTED: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(`${PAGES}expected.json`, 'utf8'));

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());

  /** Mentions of all frames that have announced themselves, the top document's first. */
  async function inAllFrames(tab: Tab): Promise<string[]> {
    const { frames } = (await rig.control.askBackground({ type: 'askTab', tab: tab.id })) as TabAnswer;
    const numbers = frames.map(({ frame }) => frame).sort((a, b) => a - b);
    return (await Promise.all(numbers.map((number) => mentionsOf(rig, tab, number)))).flat();
  }

  test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
    const tab = await rig.control.newTab();
    await tab.page.goto(`${rig.server.origin}${rig.server.mount(PAGES)}${name}.html`);
    await expect.poll(() => inAllFrames(tab), { timeout: PATIENCE }).toEqual(expected);
    // What was found stays found once the page is at rest.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await inAllFrames(tab)).toEqual(expected);
    await tab.page.close();
  });
});
