/** Runs of a document's own prose: nothing longer than eight words of it may stand in the seeds. */
import { holds, quotations } from '../text/sentences.ts';

/** Words in a row that may be shared by chance or need. */
export const LONGEST_RUN = 8;

/**
 * The runs of words of a document, one longer than allowed, that do not lie within its direct speech, each as one string.
 * @param text the document in its stored form.
 */
export function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const quoted = quotations(text);
  const runs = new Set<string>();
  for (let first = 0; first + LONGEST_RUN < words.length; first++) {
    const run = words.slice(first, first + LONGEST_RUN + 1);
    const range = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0] as const;
    if (!quoted.some((quotation) => holds(quotation, range))) runs.add(keyOf(run));
  }
  return runs;
}

/** The first run of a document that a text of ours repeats, as it stands in ours; `null` where it repeats none. */
export function borrowedRun(own: string, runs: ReadonlySet<string>): string | null {
  const words = wordsOf(own);
  for (let first = 0; first + LONGEST_RUN < words.length; first++) {
    const run = words.slice(first, first + LONGEST_RUN + 1);
    if (runs.has(keyOf(run))) return own.slice(run[0]?.start, run.at(-1)?.end);
  }
  return null;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function keyOf(run: readonly Word[]): string {
  return run.map(({ word }) => word).join(' ');
}
