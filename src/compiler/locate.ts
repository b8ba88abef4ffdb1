/** Finds words in a document's text, for whoever writes evidence entries. */
import { sha256 } from './fingerprint.ts';
import { holds, quotations, sentences, type TextRange } from './text/sentences.ts';
import { folded } from './text/stored-text.ts';

export interface Located {
  readonly range: TextRange;
  readonly sha256: string;
  /** Whether the range lies within one sentence or one quotation, as evidence must. */
  readonly withinOne: boolean;
}

/** Marks that a keyboard has for those that print has. */
const SAME_MARK: Readonly<Record<string, string>> = { '"': '["“”]', "'": "['’‘]" };

/**
 * Every place where words stand in a text in its stored form. White space is folded, and straight quotation marks and
 * apostrophes find curly ones; letter case counts.
 */
export function locate(text: string, words: string): Located[] {
  const pattern = [...folded(words)]
    .map((unit) => (unit === ' ' ? '\\s+' : (SAME_MARK[unit] ?? unit.replace(/[.*+?^${}()|[\]\\/]/, '\\$&'))))
    .join('');
  if (pattern === '') return [];
  const units = [...sentences(text), ...quotations(text)];
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => {
    const range: TextRange = [match.index, match.index + match[0].length];
    return { range, sha256: sha256(match[0]), withinOne: units.some((unit) => holds(unit, range)) };
  });
}

/** A located place as an evidence entry, indented to be pasted beneath a statement's `evidence:`. */
export function evidenceEntry({ range, sha256: fingerprint }: Located, role: string): string {
  return `      - range: [${range[0]}, ${range[1]}]\n        sha256: ${fingerprint}\n        role: ${role}\n`;
}
