/**
 * Measures finding and marking in real Chromium, side by side in one run, as ratios to the least that any highlighter
 * must do. First passes in fresh pages, medians, order rotated.
 *
 *   npm run bench -- [--json] [--pages DIR]
 */
import { parseArgs } from 'node:util';
import type { BenchResults } from './bench/results.ts';
import { runBench } from './bench/run-bench.ts';
import { printTables } from './bench/tables.ts';
import { ROOT } from './lib/paths.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, pages: { type: 'string' } },
});
const folders = values.pages ? [values.pages] : [`${ROOT}tests/pages`, `${ROOT}demo`];
const tell = (line: string) => console.error(line);
const results: BenchResults = await runBench({ folders, tell });
if (values.json) console.log(JSON.stringify(results, null, 2));
else printTables(results);
