/**
 * Scores what `annotate` wrote against a labelled corpus, and fails where a figure lies below the recorded one.
 *
 *   node scripts/scores.ts --corpus DIR --annotations DIR [--record]
 *
 * The corpus folder holds `score.mjs` and its sets of pages; the annotations folder holds one folder a set. `--record`
 * writes the figures into the repository instead of comparing them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/paths.ts';
import { RECORDED_SCORES, readRecordedScores, type Scores, sunk } from './lib/recorded-scores.ts';

/** What score.mjs writes: the parts that are used here. */
interface CorpusScore {
  readonly overall: { readonly p: number; readonly r: number; readonly f1: number };
  readonly strict: { readonly fp: number; readonly fn: number };
  readonly context: { readonly f1: number };
  readonly falsePages: number;
}

const SETS = ['real', 'probe'] as const;

function scoreSet(corpus: string, annotations: string, set: string): Readonly<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-scores-'));
  try {
    const file = join(folder, 'score.json');
    const args = ['--set', set, '--annotations', join(annotations, set), '--country', 'ignore', '--json', file];
    // Reached over a link the script would not know itself to be the one that was started.
    const result = spawnSync(process.execPath, [join(realpathSync(corpus), 'score.mjs'), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (result.status !== 0) throw new Error(`The corpus could not score the set ${set}.`);
    const score: CorpusScore = JSON.parse(readFileSync(file, 'utf8'));
    const rounded = (figure: number) => Number(figure.toFixed(4));
    return {
      f1: rounded(score.overall.f1),
      precision: rounded(score.overall.p),
      recall: rounded(score.overall.r),
      contextF1: rounded(score.context.f1),
      missedStrictNames: score.strict.fn,
      wrongStrictNames: score.strict.fp,
      wronglyMarkedPages: score.falsePages,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, annotations: { type: 'string' }, record: { type: 'boolean', default: false } },
});
const { corpus, annotations } = values;
if (!corpus || !annotations) {
  console.error('usage: node scripts/scores.ts --corpus DIR --annotations DIR [--record]');
  process.exit(2);
}

const scores: Scores = Object.fromEntries(SETS.map((set) => [set, scoreSet(corpus, annotations, set)]));
console.log('');
console.table(scores);

if (values.record) {
  writeFileSync(ROOT + RECORDED_SCORES, `${JSON.stringify({ ...readRecordedScores(), ...scores }, null, 2)}\n`);
  console.log(`Recorded in ${RECORDED_SCORES}.`);
} else {
  const recorded = readRecordedScores();
  const worse = sunk(Object.fromEntries(SETS.map((set) => [set, recorded[set] ?? {}])), scores);
  for (const line of worse) console.error(`Below the recorded score: ${line}`);
  if (worse.length > 0) process.exit(1);
  console.log('No figure lies below the recorded one.');
}
