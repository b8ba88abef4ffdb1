/**
 * Scores the engine alone on a labelled corpus, and leaving each site's own words and rules out.
 *
 *   SIDELIGHT_CORPUS=DIR node tests/corpus/score-engine.ts [--cases]
 *
 * `--cases` lists every wrong and missed mark. Without the folder nothing is run.
 */
import { loadMatcher } from '../../src/matching/index.ts';
import { marksOfPage } from './annotate-text.ts';
import { openCorpus, SETS } from './corpus.ts';
import { marksLeavingSitesOut } from './leave-one-out.ts';
import { compileProjectNames } from './seeds.ts';

const corpus = await openCorpus(process.env.SIDELIGHT_CORPUS);
if (corpus === null) {
  console.log('Engine scores: not run, SIDELIGHT_CORPUS names no folder of labelled pages.');
} else {
  const data = compileProjectNames();
  const matcher = loadMatcher(data);
  const all = SETS.flatMap((set) => corpus.pages(set));
  for (const set of SETS) {
    const pages = corpus.pages(set);
    const runs = {
      [`${set}: engine alone`]: Object.fromEntries(pages.map(({ name, text }) => [name, marksOfPage(matcher, text)])),
      [`${set}: engine alone, leaving each site's own words and rules out`]: marksLeavingSitesOut(data, pages, all),
    };
    for (const [title, marks] of Object.entries(runs)) {
      const score = corpus.score(set, marks);
      corpus.print(title, score);
      if (!process.argv.includes('--cases')) continue;
      for (const kind of ['fp', 'fn'] as const) {
        for (const { page, actor, context } of score.cases[kind])
          console.log(`  ${kind} ${page} | ${actor} | ${context}`);
      }
    }
  }
}
