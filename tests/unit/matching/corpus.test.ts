import { describe, expect, test } from 'vitest';
import { loadMatcher } from '../../../src/matching/index.ts';
import { marksOfPage } from '../../corpus/annotate-text.ts';
import { openCorpus, SETS } from '../../corpus/corpus.ts';
import { marksLeavingSitesOut } from '../../corpus/leave-one-out.ts';
import { compileProjectNames } from '../../corpus/seeds.ts';

const corpus = await openCorpus(process.env.SIDELIGHT_CORPUS);

test('without a folder there are no labelled pages', async () => {
  expect(await openCorpus(undefined)).toBeNull();
});

if (corpus === null) {
  console.log('Not run: the engine alone on labelled pages. SIDELIGHT_CORPUS names no folder of them.');
} else {
  const data = compileProjectNames();
  const matcher = loadMatcher(data);

  describe.each(SETS)('the engine alone on the labelled pages of %s', (set) => {
    const pages = corpus.pages(set);
    const marks = Object.fromEntries(pages.map(({ name, text }) => [name, marksOfPage(matcher, text)]));
    const score = corpus.score(set, marks);

    test('finds what a careful reader finds, and nothing else', () => {
      expect(score.overall.f1).toBeGreaterThanOrEqual(0.97);
      expect(score.overall.p).toBeGreaterThanOrEqual(0.97);
      expect(score.strict.fp + score.strict.fn).toBeLessThanOrEqual(2);
      expect(score.falsePages).toBeLessThanOrEqual(1);
    });

    test('the text at each mark is one of the names, as written', () => {
      for (const { name, text } of pages) {
        const flat = text.replaceAll('\n', ' ');
        for (const { exact, start } of marks[name] ?? []) expect(flat.startsWith(exact, start)).toBe(true);
      }
    });
  });

  test('without the words and rules that each site alone attests', () => {
    const all = SETS.flatMap((set) => corpus.pages(set));
    const score = corpus.score('real', marksLeavingSitesOut(data, corpus.pages('real'), all));
    expect(score.overall.f1).toBeGreaterThanOrEqual(0.96);
  });
}
