/** Every component, as the gallery shows it in real Chromium: nothing for axe to find, in any way of seeing it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import type { PageServer } from '../../scripts/lib/serve.ts';
import { serveGallery } from '../gallery/build-gallery.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let address: string;
let server: PageServer;

beforeAll(async () => {
  ({ address, server } = await serveGallery());
  browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The gallery in a window this wide, under these media features. */
async function open(query: string, width: number, features: { name: string; value: string }[] = []): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures(features);
  await page.goto(address + query);
  await page.waitForSelector('html[data-ready]');
  // The card rises into view; while it is still half transparent, its contrast is not its own.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  return page;
}

interface Rules {
  readonly runOnly?: readonly string[];
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
}

async function faultsOf(page: Page, rules: Rules = {}): Promise<string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(rules)})`)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${String(node.target)}`));
}

/**
 * What a reader cannot see, or has to scroll sideways for: text cut off by its element, and elements that stand out of
 * their component. Runs in the page.
 */
function misplaced(figures: readonly Element[]): string[] {
  return figures.flatMap((figure) => {
    const component = figure.lastElementChild?.shadowRoot?.querySelector('.sl');
    if (!component) return [`${figure.id}: nothing is shown`];
    const frame = component.getBoundingClientRect();
    return [...component.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
      const { overflowX, overflowY, opacity } = getComputedStyle(element);
      const name = `${figure.id}: ${element.localName}.${element.className} “${(element.textContent ?? '').slice(0, 40)}”`;
      const { width, left, right } = element.getBoundingClientRect();
      // Words for screen readers alone stand in a pixel of their own; the field for a file lies unseen over its label.
      if (width <= 1 || opacity === '0' || element.closest('.sr, svg')) return [];
      // Neither a field nor a list says that what it shows is wider than it is.
      const field = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element : null;
      const shown = field instanceof HTMLInputElement ? field.placeholder : (field?.selectedOptions[0]?.text ?? '');
      const pen = document.createElement('canvas').getContext('2d');
      const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
      if (pen !== null) pen.font = font;
      const room = element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
      if (field !== null && (pen?.measureText(shown).width ?? 0) > room + 1) return [`${name} cuts off “${shown}”`];
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const isCutBelow = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      const standsOut = left < frame.left - 1 || right > frame.right + 1;
      return isCut || isCutBelow || standsOut ? [`${name} ${isCut || isCutBelow ? 'is cut off' : 'stands out'}`] : [];
    });
  });
}

/** Rules on a page as a whole: they mean nothing where many components share one page. */
const WHOLE_PAGE = [
  'heading-order',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
];

const dark = [{ name: 'prefers-color-scheme', value: 'dark' }];

test('axe finds nothing in any component', async () => {
  const gallery = await open('', 1400);
  expect(await gallery.$$eval('figure', (figures) => figures.length)).toBeGreaterThan(30);
  const rules = Object.fromEntries(WHOLE_PAGE.map((rule) => [rule, { enabled: false }]));
  expect(await faultsOf(gallery, { rules })).toEqual([]);
  await gallery.close();
});

test('nor in the landmarks and headings of any page', { timeout: 120_000 }, async () => {
  const page = await open('', 1400);
  const ids = await page.$$eval('figure', (figures) => figures.map(({ id }) => id));
  const faults: string[] = [];
  for (const name of ids.filter((id) => !id.startsWith('card-'))) {
    await page.goto(`${address}?alone=${name}`);
    await page.waitForSelector('html[data-ready]');
    faults.push(...(await faultsOf(page, { runOnly: WHOLE_PAGE })).map((fault) => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

describe.each([
  ['light', '', 1400, []],
  ['dark', '', 1400, dark],
  ['right to left', '?dir=rtl', 1400, []],
  ['320 px wide', '', 320, []],
  ['in a longer language from right to left', '?words=pseudo', 1400, []],
  ['the same, 320 px wide', '?words=pseudo', 320, []],
] as const)('%s', (_name, query, width, features) => {
  test('text stands off its ground, targets are large enough, nothing runs out of its frame', async () => {
    const page = await open(query, width, [...features]);
    expect(await faultsOf(page, { runOnly: ['color-contrast', 'target-size'] })).toEqual([]);
    const wide = await page.$$eval('figure > div', (hosts) =>
      hosts.flatMap((host) => {
        const element = host.shadowRoot?.querySelector('.sl');
        return element && element.scrollWidth > element.clientWidth + 1 ? [host.parentElement?.id] : [];
      }),
    );
    expect(wide).toEqual([]);
    await page.close();
  });

  test('no text is cut off, and nothing stands out of its component', async () => {
    const page = await open(query, width, [...features]);
    expect(await page.$$eval('figure', misplaced)).toEqual([]);
    await page.close();
  });
});
