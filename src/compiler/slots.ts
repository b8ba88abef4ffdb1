/** A statement's text: our own words with {slots} that hold exact words, hedges and times of the document. */
import type { TextPart } from '../knowledge/model.ts';
import type { StatementSeed } from './seed-schemas.ts';

const SLOT = /\{([^{}]*)\}/;

/** Names of the slots that a text uses, in order. */
export function slotNames(text: string): string[] {
  return text.split(SLOT).filter((_, index) => index % 2 === 1);
}

/** The parts of a statement's text. Slots that are not declared are left out; a check tells of them. */
export function textParts({ text, slots = {} }: Pick<StatementSeed, 'text' | 'slots'>, lang: string): TextPart[] {
  return text.split(SLOT).flatMap((piece, index): TextPart[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ kind: 'summary', text: piece }];
    const slot = slots[piece];
    if (slot === undefined) return [];
    if ('words' in slot) return [{ kind: 'words', text: slot.words, by: slot.by, lang }];
    return 'hedge' in slot ? [{ kind: 'hedge', text: slot.hedge }] : [{ kind: 'time', text: slot.time }];
  });
}

/** Our own words in a text: everything outside slots. */
export function ownWords(text: string): string {
  return text
    .split(SLOT)
    .filter((_, index) => index % 2 === 0)
    .join(' ');
}
