/**
 * Tries what nobody thought of, for as long as it is told to: see tests/fuzz. Each failure is made as small as it gets and
 * kept as a file that every test run tries again. Ends non-zero if there was one.
 *
 *   npm run fuzz -- [--minutes N] [--seed S] [--only TARGET]
 */
import { parseArgs } from 'node:util';
import { speak } from '../src/words/messages.ts';
import { keep } from '../tests/fuzz/kept.ts';
import { pageTarget } from '../tests/fuzz/page-target.ts';
import type { Target } from '../tests/fuzz/target.ts';
import { TARGETS } from '../tests/fuzz/targets.ts';
import { messagesFrom, readMessages } from './lib/messages.ts';

/** One target's turn, in milliseconds, by how much there is to be found: random pages need the most. */
const TURN_MS = 5_000;
const LONG_TURN_MS = 20_000;
const LONG_TURNS = ['seeds', 'rules', 'page'];
const HIGHEST_SEED = 2 ** 30;

const PAGE = 'page';
const names = [...TARGETS.map(({ name }) => name), PAGE];

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const { only } = values;
const until = performance.now() + Number(values.minutes) * 60_000;
const first = values.seed === undefined ? Math.floor(Math.random() * HIGHEST_SEED) : Number(values.seed);
if (!(until > performance.now()) || !Number.isInteger(first) || (only !== undefined && !names.includes(only))) {
  console.error(`Usage: npm run fuzz -- [--minutes N] [--seed S] [--only ${names.join('|')}]`);
  process.exit(2);
}

speak(messagesFrom(readMessages()));
const cases = new Map<string, number>();
const failed = new Set<string>();

/** One turn of a target. A failure is printed with all that is needed to see it again, and kept. */
async function turn({ name, tryCases }: Target, seed: number): Promise<void> {
  const milliseconds = Math.min(LONG_TURNS.includes(name) ? LONG_TURN_MS : TURN_MS, until - performance.now());
  const { cases: tried, failure } = await tryCases(seed, { milliseconds });
  cases.set(name, (cases.get(name) ?? 0) + tried);
  if (failure === null) return;
  failed.add(name);
  console.log(`\n${name} fails: ${failure.error}\nfor ${JSON.stringify(failure.smallest, null, 2)}`);
  console.log(`Kept as tests/fuzz/kept/${keep(name, failure)}: npm test tries it from now on.`);
  console.log(`Again from the start: npm run fuzz -- --only ${name} --seed ${seed}\n`);
}

const page = only === undefined || only === PAGE ? await pageTarget() : null;
try {
  const all = page === null ? TARGETS : [...TARGETS, page];
  const targets = all.filter(({ name }) => only === undefined || only === name);
  for (let seed = first; performance.now() < until && failed.size < targets.length; seed += 1) {
    for (const target of targets) {
      // What fails goes on failing: the time is for the others.
      if (!failed.has(target.name) && performance.now() < until) await turn(target, seed);
    }
  }
} finally {
  await page?.close();
}
for (const [name, count] of cases) console.log(`${name}: ${count} cases${failed.has(name) ? ', one failure' : ''}`);
console.log(`First seed: ${first}`);
process.exitCode = failed.size > 0 ? 1 : 0;
