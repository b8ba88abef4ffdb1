/**
 * Runs the built extension over pages in a real headless browser and writes what its content script found, one W3C Web
 * Annotation collection a page.
 *
 *   npm run annotate -- FILE-or-URL… --out DIR [--browser chromium|firefox] [--screenshot] [--scripts] [--frames] [--explain]
 *
 * Local files are served from 127.0.0.1 with scripts forbidden (unless --scripts) and nothing from outside. A folder
 * stands for the pages in it. `--explain` prints why each mention is one. `--extension DIR` takes another built copy.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { annotationCollection } from '../src/app/web-annotation.ts';
import { speak } from '../src/words/messages.ts';
import { annotatePages } from './lib/annotate-pages.ts';
import { BROWSER_NAMES, type BrowserName } from './lib/browsers.ts';
import { ensureBuilt } from './lib/build.ts';
import { messagesFrom, readMessages } from './lib/messages.ts';
import { readTargets } from './lib/targets.ts';

const USAGE =
  'usage: npm run annotate -- FILE-or-URL… --out DIR [--browser chromium|firefox] [--screenshot] [--scripts] [--frames] [--explain]';

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      screenshot: { type: 'boolean', default: false },
      scripts: { type: 'boolean', default: false },
      frames: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      extension: { type: 'string' },
    },
  });
  const { out, browser } = values;
  if (!out) throw new Error('--out is missing.');
  if (!BROWSER_NAMES.some((name) => name === browser)) throw new Error(`No such browser: ${browser}`);
  const targets = readTargets(positionals);
  if (targets.length === 0) throw new Error('No page was given.');
  return { ...values, out, browser: browser as BrowserName, targets };
}

let options: ReturnType<typeof readArguments>;
try {
  options = readArguments();
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exit(2);
}

const { targets, out, browser, explain } = options;
mkdirSync(out, { recursive: true });
speak(messagesFrom(readMessages()));
const started = performance.now();
let mentions = 0;
let problems = 0;
const pages = annotatePages({
  ...options,
  extension: options.extension ?? ensureBuilt(browser),
  screenshots: options.screenshot ? out : null,
});
for await (const { target, frames, problem } of pages) {
  const documents = frames.map(({ source, report }, index) => ({
    // The server's port is another one each time: a file is named by its own address.
    source: index === 0 && 'file' in target.place ? pathToFileURL(target.place.file).href : source,
    mentions: report.mentions,
  }));
  const collection = annotationCollection(target.given, documents);
  writeFileSync(join(out, `${target.name}.jsonld`), `${JSON.stringify(collection, null, 2)}\n`);
  mentions += collection.total;
  console.log(`${String(collection.total).padStart(4)}  ${target.given}${problem ? `  (${problem})` : ''}`);
  if (problem) problems += 1;
  if (!explain) continue;
  for (const mention of documents.flatMap((document) => document.mentions)) {
    console.log(`      ${mention.exact.replace(/\s+/g, ' ')} → ${mention.actors.join(' or ')}: ${mention.because}`);
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${mentions} mentions on ${targets.length} pages in ${seconds} s${problems > 0 ? `; ${problems} with problems` : ''}`,
);
if (problems > 0) process.exitCode = 1;
