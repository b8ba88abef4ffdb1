/** The card: opened as a reader opens it, with a real mouse, and read from outside the page. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { boxOf, restOn } from '../../scripts/lib/page-text.ts';
import { closedRoots, findAll, pressIn, type SeenNode, textOf } from './closed-roots.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from './rig.ts';

const PAGE = article('<p style="margin-top: 80px">A line on Kaspersky <b>Lab</b> in the middle of a page.</p>');

const isAllegation = (node: SeenNode) =>
  node.tag === 'section' &&
  findAll(node, ({ tag }) => tag === 'h3').some((heading) => textOf(heading).startsWith('Whether'));

/** A claim's unit as a reader sees it: its heading, the words beside the rule from above, and all its text. */
function rowsOf(unit: SeenNode) {
  const [heading] = findAll(unit, ({ tag }) => tag === 'h3');
  return {
    heading: heading ? textOf(heading) : '',
    words: findAll(unit, ({ tag }) => tag === 'dt').map(textOf),
    text: textOf(unit),
  };
}

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => tab?.page.close());

  async function openCard(html = PAGE): Promise<string> {
    tab = await rig.open(html);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    await restOn(tab.page, 'Kaspersky Lab');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Kaspersky Lab');
    return cardText(rig, tab.page);
  }

  const card = () => closedRoots(browser, tab.page);

  const press = (isWanted: (node: SeenNode) => boolean) => pressIn(browser, tab.page, isWanted);

  test('resting on a name opens its card: one claim, who says what, and from where', async () => {
    const text = await openCard();
    expect(text).toMatch(/^Kaspersky Lab /);
    expect(text).toMatch(/quoted by|retold by|characterised by|told by/);
    expect(text).toMatch(/Joseph Fitsanakis|KN Web Desk/);
    expect(text).toMatch(/Said about \d+/);
  });

  test('unfolded, each allegation has its speaker, its source and, beneath it, what each accused actor answered', async () => {
    await openCard();
    await press((node) => node.tag === 'button' && /more claims$/.test(textOf(node)));
    const units = async () => (await card()).flatMap((root) => findAll(root, isAllegation)).map(rowsOf);
    await expect.poll(async () => (await units()).length, { timeout: PATIENCE }).toBeGreaterThan(2);
    for (const { heading, words, text } of await units()) {
      const first = words.findIndex((word) => /^(alleges|states concern|reports|confirms|comments)/.test(word));
      const answer = words.findIndex((word, at) => at > first && /^(denies|denied|disputes|objects|answer)/.test(word));
      expect(first, `${heading}: somebody says it`).toBeGreaterThanOrEqual(0);
      expect(answer, `${heading}: an answer, or the line that there is none, stands beneath`).toBeGreaterThan(first);
      expect(text, heading).toMatch(/quoted by|retold by|characterised by|told by/);
    }
    const all = (await units()).map(({ text }) => text).join('\n');
    expect(all).toMatch(/reported by The New York Times/);
    expect(all).toMatch(/Israeli intelligence/);
  });

  test('a name that the pointer only passes over opens nothing', async () => {
    tab = await rig.open(PAGE);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    const box = await boxOf(tab.page, 'Kaspersky Lab');
    await tab.page.mouse.move(box.x - 60, box.y + box.height / 2);
    await tab.page.mouse.move(box.x + box.width + 150, box.y + box.height / 2, { steps: 6 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await cardText(rig, tab.page)).toBe('');
  });

  test('the pointer may move into the card; leaving both closes it', async () => {
    await openCard();
    const [dialog] = (await card()).flatMap((root) => findAll(root, (node) => node.attributes.role === 'dialog'));
    const box = await dialog?.box();
    if (!box) throw new Error('the card is not painted');
    await tab.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await cardText(rig, tab.page)).toContain('Kaspersky Lab');
    await tab.page.mouse.move(1270, 890, { steps: 12 });
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
  });

  test('Escape closes it', async () => {
    await openCard();
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toBe('');
  });

  test('the page itself can neither reach into it nor read it', async () => {
    await openCard();
    const seen = await tab.page.evaluate(() => {
      const reachable = [...document.querySelectorAll('*')].map((element) => element.shadowRoot?.textContent ?? '');
      return [document.documentElement.outerHTML, document.documentElement.textContent, ...reachable].join('\n');
    });
    expect(seen).not.toMatch(/Whether |denies|Joseph Fitsanakis|KN Web Desk|Said about/);
  });

  test('it goes away without a trace', async () => {
    tab = await rig.open(PAGE);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    const html = () => tab.page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await restOn(tab.page, 'Kaspersky Lab');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).not.toBe('');
    await tab.page.keyboard.press('Escape');
    await expect.poll(html, { timeout: PATIENCE }).toBe(before);
  });
});
