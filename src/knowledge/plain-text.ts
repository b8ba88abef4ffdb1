import type { TextPart } from './model.ts';

/** A statement's text as one line: exact words, hedges and times in quotation marks. */
export function plainText(parts: readonly TextPart[]): string {
  return parts.map((part) => (part.kind === 'summary' ? part.text : `“${part.text}”`)).join('');
}
