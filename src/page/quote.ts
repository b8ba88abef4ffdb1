/** Quotes a mention so that it can be found again: its words with what stands before and after (W3C TextQuoteSelector). */
import type { Finder, RunRecord } from './finder.ts';
import type { Mention } from './mention.ts';

/** Characters before and after, white space folded. */
const AROUND = 40;

export interface Quote {
  /** As the page has it, white space and invisible characters included. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function quoteOf(record: RunRecord, index: number, finder: Finder): Quote {
  const { run, candidates } = record;
  const candidate = candidates[index];
  if (candidate === undefined) throw new RangeError('No such candidate.');
  const before = lastOf(run.text.slice(0, candidate.start));
  const after = firstOf(run.text.slice(candidate.end));
  return {
    exact: run.text.slice(candidate.start, candidate.end),
    prefix: fold(further(before, run.nodes[0], 'previousNode', finder)).slice(-AROUND),
    suffix: fold(further(after, run.nodes.at(-1), 'nextNode', finder)).slice(0, AROUND),
  };
}

/** As much of the end of a text as folds to enough: a long run holds many mentions, and each is quoted. */
function lastOf(text: string): string {
  let length = AROUND;
  while (length < text.length && fold(text.slice(-length)).trim().length < AROUND) length *= 2;
  return text.slice(-length);
}

function firstOf(text: string): string {
  let length = AROUND;
  while (length < text.length && fold(text.slice(0, length)).trim().length < AROUND) length *= 2;
  return text.slice(0, length);
}

function fold(text: string): string {
  return text.replace(/\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '').replace(/\s+/g, ' ');
}

/** Adds the readable text beyond the run until there is enough, blocks parted by a space. */
function further(text: string, from: Text | undefined, way: 'previousNode' | 'nextNode', finder: Finder): string {
  let all = text;
  if (from === undefined) return all;
  const walker = document.createTreeWalker(from.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  while (fold(all).trim().length < AROUND) {
    const node = walker[way]() as Text | null;
    if (node === null) break;
    if (finder.facts.kindOfText(node) !== 'prose') continue;
    all = way === 'previousNode' ? `${node.data} ${all}` : `${all} ${node.data}`;
  }
  return all;
}

/** The record and the place in it that a mention came from. */
export function placeOf(mention: Mention, finder: Finder): { record: RunRecord; index: number } | null {
  const record = finder.recordOf(mention.range.startContainer);
  const index = record?.mentions.indexOf(mention) ?? -1;
  return record === undefined || index < 0 ? null : { record, index };
}
