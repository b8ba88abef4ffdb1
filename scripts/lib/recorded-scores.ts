/**
 * Scores that the repository records, and the comparison that keeps them from sinking. A score file maps a set of
 * pages (`real`, `probe`, …) to named figures.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ROOT } from './paths.ts';

export type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const RECORDED_SCORES = 'tests/corpus/recorded-scores.json';

/** Figures that are the better the lower they are; all others are the better the higher. */
const COUNTS_ERRORS = /^(wrong|missed)/;
/** Figures are kept with four decimals; less than half of the last one is rounding. */
const ROUNDING = 0.00005;

/** What is worse in `now` than in `before`, one line each. A figure that is gone counts as worse. */
export function sunk(before: Scores, now: Scores): string[] {
  return Object.entries(before).flatMap(([set, figures]) =>
    Object.entries(figures).flatMap(([name, old]) => {
      const figure = now[set]?.[name];
      if (figure === undefined) return [`${set}: ${name} was ${old} and is no longer told`];
      const worse = COUNTS_ERRORS.test(name) ? figure - old : old - figure;
      return worse > ROUNDING ? [`${set}: ${name} was ${old} and is ${figure}`] : [];
    }),
  );
}

export function readRecordedScores(): Scores {
  return JSON.parse(readFileSync(ROOT + RECORDED_SCORES, 'utf8'));
}

/**
 * The recorded scores of the last commit in which they were others than now, or the reason why they can't be told:
 * there is no history (a shallow clone, an archive), or they were never changed.
 */
export function previousScores(): Scores | string {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  const log = git('log', '-2', '--format=%H', '--', RECORDED_SCORES);
  if (log.status !== 0) return 'there is no git history here';
  const commits = log.stdout.trim().split('\n').filter(Boolean);
  const versions = commits.map((commit) => git('show', `${commit}:${RECORDED_SCORES}`).stdout);
  const now = readFileSync(ROOT + RECORDED_SCORES, 'utf8');
  const previous = versions.find((version) => version && version !== now);
  if (previous) return JSON.parse(previous);
  const shallow = git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true';
  return shallow ? 'the git history here is cut short' : 'they were never changed';
}
