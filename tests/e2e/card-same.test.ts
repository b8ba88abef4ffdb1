/** One card in both browsers: the same words in the same order for every kind of name. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import { OTHER_HOST } from '../../scripts/lib/launch.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { pressIn, textOf } from './closed-roots.ts';
import { article, cardText, PATIENCE, type Rig, startRig } from './rig.ts';

const NAMES = ['Kaspersky Lab', 'Haaretz', 'The New York Times', 'Eugene Kaspersky', 'US Congress'];
const PAGE = article(`${NAMES.map((name) => `<p style="margin: 60px 0">A line on ${name}.</p>`).join('')}
<textarea aria-label="a field"></textarea>`);

let rigs: Rig[];
beforeAll(async () => {
  rigs = [];
  for (const browser of BROWSER_NAMES) rigs.push(await startRig(browser));
});
afterAll(() => Promise.all((rigs ?? []).map((rig) => rig.close())));

async function cardsIn(rig: Rig): Promise<string[]> {
  const tab = await rig.open(PAGE);
  await expect
    .poll(() => rig.control.ask(tab, { type: 'listMentions' }), { timeout: PATIENCE })
    .toMatchObject({ complete: true });
  await tab.page.bringToFront();
  const cards: string[] = [];
  for (const name of NAMES) {
    await restOn(tab.page, name);
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Open dossier');
    cards.push(await cardText(rig, tab.page));
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await tab.page.close();
  return cards;
}

test('every name’s card says the same in each', async () => {
  const [first, ...others] = await Promise.all(rigs.map(cardsIn));
  expect(first).toHaveLength(NAMES.length);
  for (const other of others) expect(other).toEqual(first);
});

test('a citation is copied with its answer, also on a page that is not secure', async () => {
  for (const rig of rigs) {
    const tab = await rig.control.newTab();
    await tab.page.goto(rig.server.page(PAGE).replace('127.0.0.1', OTHER_HOST));
    expect(await tab.page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
    await expect
      .poll(() => rig.control.ask(tab, { type: 'listMentions' }), { timeout: PATIENCE })
      .toMatchObject({ complete: true });
    await tab.page.bringToFront();
    await restOn(tab.page, 'Kaspersky Lab');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Copy citation');
    await pressIn(rig.browser, tab.page, (node) => node.tag === 'button' && textOf(node) === 'Copy citation');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Citation copied.');
    await tab.page.keyboard.press('Escape');
    await tab.page.click('textarea');
    await tab.page.keyboard.down('Control');
    await tab.page.keyboard.press('KeyV', { commands: ['Paste'] });
    await tab.page.keyboard.up('Control');
    const pasted = () => tab.page.$eval('textarea', (field) => field.value);
    await expect.poll(pasted, { timeout: PATIENCE }).toMatch(/SHA-256 [0-9a-f]{8}/);
    expect(await pasted()).toMatch(/Answer: /);
    expect(await pasted()).toMatch(/Sidelight pack/);
  }
});
