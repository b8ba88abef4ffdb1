/**
 * A page under a reader's hands: the same real input, with the extension and without it, and the page sees the same, to
 * the last event, and comes to the same.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { boxOf, restOn } from '../../scripts/lib/page-text.ts';
import { closedRoots, findAll, pressIn, type SeenNode, textOf } from './closed-roots.ts';
import { RECORDER, type Recorded, recordedOn } from './recorder.ts';
import { article, cardText, mentionsOf, PATIENCE, type Rig, startRig } from './rig.ts';

/** Longer than the pointer must rest for a card, in milliseconds. */
const WHILE = 600;
/** How far a page is scrolled, in CSS pixels; every name on it is in view then. */
const DOWN = 60;
const pause = (time = WHILE) => new Promise((resolve) => setTimeout(resolve, time));

/** A name in or beside everything that a reader handles, and a page with keys of its own. */
const pageWith = (video: string) =>
  article(
    `<p><input id="field" value="A line on Haaretz"> <textarea id="area">On Kaspersky Lab here</textarea></p>
    <div id="editor" contenteditable>A line on Haaretz to edit.</div>
    <p id="prose">A line on Kaspersky <b>Lab</b>, then one on Haaretz, and on.</p>
    <p>And <a id="link" href="#followed">one on The New York Times</a> as a link.</p>
    <div id="target" style="border: 1px solid; height: 40px">Put it here, by Haaretz.</div>
    <video id="video" controls muted loop width="320" height="120" src="${video}"></video>
    <p>Below it, Kaspersky Lab.</p>
    <div style="height: 1500px"></div><p><button id="last">Last</button> after Haaretz</p>
    <script>
      window.pressed = '';
      addEventListener('keydown', ({ key, target }) => {
        if (target.isContentEditable || 'value' in target) return;
        pressed += key;
        if (key === 'f') document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen();
      });
      const [link, target, video] = ['link', 'target', 'video'].map((id) => document.getElementById(id));
      target.addEventListener('dragover', (event) => event.preventDefault());
      target.addEventListener('drop', (event) => {
        event.preventDefault();
        target.dataset.dropped = event.dataTransfer.getData('text/uri-list');
      });
    </script>`,
    RECORDER,
  );

/** A second of moving grey, made by the browser itself; a file as text. */
async function madeVideo(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    document.body.append(canvas);
    let shade = 0;
    const drawing = setInterval(() => {
      shade = (shade + 8) % 256;
      if (context === null) return;
      context.fillStyle = `rgb(${shade} ${shade} ${shade})`;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }, 40);
    const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: 'video/webm;codecs=vp8' });
    const made = new Promise<Blob>((resolve) =>
      recorder.addEventListener('dataavailable', ({ data }) => resolve(data)),
    );
    recorder.start();
    setTimeout(() => recorder.stop(), 1_000);
    const reader = new FileReader();
    reader.readAsDataURL(await made);
    await new Promise((resolve) => reader.addEventListener('load', resolve));
    clearInterval(drawing);
    return String(reader.result);
  });
}

const middleOf = async (page: Page, words: string, within?: string) => {
  const { x, y, width, height } = await boxOf(page, words, within);
  return [x + width / 2, y + height / 2] as const;
};
const selected = (page: Page) => page.evaluate(() => String(getSelection()));
const textIn = (page: Page, id: string) =>
  page.$eval(`#${id}`, (field) => {
    const { value, selectionStart } = field as HTMLInputElement;
    return `${value} | ${selectionStart}`;
  });

/** Types, goes back a step, takes one letter out, and takes that back. */
async function edit(page: Page): Promise<void> {
  await page.keyboard.type('a new ', { delay: 20 });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await page.keyboard.type('!');
}

async function toMiddleOfLine(page: Page, id: string): Promise<void> {
  await page.click(`#${id}`);
  await page.keyboard.press('Home');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
}

async function dragOver(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 6 });
  await pause();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

interface Act {
  readonly name: string;
  /** Does it with real input; returns what it came to. */
  act(page: Page): Promise<unknown>;
  readonly comesTo: unknown;
  /** Where the browser's automation stops short of it. */
  readonly inFirefox?: unknown;
}

const ACTS: readonly Act[] = [
  {
    name: 'its own keys, the pointer on a name',
    async act(page) {
      await restOn(page, 'Haaretz', '#prose');
      for (const key of ['j', 'n', '/', '?'] as const) await page.keyboard.press(key);
      return page.evaluate(() => (window as unknown as { pressed: string }).pressed);
    },
    comesTo: 'jn/?',
  },
  {
    name: 'typing into a field',
    async act(page) {
      await toMiddleOfLine(page, 'field');
      await edit(page);
      return textIn(page, 'field');
    },
    comesTo: 'A lia new! ne on Haaretz | 10',
  },
  {
    name: 'typing into a text area',
    async act(page) {
      await toMiddleOfLine(page, 'area');
      await edit(page);
      return textIn(page, 'area');
    },
    comesTo: 'On Ka new! aspersky Lab here | 10',
  },
  {
    name: 'typing into a name that is edited in the page',
    async act(page) {
      await page.mouse.click(...(await middleOf(page, 'Haaretz', '#editor')));
      await page.keyboard.press('Home');
      for (let step = 0; step < 13; step += 1) await page.keyboard.press('ArrowRight');
      await edit(page);
      await pause();
      return page.$eval('#editor', (editor) => editor.textContent);
    },
    comesTo: 'A line on Haaa new! retz to edit.',
  },
  {
    name: 'text selected across a name with the mouse, resting on it',
    async act(page) {
      const from = await boxOf(page, 'on Kaspersky', '#prose');
      const to = await boxOf(page, ', then', '#prose');
      const y = from.y + from.height / 2;
      await dragOver(page, [from.x + 1, y], [to.x + to.width - 1, y]);
      return selected(page);
    },
    comesTo: 'on Kaspersky Lab, then',
  },
  {
    name: 'text selected across a name by key',
    async act(page) {
      await page.mouse.click(...(await middleOf(page, 'line', '#prose')), { count: 2 });
      await page.keyboard.down('Shift');
      for (let step = 0; step < ' on Kaspersky Lab'.length; step += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Shift');
      return selected(page);
    },
    comesTo: 'line on Kaspersky Lab',
  },
  {
    name: 'a double click on a name selects the word',
    async act(page) {
      await page.mouse.click(...(await middleOf(page, 'Kaspersky', '#prose')), { count: 2 });
      await pause();
      return (await selected(page)).trim();
    },
    comesTo: 'Kaspersky',
  },
  {
    name: 'a link that is a name is followed',
    async act(page) {
      await page.mouse.click(...(await middleOf(page, 'New York Times', '#link')));
      return page.evaluate(() => location.hash);
    },
    comesTo: '#followed',
  },
  {
    name: 'a link with a name in it is dragged and dropped',
    async act(page) {
      await dragOver(page, await middleOf(page, 'New York Times', '#link'), await middleOf(page, 'Put it here'));
      await pause();
      const { input } = await recordedOn(page);
      const { dropped = '' } = await page.$eval('#target', (target) => ({ ...(target as HTMLElement).dataset }));
      return { isOver: input.includes('dragover target 0, prevented'), dropped: dropped.split('#')[1] };
    },
    comesTo: { isOver: true, dropped: 'followed' },
    inFirefox: { isOver: true, dropped: undefined },
  },
  {
    name: 'Tab goes where the page lets it',
    async act(page) {
      await page.mouse.move(...(await middleOf(page, 'Haaretz', '#prose')));
      const stops: string[] = [];
      for (let stop = 0; stop < 4; stop += 1) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(() => document.activeElement?.id ?? ''));
      }
      return stops;
    },
    comesTo: ['field', 'area', 'editor', 'link'],
  },
  {
    name: 'the wheel over a name scrolls the page',
    async act(page) {
      await restOn(page, 'Haaretz', '#prose');
      await page.mouse.wheel({ deltaY: 300 });
      await pause();
      return page.evaluate(() => scrollY > 200);
    },
    comesTo: true,
  },
  {
    name: 'a video is played and stopped by click and by key',
    async act(page) {
      const isPaused = () => page.$eval('#video', (video) => (video as HTMLVideoElement).paused);
      const box = await (await page.$('#video'))?.boundingBox();
      if (!box) throw new Error('no video');
      const seen = [await isPaused()];
      // Above its middle, where Chromium shows a button of another kind.
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 4);
      await pause();
      seen.push(await isPaused());
      await page.focus('#video');
      await page.keyboard.press(' ');
      await pause();
      seen.push(await isPaused());
      return seen;
    },
    comesTo: [true, false, true],
  },
  {
    name: 'a press with the middle button on a linked name',
    async act(page) {
      const before = (await page.browser().pages()).length;
      await page.mouse.click(...(await middleOf(page, 'New York Times', '#link')), { button: 'middle' });
      await pause(1_000);
      const opened = (await page.browser().pages()).slice(before);
      await Promise.all(opened.map((other) => other.close()));
      return opened.length;
    },
    comesTo: 1,
  },
  {
    name: 'the menu of a name is the page’s own',
    async act(page) {
      await page.mouse.click(...(await middleOf(page, 'Haaretz', '#prose')), { button: 'right' });
      await pause();
      const { input } = await recordedOn(page);
      return input.filter((line) => line.startsWith('contextmenu')).map((line) => line.endsWith('prevented'));
    },
    comesTo: [false],
  },
];

/** An open card is a popover: a page that listens for every one of them hears it come and go. */
const OF_THE_CARD = /^(?:beforetoggle|toggle) (?:div|html)$/;
const withoutCard = ({ input, effects }: Recorded): Recorded => ({
  input,
  effects: effects.filter((effect) => !OF_THE_CARD.test(effect)),
});

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let html: string;
  beforeAll(async () => {
    rig = await startRig(browser);
    const page = await (await rig.plain()).newPage();
    await page.goto(rig.server.page(article('')));
    html = pageWith(await madeVideo(page));
    await page.close();
  });
  afterAll(() => rig?.close());

  async function openPlain(): Promise<Page> {
    const page = await (await rig.plain()).newPage();
    await page.goto(rig.server.page(html));
    await page.bringToFront();
    return page;
  }

  async function open(): Promise<Tab> {
    const tab = await rig.open(html);
    await expect.poll(() => mentionsOf(rig, tab), { timeout: PATIENCE }).toHaveLength(6);
    await tab.page.bringToFront();
    return tab;
  }

  const card = (tab: Tab) => cardText(rig, tab.page);
  const expectCard = (tab: Tab) => expect.poll(() => card(tab), { timeout: PATIENCE }).toMatch(/Said about \d/);
  async function boxInCard(tab: Tab, isWanted: (node: SeenNode) => boolean) {
    const [node] = (await closedRoots(browser, tab.page)).flatMap((root) => findAll(root, isWanted));
    const box = await node?.box();
    if (!box) throw new Error('the card shows no such thing');
    return box;
  }
  const isDialog = ({ attributes }: SeenNode) => attributes.role === 'dialog';

  test.each(ACTS)('$name', async ({ act, comesTo, inFirefox = comesTo }) => {
    const plain = await openPlain();
    const without = await act(plain);
    await pause(200);
    const expected = await recordedOn(plain);
    await plain.close();
    const tab = await open();
    const withExtension = await act(tab.page);
    await pause(200);
    expect(withExtension).toEqual(without);
    expect(withExtension).toEqual(browser === 'firefox' ? inFirefox : comesTo);
    expect(expected.input).not.toEqual([]);
    expect(withoutCard(await recordedOn(tab.page))).toEqual(expected);
    await tab.page.close();
  });

  test('with a card open the page gets every key but the Esc that closes it', async () => {
    const press = async (page: Page) => {
      for (const key of ['j', 'Escape', 'n', 'Escape'] as const) await page.keyboard.press(key);
      return page.evaluate(() => (window as unknown as { pressed: string }).pressed);
    };
    const plain = await openPlain();
    await restOn(plain, 'Haaretz', '#prose');
    expect(await press(plain)).toBe('jEscapenEscape');
    const tab = await open();
    await restOn(tab.page, 'Haaretz', '#prose');
    await expectCard(tab);
    expect(await press(tab.page)).toBe('jnEscape');
    expect(await card(tab)).toBe('');
    // The page's listener at the window, which is older than ours, hears that one too, and that it was prevented.
    const expected = await recordedOn(plain);
    const { input } = await recordedOn(tab.page);
    const first = input.findIndex((line) => line.startsWith('keydown') && line.includes('Escape'));
    expect(input[first]).toMatch(/, prevented$/);
    expect(input.map((line, at) => (at === first ? line.replace(', prevented', '') : line))).toEqual(expected.input);
    await Promise.all([plain.close(), tab.page.close()]);
  });

  test('the wheel over a card scrolls what the card holds', async () => {
    const tab = await open();
    await restOn(tab.page, 'Kaspersky Lab', '#prose');
    await expectCard(tab);
    const more = (node: SeenNode) => node.tag === 'button' && /more claims$/.test(textOf(node));
    await pressIn(browser, tab.page, more);
    await expect.poll(() => card(tab), { timeout: PATIENCE }).toMatch(/Whether .*Whether .*Whether /);
    const heading = (node: SeenNode) => node.tag === 'h3';
    const before = await boxInCard(tab, heading);
    const box = await boxInCard(tab, isDialog);
    await tab.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await tab.page.mouse.wheel({ deltaY: 80 });
    await expect.poll(async () => (await boxInCard(tab, heading)).y, { timeout: PATIENCE }).toBeLessThan(before.y);
    expect(await tab.page.evaluate(() => scrollY)).toBe(0);
    for (let turn = 0; turn < 20; turn += 1) await tab.page.mouse.wheel({ deltaY: 400 });
    await pause();
    // Past the card's end Firefox, driven from outside, goes on with the page, although the card keeps its scrolling.
    if (browser === 'chromium') expect(await tab.page.evaluate(() => scrollY)).toBe(0);
    await tab.page.close();
  });

  test('a card does not show above a video in full screen', async () => {
    const tab = await open();
    const toggle = async (full: boolean) => {
      await tab.page.keyboard.press('f');
      await expect.poll(() => tab.page.evaluate(() => document.fullscreenElement !== null)).toBe(full);
      await pause();
    };
    await restOn(tab.page, 'Haaretz', '#prose');
    await expectCard(tab);
    // Kept open, since in full screen the pointer is on its name no more.
    await pressIn(browser, tab.page, ({ attributes }) => attributes['aria-label'] === 'Keep open');
    const isHostShown = () =>
      tab.page.evaluate(() => document.documentElement.lastElementChild?.matches(':popover-open') ?? false);
    expect(await isHostShown()).toBe(true);
    await toggle(true);
    expect(await isHostShown()).toBe(false);
    await tab.page.close();
  });

  test('the place where the page is scrolled to stays, through a card and a reload', async () => {
    const tab = await open();
    const at = () => tab.page.evaluate(() => scrollY);
    const { x, y, width, height } = await boxOf(tab.page, 'Haaretz', '#prose');
    await tab.page.evaluate((down) => scrollTo(0, down), DOWN);
    await pause();
    await tab.page.mouse.move(x + width / 2, y + height / 2 - DOWN, { steps: 6 });
    await expectCard(tab);
    expect(await at()).toBe(DOWN);
    await tab.page.keyboard.press('Escape');
    expect(await at()).toBe(DOWN);
    await tab.page.reload();
    await expect.poll(() => mentionsOf(rig, tab), { timeout: PATIENCE }).toHaveLength(6);
    expect(await at()).toBe(DOWN);
    await tab.page.close();
  });
});
