/** Random pages with random changes, in real Chromium: the reading that follows finds what one from scratch finds. */
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { bundledNames } from '../../scripts/bench/names.ts';
import { launch } from '../../scripts/lib/launch.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { runPageCase } from './in-page.ts';
import type { PageCase, PageChange, PageNode } from './page-case.ts';
import { type Target, target } from './target.ts';

const GLOBAL = 'sidelightFuzz';
/** After so many cases the page is exchanged for a fresh one. */
const CASES_PER_PAGE = 50;

const PIECES = [
  ...[
    'Kaspersky Lab',
    'Kaspersky',
    ' Lab',
    'Kas',
    'persky',
    'Haaretz',
    'The New York',
    ' Times',
    'Israel',
    'Moscow said',
    'Congress',
  ],
  ...[
    'Eugene Kaspersky',
    'Eugene ',
    'the company',
    'U.S.',
    'US',
    ' Department',
    'Russia',
    'Kremlin',
    'Касперский',
    'Washington',
  ],
  ...[' ', ' ', ' ', '. ', ' and ', ' told ', '\u00AD', '\n', '’s', '-', '(', ', '],
];
const NAMES = ['Kaspersky Lab', 'Eugene Kaspersky', 'The New York Times', 'Haaretz', 'Israel', 'US Congress', 'Russia'];
const INLINE = ['b', 'i', 'a', 'span', 'em', 'my-part', 'br', 'label', 'font'];
const BLOCKS = ['p', 'div', 'li', 'h2', 'td', 'section', 'details', 'summary', 'slot', 'sup'];
const APART = ['textarea', 'script', 'code', 'button', 'style', 'template', 'title', 'select', 'noscript', 'img'];
const MAY_HAVE_ROOTS = ['div', 'span', 'section', 'my-part', 'p'];
const STYLES = [
  ...[
    '',
    'display: none',
    'display: block',
    'display: inline',
    'display: contents',
    'visibility: hidden',
    'visibility: visible',
  ],
  ...['float: left', 'content-visibility: hidden', 'opacity: 0', 'position: absolute', 'white-space: pre'],
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(''));
const tag = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...INLINE) },
  { weight: 4, arbitrary: fc.constantFrom(...BLOCKS) },
  { weight: 1, arbitrary: fc.constantFrom(...APART) },
);
const { node, nodes } = fc.letrec<{ node: PageNode; element: PageNode; torn: PageNode[]; nodes: PageNode[] }>(
  (tie) => ({
    node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, text, tie('element')),
    element: fc
      .record({
        tag,
        style: fc.option(fc.constantFrom(...STYLES), { freq: 4 }),
        shadow: fc.nat({ max: 7 }),
        inside: tie('nodes'),
      })
      .map(({ tag: name, style, shadow, inside }) => ({
        tag: name,
        ...(style !== null && { style }),
        ...(shadow === 7 && MAY_HAVE_ROOTS.includes(name) && { shadow: true as const }),
        inside,
      })),
    // A name in two texts, with something between them or not: what comes and goes there makes and unmakes it.
    torn: fc
      .record({
        name: fc.constantFrom(...NAMES),
        at: fc.nat({ max: 12 }),
        between: fc.option(tie('node'), { freq: 3 }),
      })
      .map(({ name, at, between }) => [name.slice(0, at), ...(between === null ? [] : [between]), name.slice(at)]),
    nodes: fc
      .array(
        fc.oneof({ weight: 2, arbitrary: tie('node').map((one) => [one]) }, { weight: 1, arbitrary: tie('torn') }),
        {
          maxLength: 3,
        },
      )
      .map((groups) => groups.flat()),
  }),
);
const change: fc.Arbitrary<PageChange> = fc.record({
  kind: fc.constantFrom(
    ...(['append', 'append', 'insert before', 'remove', 'remove', 'write', 'split', 'normalize'] as const),
    ...(['style', 'toggle', 'move', 'wrap', 'unwrap', 'empty'] as const),
  ),
  at: fc.nat({ max: 30 }),
  other: fc.nat({ max: 30 }),
  node,
  text,
  style: fc.constantFrom(...STYLES),
  attribute: fc.constantFrom('hidden', 'contenteditable', 'open'),
  pause: fc.constantFrom(0, 0, 0, 1, 5, 15),
});
const cases: fc.Arbitrary<PageCase> = fc.record({
  body: nodes,
  changes: fc.array(change, { maxLength: 12, size: 'max' }),
});

interface FuzzGlobal {
  readonly sidelightFuzz: { readonly runPageCase: typeof runPageCase };
}

async function bundle(): Promise<string> {
  const result = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { write: false, lib: { entry: `${ROOT}tests/fuzz/in-page.ts`, formats: ['iife'], name: GLOBAL } },
  })) as Rollup.RollupOutput[];
  const code = result.flatMap(({ output }) => output).find((chunk) => chunk.type === 'chunk')?.code;
  if (code === undefined) throw new Error('The fuzzer has no bundle.');
  return `${code};globalThis.${GLOBAL}=${GLOBAL};`;
}

/** The target, with a browser of its own until it is closed. */
export async function pageTarget(): Promise<Target & { close(): Promise<void> }> {
  const { data } = bundledNames();
  const script = await bundle();
  const running = await launch({ browser: 'chromium' });
  let page: Page | null = null;
  let used = 0;

  async function freshPage(): Promise<Page> {
    await page?.close();
    used = 0;
    const fresh = await running.browser.newPage();
    await fresh.setContent('<!doctype html><html lang="en"><title>A page</title><body></body></html>');
    await fresh.evaluate(script);
    return fresh;
  }

  async function problemOf(one: PageCase): Promise<string | null> {
    page = page === null || used >= CASES_PER_PAGE ? await freshPage() : page;
    used += 1;
    const problem = await page.evaluate(
      (table, wanted) => (globalThis as unknown as FuzzGlobal).sidelightFuzz.runPageCase(table, wanted),
      data,
      one,
    );
    // What went wrong may stay behind in the page.
    if (problem !== null) used = CASES_PER_PAGE;
    return problem;
  }

  const found = target('page', cases, async (one) => {
    const problem = await problemOf(one);
    if (problem !== null) throw new Error(problem);
  });
  return { ...found, close: () => running.close() };
}
