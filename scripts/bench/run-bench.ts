/** The order of the bench: which contestants run on which pages, and what is made of the timings. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { ensureBuilt } from '../lib/build.ts';
import { Control } from '../lib/control.ts';
import { launch } from '../lib/launch.ts';
import { readPage } from '../lib/read-page.ts';
import { NO_SCRIPTS, type PageServer, serve } from '../lib/serve.ts';
import { addressOf, readTargets } from '../lib/targets.ts';
import { CONTESTANT_NAMES, type ContestantName } from './contestants.ts';
import type { Timing } from './in-page.ts';
import { type BenchPage, bundle, geometricMean, Measure, median } from './measure.ts';
import { bundledNames, manyNames, type NameSet } from './names.ts';
import { bodyOf, hugePage, textOf } from './page-sources.ts';
import type { BenchResults, IndexCost, Result } from './results.ts';
import { costOfCard, costOfCardCode, costWithoutMention } from './with-extension.ts';

const PAGES = 9;
const PEER_PAGES = 6;
const MANY_NAMES_PAGES = 4;
const NOBODY_PAGES = 3;
const ROUNDS = 5;
const FEW_ROUNDS = 3;
/** Of what takes seconds each time. */
const FEWEST_ROUNDS = 2;
const NUMBERS = [1_000, 10_000, 100_000];
const SILENCE = 20_000;

/** Ours as a whole beside others. */
const PEERS = CONTESTANT_NAMES.filter((name) => name !== 'finding' && name !== 'reading');

type Timings = Map<ContestantName, Timing[]>;

export async function runBench({
  folders,
  tell,
}: {
  folders: readonly string[];
  tell: (line: string) => void;
}): Promise<BenchResults> {
  const extension = ensureBuilt('chromium');
  const server = await serve({ policy: NO_SCRIPTS, isolated: true });
  const running = await launch({ browser: 'chromium' });
  try {
    const targets = readTargets(folders);
    const sources = targets.flatMap(({ place }) => ('file' in place ? [readFileSync(place.file, 'utf8')] : []));
    const pages = spread(
      targets.map((target, index) => ({
        name: target.name,
        address: addressOf(target, server),
        size: sources[index]?.length ?? 0,
      })),
      PAGES,
    );
    const measure = new Measure(running.browser, await bundle());
    const names = bundledNames();
    const onPages = async (
      some: readonly BenchPage[],
      contestants: readonly ContestantName[],
      set: NameSet,
      rounds: number,
    ) => {
      const timings = new Map<BenchPage, Timings>();
      for (const page of some) timings.set(page, await measure.all(page.address, contestants, set, rounds));
      return timings;
    };

    tell(`${pages.length} pages, ${names.names.length} names …`);
    const { counts, withoutMention, card } = await withExtension(extension, running.browser, server, pages);
    const bundled = await onPages(pages, ['floor', 'finding', 'reading', 'everything', 'regExp'], names, ROUNDS);
    tell('marking libraries …');
    const peers = await onPages(spread(pages, PEER_PAGES), PEERS, names, FEWEST_ROUNDS);
    tell('a page of 5 MB …');
    const huge = [await addHugePage(server, sources)];
    const onHuge = await onPages(huge, ['floor', 'finding', 'everything', 'regExp'], names, FEW_ROUNDS);
    const many: Record<string, Result> = {};
    const hugeMany: Record<string, Result> = {};
    const index: Record<string, IndexCost> = { [names.names.length]: indexCost(names, bundled) };
    const texts = sources.map(textOf);
    for (const number of NUMBERS) {
      tell(`${number} names …`);
      const set = manyNames(texts, number);
      const some = await onPages(spread(pages, MANY_NAMES_PAGES), ['floor', 'finding'], set, FEW_ROUNDS);
      many[number] = resultOf('finding', some);
      index[number] = indexCost(set, some);
      hugeMany[number] = resultOf('finding', await onPages(huge, ['floor', 'finding'], set, FEWEST_ROUNDS));
    }
    tell('a feed …');
    return {
      bundled: results(bundled, counts),
      peers: results(peers),
      huge: results(onHuge),
      manyNames: many,
      hugeManyNames: hugeMany,
      index,
      feed: await feed(measure, server, names),
      withoutMention,
      card,
      cardCode: await costOfCardCode(running.browser),
    };
  } finally {
    await running.close();
    await server.close();
  }
}

/** As many as asked for, from the smallest to the largest. */
function spread<P extends { readonly size: number }>(pages: readonly P[], count: number): P[] {
  const sorted = [...pages].sort((a, b) => a.size - b.size);
  if (sorted.length <= count) return sorted;
  const step = (sorted.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => sorted[Math.round(index * step)]).filter(
    (page) => page !== undefined,
  );
}

/** How many mentions the built extension finds on each page, and what it costs as a whole. */
async function withExtension(extension: string, without: Browser, server: PageServer, pages: readonly BenchPage[]) {
  const running = await launch({ browser: 'chromium', extension });
  try {
    const control = await Control.open(running);
    const tab = await control.newTab();
    const counts = new Map<BenchPage, number>();
    for (const page of pages) {
      const { frames } = await readPage(control, tab, page.address, { frames: false, silence: SILENCE });
      counts.set(page, frames[0]?.report.mentions.length ?? -1);
    }
    await tab.page.close();
    const nobody = pages.filter((page) => counts.get(page) === 0).slice(0, NOBODY_PAGES);
    const withoutMention = await costWithoutMention(running.browser, without, nobody);
    return { counts, withoutMention, card: await costOfCard(running, server) };
  } finally {
    await running.close();
  }
}

function indexCost({ compiling, bytes }: NameSet, byPage: ReadonlyMap<BenchPage, Timings>): IndexCost {
  const loads = [...byPage.values()].flatMap((timings) => timings.get('finding') ?? []).map(({ load }) => load);
  return { compiling, loading: median(loads), bytes };
}

function results(
  byPage: ReadonlyMap<BenchPage, Timings>,
  counts?: ReadonlyMap<BenchPage, number>,
): Record<string, Result> {
  const [first] = byPage.values();
  const names = [...(first?.keys() ?? [])];
  return Object.fromEntries(
    names.map((name) => {
      const isOurs = name === 'reading' || name === 'everything';
      const differing =
        isOurs && counts
          ? [...byPage].filter(([page, timings]) => timings.get(name)?.[0]?.count !== counts.get(page))
          : [];
      const result = resultOf(name, byPage);
      const pages = differing.map(([page]) => page.name).join(', ');
      return [
        name,
        differing.length > 0 ? { ...result, void: `the built extension finds another number on ${pages}` } : result,
      ];
    }),
  );
}

function resultOf(name: ContestantName, byPage: ReadonlyMap<BenchPage, Timings>): Result {
  const passes = [...byPage.values()].map((timings) => timings.get(name) ?? []);
  const medians = passes.map((timings) => median(timings.map(({ milliseconds }) => milliseconds)));
  const floors = [...byPage.values()].map((timings) =>
    median((timings.get('floor') ?? []).map(({ milliseconds }) => milliseconds)),
  );
  const all = passes.flat();
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    ratioToFloor: geometricMean(medians.map((value, index) => value / (floors[index] ?? Number.NaN))),
    pages: byPage.size,
    milliseconds: sum(medians),
    found: sum(passes.map((timings) => timings[0]?.count ?? 0)),
    longestTask: Math.max(...all.map(({ longestTask }) => longestTask)),
    mutations: Math.max(...all.map(({ mutations }) => mutations)),
  };
}

async function addHugePage(
  server: PageServer,
  sources: readonly string[],
): Promise<BenchPage & { readonly size: number }> {
  const html = hugePage(sources.map(bodyOf));
  return { name: 'huge', address: server.page(html), size: html.length };
}

async function feed(measure: Measure, server: PageServer, names: NameSet): Promise<BenchResults['feed']> {
  const address = server.page('<!doctype html><html lang="en"><title>A feed</title><body><h1>A feed</h1>');
  const sentences = Array.from({ length: 1_000 }, (_, index) => {
    const name = index % 7 === 0 ? names.names[index % names.names.length] : 'somebody';
    return `Paragraph ${index} of the feed names ${name} and goes on for a while about nothing in particular.`;
  });
  const runs = async (followed: boolean) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await measure.feed(address, followed, names, sentences));
    return median(times);
  };
  const ours = await runs(true);
  const emptyObserver = await runs(false);
  return { ours, emptyObserver, difference: ours - emptyObserver };
}
