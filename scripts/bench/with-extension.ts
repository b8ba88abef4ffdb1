/** What the built extension costs as a whole: a page that names nobody, and a card from the press to the picture. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { Control } from '../lib/control.ts';
import type { Running } from '../lib/launch.ts';
import { readPage } from '../lib/read-page.ts';
import type { PageServer } from '../lib/serve.ts';
import { type BenchPage, bundle, median } from './measure.ts';

/** Milliseconds that a page's main thread was busy until it had come to rest. */
export interface LoadCost {
  readonly withExtension: number;
  readonly without: number;
}

/** Milliseconds from a press of the mouse to the frame that shows what it opens. */
export interface CardCost {
  /** The first on a page, whose code runs for the first time. */
  readonly first: number;
  readonly later: number;
  /** A box of as many words that a page opens itself. */
  readonly ownBox: number;
}

/** What the card's code costs a page on which no card opens: it is part of what every frame loads. */
export interface CardCodeCost {
  /** Bytes, compressed as packages are. */
  readonly bytes: number;
  /** Milliseconds to compile and evaluate it. */
  readonly loading: number;
}

const ROUNDS = 5;
/** After this time, in milliseconds, a page that names nobody has been read. */
const AT_REST = 1_200;
/** How long an answer of the extension may take, in milliseconds. */
const SILENCE = 20_000;

/** On pages where the extension finds nothing: what loading it, running it and reading the page costs in all. */
export async function costWithoutMention(
  withExtension: Browser,
  without: Browser,
  pages: readonly BenchPage[],
): Promise<LoadCost> {
  const sums = { withExtension: 0, without: 0 };
  for (const { address } of pages) {
    const times = { withExtension: [] as number[], without: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.without.push(await busyTime(without, address));
      times.withExtension.push(await busyTime(withExtension, address));
    }
    sums.withExtension += median(times.withExtension);
    sums.without += median(times.without);
  }
  return { withExtension: sums.withExtension / pages.length, without: sums.without / pages.length };
}

async function busyTime(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, AT_REST));
    return ((await page.metrics()).TaskDuration ?? Number.NaN) * 1_000;
  } finally {
    await page.close();
  }
}

const NAMES = ['Kaspersky Lab', 'The New York Times', 'Haaretz', 'Department of Homeland Security', 'Eugene Kaspersky'];
const CARD_PAGE = `<!doctype html><html lang="en"><title>Names</title><style>p, button { margin: 0 0 90px }</style><body>
${NAMES.map((name, index) => `<p>Somebody mentioned <span id="name-${index}">${name}</span> yesterday.</p>`).join('\n')}
<button id="own">Open</button>
<script>
  let pressed = 0;
  globalThis.times = [];
  addEventListener('click', (event) => { pressed = event.timeStamp; }, true);
  new MutationObserver((records) => {
    const opened = records.flatMap(({ addedNodes }) => [...addedNodes]).find((node) => node instanceof HTMLElement);
    if (pressed === 0 || opened === undefined) return;
    const since = pressed;
    pressed = 0;
    const look = () => {
      // A card's host is hidden until the card is in its place.
      if (getComputedStyle(opened).visibility !== 'visible') return requestAnimationFrame(look);
      // The first task after a frame: what stood there has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - since);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }).observe(document, { subtree: true, childList: true });
  own.onclick = () => {
    const box = document.createElement('div');
    box.style.cssText = 'position:fixed;right:0;top:0;width:400px;background:white';
    box.textContent = 'as many words as a card has '.repeat(40);
    document.body.append(box);
  };
</script>`;

const CODE_ROUNDS = 15;

export async function costOfCardCode(browser: Browser): Promise<CardCodeCost> {
  const code = await bundle('scripts/bench/card-code.ts');
  const page = await browser.newPage();
  try {
    const times: number[] = [];
    for (let round = 0; round < CODE_ROUNDS; round += 1) {
      // Another text each time: the same would be compiled once.
      times.push(
        await page.evaluate((text) => {
          const start = performance.now();
          // biome-ignore lint/security/noGlobalEval: the only way to time the compiling of a script
          globalThis.eval(text);
          return performance.now() - start;
        }, `${code}//${round}`),
      );
    }
    return { bytes: brotliCompressSync(code).length, loading: median(times) };
  } finally {
    await page.close();
  }
}

/** Opens cards by the mouse, on a page whose own script tells when each was painted. */
export async function costOfCard(running: Running, server: PageServer): Promise<CardCost> {
  const control = await Control.open(running);
  await control.askBackground({ type: 'changeSettings', change: { trigger: 'click' } });
  const address = server.page(CARD_PAGE, { policy: null });
  const first: number[] = [];
  const later: number[] = [];
  const ownBox: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const tab = await control.newTab();
    const { page } = tab;
    await readPage(control, tab, address, { frames: false, silence: SILENCE });
    for (const index of NAMES.keys()) (index === 0 ? first : later).push(await press(page, `#name-${index}`));
    ownBox.push(await press(page, '#own'));
    await page.close();
  }
  return { first: median(first), later: median(later), ownBox: median(ownBox) };
}

/** Presses and waits until the page has told what came of it, in milliseconds. */
async function press(page: Page, selector: string): Promise<number> {
  const told = () => (globalThis as unknown as { times: number[] }).times;
  const before = (await page.evaluate(told)).length;
  await page.click(selector);
  await page.waitForFunction(
    (count) => (globalThis as unknown as { times: number[] }).times.length > count,
    {},
    before,
  );
  const time = (await page.evaluate(told)).at(-1) ?? Number.NaN;
  // A card may stand above the next name.
  await page.keyboard.press('Escape');
  return time;
}
