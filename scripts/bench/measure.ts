/** Runs contestants in a real browser: each time in a fresh page, in rotated order. */
import preact from '@preact/preset-vite';
import type { Browser } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { knowledgePlugin } from '../../src/compiler/vite-plugin.ts';
import { ROOT } from '../lib/paths.ts';
import type { ContestantName } from './contestants.ts';
import type { Timing } from './in-page.ts';
import type { NameSet } from './names.ts';

/** The bundle's name in the page. */
const GLOBAL = 'SidelightBench';

/** A pass that takes longer than this is not repeated, in milliseconds: noise is no matter then, patience is. */
const ONCE_IS_ENOUGH = 1_500;

/** How long a page may take to load, in milliseconds. */
const LOADING_LIMIT = 120_000;

interface InPage {
  readonly [GLOBAL]: typeof import('./in-page.ts');
}

export interface BenchPage {
  readonly name: string;
  readonly address: string;
}

/** A module with all that it imports as one script, which puts what it exports into the page's own scope. */
export async function bundle(entry = 'scripts/bench/in-page.ts'): Promise<string> {
  const result = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [preact(), knowledgePlugin()],
    build: {
      write: false,
      lib: { entry: `${ROOT}${entry}`, formats: ['iife'], name: GLOBAL },
    },
  })) as Rollup.RollupOutput[];
  const code = result.flatMap(({ output }) => output).find((chunk) => chunk.type === 'chunk')?.code;
  if (code === undefined) throw new Error(`${entry} has no bundle.`);
  // Whatever the bundler declares it with.
  return `${code};globalThis.${GLOBAL}=${GLOBAL};`;
}

export class Measure {
  readonly #browser: Browser;
  readonly #script: string;

  constructor(browser: Browser, script: string) {
    this.#browser = browser;
    this.#script = script;
  }

  /** One first pass in a fresh page. */
  async once(address: string, contestant: ContestantName, { names, data }: NameSet): Promise<Timing> {
    const page = await this.#browser.newPage();
    try {
      await page.goto(address, { waitUntil: 'load', timeout: LOADING_LIMIT });
      await page.evaluate(this.#script);
      const run = (name: ContestantName, list: readonly string[], table: NameSet['data']) =>
        (globalThis as unknown as InPage).SidelightBench.run(name, list, table);
      return await page.evaluate(run, contestant, names, data);
    } finally {
      await page.close();
    }
  }

  /** All contestants, `rounds` times each, the order rotated from round to round so that none always comes first. */
  async all(
    address: string,
    contestants: readonly ContestantName[],
    names: NameSet,
    rounds: number,
  ): Promise<Map<ContestantName, Timing[]>> {
    const timings = new Map(contestants.map((name): [ContestantName, Timing[]] => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < contestants.length; turn += 1) {
        const name = contestants[(turn + round) % contestants.length] as ContestantName;
        const before = timings.get(name) ?? [];
        if (before.some(({ milliseconds }) => milliseconds > ONCE_IS_ENOUGH)) continue;
        before.push(await this.once(address, name, names));
      }
    }
    return timings;
  }

  /** Script time of the page while paragraphs are appended one by one, in milliseconds. */
  async feed(address: string, followed: boolean, { data }: NameSet, sentences: readonly string[]): Promise<number> {
    const page = await this.#browser.newPage();
    try {
      await page.goto(address, { waitUntil: 'load', timeout: LOADING_LIMIT });
      await page.evaluate(this.#script);
      const before = (await page.metrics()).ScriptDuration ?? 0;
      await page.evaluate(
        (isFollowed, table, texts) => (globalThis as unknown as InPage).SidelightBench.feed(isFollowed, table, texts),
        followed,
        data,
        sentences,
      );
      return ((await page.metrics()).ScriptDuration ?? 0) * 1000 - before * 1000;
    } finally {
      await page.close();
    }
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
