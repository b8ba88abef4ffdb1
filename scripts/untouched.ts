/**
 * Opens pages with and without the extension, scripts off, and compares what is left of them: the tree, written down, and
 * all that the two browsers asked of the network, by way of a proxy that gets everything. What differs is compared once
 * more with fresh browsers: these ask for things of their own at times of their own, an extension asks again. Fails where
 * a page differs both times, and where no page has a mention, since then nothing was shown.
 *
 *   node scripts/untouched.ts [FILE-or-FOLDER…] [--browser chromium|firefox]
 *
 * Without a name: the labelled pages in SIDELIGHT_CORPUS; where it names no folder, the repository's own. Without --browser: in both at once.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName } from './lib/browsers.ts';
import { ensureBuilt } from './lib/build.ts';
import { Control } from './lib/control.ts';
import { launch } from './lib/launch.ts';
import { ROOT } from './lib/paths.ts';
import { type LoggingProxy, startProxy } from './lib/proxy.ts';
import { loadPage, readPage } from './lib/read-page.ts';
import { serve } from './lib/serve.ts';
import { addressOf, readTargets, type Target } from './lib/targets.ts';
import { arrivedAt, asTold, differences, joined, QUIET, type Traces, tracesOf } from './lib/traces.ts';

/** How long a content script may stay silent, in milliseconds. */
const SILENCE = 20_000;
const NOTHING: Traces = { tree: '', requests: [] };
/** Of a page that seems to differ. */
const VISITS = 4;
const FAULTS_SHOWN = 5;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: 'string' } } });
const browsers = BROWSER_NAMES.filter((name) => values.browser === undefined || name === values.browser);
if (browsers.length === 0) {
  console.error('usage: node scripts/untouched.ts [FILE-or-FOLDER…] [--browser chromium|firefox]');
  process.exit(2);
}

/** The pages to open where none are named. */
function pagesAtHand(): string[] {
  const corpus = process.env.SIDELIGHT_CORPUS ?? '';
  const labelled = ['real', 'probe'].map((set) => join(corpus, set, 'pages')).filter((folder) => existsSync(folder));
  if (labelled.length > 0) {
    console.log(`Pages: those of ${corpus}.`);
    return labelled;
  }
  console.log(`Pages: the repository's own, since SIDELIGHT_CORPUS names no folder of pages.`);
  return [join(ROOT, 'demo'), join(ROOT, 'tests/pages')];
}

/**
 * What arrived at the proxy from the browser with the extension alone. Compared over the whole run: browsers connect ahead,
 * once for many pages, and ask for icons when they see fit. A host that a page names is none of ours.
 */
function arrivedOnly(
  browser: BrowserName,
  withExtension: LoggingProxy,
  without: LoggingProxy,
  pages: string,
): string[] {
  const known = new Set(arrivedAt(without, browser));
  const isNamed = (request: string) =>
    request.startsWith('CONNECT ') && pages.includes(request.slice('CONNECT '.length).replace(/:\d+$/, ''));
  return [...new Set(arrivedAt(withExtension, browser))].filter((request) => !known.has(request) && !isNamed(request));
}

interface Comparison {
  readonly differing: readonly Target[];
  /** Requests that arrived from the browser with the extension alone. */
  readonly strangers: readonly string[];
  readonly mentions: number;
  /** Requests of the browser without it. */
  readonly asked: number;
}

/** The first few, and how many more there are. */
function firstOf(faults: readonly string[]): string {
  const more = faults.length > FAULTS_SHOWN ? `; and ${faults.length - FAULTS_SHOWN} more` : '';
  return `${faults.slice(0, FAULTS_SHOWN).join('; ')}${more}`;
}

/** A place that nobody leaves before all are there: to be awaited by each. */
function meeting(count: number): () => Promise<void> {
  let missing = count;
  let begin = () => {};
  const all = new Promise<void>((resolve) => {
    begin = resolve;
  });
  return () => {
    missing -= 1;
    if (missing === 0) begin();
    return all;
  };
}

/** Goes over the pages in one browser, and tells what differs. */
async function compare(browser: BrowserName, targets: readonly Target[]): Promise<Comparison> {
  const server = await serve();
  const [proxyWithout, proxyWith] = await Promise.all([startProxy(), startProxy()]);
  const [plain, extended] = await Promise.all([
    launch({ browser, proxy: proxyWithout.port }),
    launch({ browser, proxy: proxyWith.port, extension: ensureBuilt(browser) }),
  ]);
  let mentions = 0;
  const differing: Target[] = [];
  let asked = 0;
  try {
    const control = await Control.open(extended);
    const tab = await control.newTab();
    const page = await plain.browser.newPage();
    const visit = async (address: string, quiet = QUIET) => {
      let found = 0;
      // Both stay for as long: what is asked for late is otherwise seen of the one that takes longer.
      const together = meeting(2);
      const [without, withExtension] = await Promise.all([
        tracesOf(
          { page, proxy: proxyWithout, browser },
          async () => {
            await loadPage(page, address);
            await together();
          },
          quiet,
        ),
        tracesOf(
          { page: tab.page, proxy: proxyWith, browser },
          async () => {
            const { frames } = await readPage(control, tab, address, { frames: false, silence: SILENCE });
            found = frames[0]?.report.mentions.length ?? 0;
            await together();
          },
          quiet,
        ),
      ]);
      return { without: asTold(without), withExtension: asTold(withExtension), found };
    };
    let earlier = { without: NOTHING, withExtension: NOTHING };
    for (const target of targets) {
      const address = addressOf(target, server);
      const first = await visit(address);
      let faults = differences(first.withExtension, first.without);
      // On a busy machine something may come too late to be counted, or be counted to the next page: what is a page's own
      // is asked for at one of several visits, or was at the page before.
      const all = [earlier, first];
      while (faults.length > 0 && all.length <= VISITS) {
        all.push(await visit(address, QUIET * 2 ** (all.length - 1)));
        faults = differences(
          joined(all.map(({ withExtension }) => withExtension)),
          joined(all.map(({ without }) => without)),
        );
      }
      earlier = first;
      mentions += first.found;
      asked += first.without.requests.length;
      if (faults.length === 0) continue;
      differing.push(target);
      console.error(`${browser}: ${target.given}: ${firstOf(faults)}`);
    }
  } finally {
    await Promise.all([plain.close(), extended.close()]);
    await Promise.all([server.close(), proxyWithout.close(), proxyWith.close()]);
  }
  const pages = targets.flatMap(({ place }) => ('file' in place ? [readFileSync(place.file, 'utf8')] : [])).join('\n');
  const strangers = arrivedOnly(browser, proxyWith, proxyWithout, pages);
  if (strangers.length > 0) console.error(`${browser}: asked for with the extension alone: ${firstOf(strangers)}`);
  return { differing, strangers, mentions, asked };
}

/** Method and host of a request: the rest of an address may differ from one time to the next. */
function whomAsked(request: string): string {
  const [method = '', address = ''] = request.split(' ');
  return `${method} ${URL.canParse(address) ? new URL(address).host || address : address}`;
}

/** True where all pages are left as they are, some of which have mentions. */
async function isUntouched(browser: BrowserName, targets: readonly Target[]): Promise<boolean> {
  const first = await compare(browser, targets).catch((error: unknown) => {
    // A browser that fell over has shown nothing.
    console.error(`${browser}: compared anew after ${String(error)}`);
    return compare(browser, targets);
  });
  let { differing, strangers } = first;
  if (differing.length > 0 || strangers.length > 0) {
    console.error(`${browser}: compared once more with fresh browsers`);
    const again = await compare(browser, strangers.length > 0 ? targets : differing);
    const given = new Set(again.differing.map((target) => target.given));
    differing = differing.filter((target) => given.has(target.given));
    const asked = new Set(again.strangers.map(whomAsked));
    strangers = strangers.filter((request) => asked.has(whomAsked(request)));
  }
  for (const { given } of differing) console.error(`${browser}: not left as it is: ${given}`);
  if (strangers.length > 0) console.error(`${browser}: the same again: ${firstOf(strangers)}`);
  console.log(
    `${browser}: ${targets.length - differing.length} of ${targets.length} pages are left as they are and ask for what ` +
      `they ask for without the extension (${first.asked} requests), with ${first.mentions} mentions found on them`,
  );
  return differing.length === 0 && strangers.length === 0 && first.mentions > 0 && first.asked > 0;
}

const targets = readTargets(positionals.length > 0 ? positionals : pagesAtHand());
const same = await Promise.all(browsers.map((browser) => isUntouched(browser, targets)));
// Of a browser that fell over something may be left that would be waited for.
process.exit(same.includes(false) ? 1 : 0);
