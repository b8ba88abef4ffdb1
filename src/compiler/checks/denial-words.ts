/** Every sentence of a document with a word of denial, objection or doubt is evidence of such a statement. */
import type { Report } from '../diagnostic.ts';
import type { DocumentSeed } from '../seed-schemas.ts';
import type { Entry, Seeds } from '../seeds.ts';
import { holds, overlap, sentences } from '../text/sentences.ts';
import { wholeWordPlaces } from '../text/stored-text.ts';
import { DENYING } from './answers.ts';

/** Tells the sentences of one document that hold such a word while no denial, objection or dispute rests on them. */
export function checkDenialWords(seeds: Seeds, document: Entry<DocumentSeed>, text: string, report: Report): void {
  const words = seeds.denialWords?.value ?? [];
  const denials = seeds.statements
    .filter((statement) => statement.document.value.id === document.value.id && DENYING.has(statement.value.stance))
    .flatMap((statement) => statement.value.evidence.map((evidence) => evidence.range));
  const leftOut = (document.value.leftOut ?? []).map((entry) => entry.range);
  for (const range of sentences(text)) {
    const sentence = text.slice(...range);
    const word = words.find((candidate) => wholeWordPlaces(sentence, candidate, true).length > 0);
    if (word === undefined || denials.some((denial) => overlap(denial, range))) continue;
    if (leftOut.some((left) => holds(left, range))) continue;
    report(
      document.place('statements'),
      `The sentence at [${range[0]}, ${range[1]}] of ${document.label} holds "${word}", but no statement that denies, disputes or objects rests on it. Add one, or list the sentence in "leftOut".`,
    );
  }
}
