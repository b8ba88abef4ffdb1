import { type ContestantName, TITLES } from './contestants.ts';
import type { BenchResults, Result } from './run-bench.ts';

/** Prints the results for people. */
export function printTables(results: BenchResults): void {
  table('Bundled dictionary', results.bundled);
  table('Marking libraries', results.peers);
  table('One page of more than 5 MB of text', results.huge);
  table('Many names, finding alone', results.manyNames, (number) => `${number} names`);
  table('Many names on the 5 MB page', results.hugeManyNames, (number) => `${number} names`);
  for (const [number, { loadMilliseconds }] of Object.entries(results.manyNames)) {
    console.log(`loading ${number} names: ${loadMilliseconds.toFixed(1)} ms`);
  }
  const { ours, emptyObserver, difference } = results.feed;
  console.log(
    `1,000 paragraphs appended one by one: ${ours.toFixed(1)} ms of script, with an empty observer ` +
      `${emptyObserver.toFixed(1)} ms: ${difference.toFixed(1)} ms are ours`,
  );
}

function table(
  title: string,
  rows: Readonly<Record<string, Result>>,
  nameOf = (key: string) => TITLES[key as ContestantName],
): void {
  console.log(`\n${title} (${Object.values(rows)[0]?.pages} pages)`);
  console.log(
    `${''.padEnd(40)}${['× floor', 'ms', 'found', 'longest task', 'DOM changes'].map((head) => head.padStart(13)).join('')}`,
  );
  for (const [key, row] of Object.entries(rows)) {
    const longest = row.longestTask === 0 ? '< 50 ms' : `${row.longestTask.toFixed(0)} ms`;
    const cells = [
      row.ratioToFloor.toFixed(2),
      row.milliseconds.toFixed(1),
      key === 'floor' ? '' : row.found,
      longest,
      row.mutations,
    ];
    const remark = row.void ? `  void: ${row.void}` : '';
    console.log(`${nameOf(key).padEnd(40)}${cells.map((cell) => String(cell).padStart(13)).join('')}${remark}`);
  }
}
