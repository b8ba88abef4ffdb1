/** Reads a labelled corpus from a folder outside the repository, named by SIDELIGHT_CORPUS. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextMark } from './annotate-text.ts';
import type { CorpusPage } from './leave-one-out.ts';

export const SETS = ['real', 'probe'] as const;
export type CorpusSet = (typeof SETS)[number];

interface Figures {
  readonly gold: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** What the corpus's own `score` returns: the parts that are used here. */
export interface CorpusScore {
  readonly overall: Figures;
  readonly strict: Figures;
  readonly context: Figures;
  readonly falsePages: number;
  readonly cleanPages: number;
  readonly cases: Readonly<Record<'fp' | 'fn', readonly { page: string; actor: string; context: string }[]>>;
}

interface Scorer {
  loadSet(set: string, base: string): object[];
  score(pages: object[], marks: Record<string, readonly TextMark[]>, options: { country: 'ignore' }): CorpusScore;
  print(title: string, score: CorpusScore, brief: boolean): void;
}

export interface Corpus {
  pages(set: CorpusSet): CorpusPage[];
  score(set: CorpusSet, marks: Record<string, readonly TextMark[]>): CorpusScore;
  print(title: string, score: CorpusScore): void;
}

/** @returns `null` where the folder is not there. */
export async function openCorpus(folder: string | undefined): Promise<Corpus | null> {
  if (folder === undefined || !existsSync(`${folder}/score.mjs`)) return null;
  const base = resolve(folder);
  const scorer = (await import(/* @vite-ignore */ pathToFileURL(`${base}/score.mjs`).href)) as Scorer;
  const sites: Record<string, string> = JSON.parse(readFileSync(`${base}/sites.json`, 'utf8'));
  return {
    pages: (set) =>
      readdirSync(`${base}/${set}/text`)
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => {
          const name = file.replace(/\.txt$/, '');
          return { name, site: sites[name] ?? name, text: readFileSync(`${base}/${set}/text/${file}`, 'utf8') };
        }),
    score: (set, marks) => scorer.score(scorer.loadSet(set, base), marks, { country: 'ignore' }),
    print: (title, score) => scorer.print(title, score, false),
  };
}
