import { type ContestantName, TITLES } from './contestants.ts';
import type { BenchResults, Result } from './results.ts';

/** Prints the results for people. */
export function printTables(results: BenchResults): void {
  table('Bundled dictionary', results.bundled);
  table('Marking libraries', results.peers);
  table('One page of more than 5 MB of text', results.huge);
  table('Many names, finding alone', results.manyNames, (number) => `${number} names`);
  table('Many names on the 5 MB page', results.hugeManyNames, (number) => `${number} names`);
  console.log('\nNames before anything is read');
  for (const [number, { compiling, loading, bytes }] of Object.entries(results.index)) {
    console.log(
      `${number.padStart(7)} names: compiled in ${compiling.toFixed(0)} ms while building, loaded in ` +
        `${loading.toFixed(1)} ms, ${(bytes / 1e6).toFixed(2)} MB`,
    );
  }
  console.log();
  const { ours, emptyObserver, difference } = results.feed;
  console.log(
    `1,000 paragraphs appended one by one: ${ours.toFixed(1)} ms of script, with an empty observer ` +
      `${emptyObserver.toFixed(1)} ms: ${difference.toFixed(1)} ms are ours`,
  );
  const { withExtension, without } = results.withoutMention;
  console.log(
    `a page that names nobody: busy for ${withExtension.toFixed(1)} ms with the extension, ${without.toFixed(1)} ms without ` +
      `(${(withExtension / without).toFixed(2)} ×)`,
  );
  const { first, later, ownBox } = results.card;
  console.log(
    `a card, from press to picture: the first ${first.toFixed(1)} ms, later ones ${later.toFixed(1)} ms; a box that the page ` +
      `opens itself ${ownBox.toFixed(1)} ms (${(first / ownBox).toFixed(2)} and ${(later / ownBox).toFixed(2)} ×)`,
  );
  const { bytes, loading } = results.cardCode;
  console.log(
    `the card's code, of what every frame loads: ${(bytes / 1000).toFixed(1)} kB, ${loading.toFixed(2)} ms to compile and evaluate`,
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
