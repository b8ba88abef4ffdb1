/** Which words of a document no statement rests on. */
import { sentences, type TextRange } from './text/sentences.ts';

/** Words that may stand between two covered pieces without saying anything about anybody. */
const CONNECTING: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet then also that which who whom whose this these those it its as at by for from in into ' +
    'of on onto over to with while when where was were is are be been had has have he she they his her their there'
  ).split(' '),
);

/** How far a document's sentences are covered. */
export interface Coverage {
  readonly document: string;
  readonly sentences: number;
  /** Sentences in which some stretch says something on which nothing rests. */
  readonly uncovered: readonly { readonly sentence: TextRange; readonly stretches: readonly string[] }[];
}

/**
 * The coverage of a text by ranges of evidence and by what is left out with a reason. White space, punctuation and small
 * connecting words need no cover.
 */
export function coverageOf(document: string, text: string, ranges: readonly TextRange[]): Coverage {
  const covered = new Uint8Array(text.length);
  for (const [start, end] of ranges) covered.fill(1, start, end);
  const all = sentences(text);
  const uncovered = all
    .map((sentence) => ({ sentence, stretches: bareStretches(text, sentence, covered) }))
    .filter(({ stretches }) => stretches.length > 0);
  return { document, sentences: all.length, uncovered };
}

/** Runs of uncovered words of a sentence that hold more than connecting words, as they stand in the text. */
function bareStretches(text: string, [from, to]: TextRange, covered: Uint8Array): string[] {
  const runs: { start: number; end: number; says: boolean }[] = [];
  let goesOn = false;
  for (const match of text.slice(from, to).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const bare = covered.subarray(start, end).includes(0);
    const says = !CONNECTING.has(match[0].toLowerCase());
    const run = goesOn ? runs.at(-1) : undefined;
    if (bare && run !== undefined) [run.end, run.says] = [end, run.says || says];
    else if (bare) runs.push({ start, end, says });
    goesOn = bare;
  }
  return runs.filter((run) => run.says).map(({ start, end }) => text.slice(start, end));
}
