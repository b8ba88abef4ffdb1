/** Evidence against a document's text: ranges, fingerprints, speakers, exact words, hedges and times. */
import { speakersIn } from '../build-pack.ts';
import type { Report } from '../diagnostic.ts';
import { sha256 } from '../fingerprint.ts';
import type { DocumentSeed } from '../seed-schemas.ts';
import type { Entry, StatementEntry } from '../seeds.ts';
import { type NamedParties, namesIn } from '../speaker-names.ts';
import { holds, quotations, sentences, type TextRange } from '../text/sentences.ts';
import { folded, wholeWordPlaces } from '../text/stored-text.ts';

/** Checks one statement against its document's text. Returns how many pieces of evidence were verified. */
export function checkStatementEvidence(
  statement: StatementEntry,
  text: string,
  names: readonly NamedParties[],
  report: Report,
): number {
  const { value, place } = statement;
  const units = { sentences: sentences(text), quotations: quotations(text) };
  let verified = 0;
  for (const [index, evidence] of value.evidence.entries()) {
    const [start, end] = evidence.range;
    if (start >= end || end > text.length) continue;
    const found = text.slice(start, end);
    if (sha256(found) !== evidence.sha256) {
      report(
        place('evidence', index, 'sha256'),
        `${rangeTold(evidence.range)} reads ${shown(found)}, whose SHA-256 is another. Mend the range or the fingerprint.`,
      );
      continue;
    }
    verified++;
    if (![...units.sentences, ...units.quotations].some((unit) => holds(unit, evidence.range))) {
      report(
        place('evidence', index, 'range'),
        `${rangeTold(evidence.range)} spans more than one sentence or quotation. Split it.`,
      );
    }
    if (evidence.role === 'attribution') checkAttribution(statement, index, found, names, report);
  }
  checkSlots(statement, text, units.quotations, report);
  return verified;
}

/** Checks the fingerprints of what a document leaves out. */
export function checkLeftOut(document: Entry<DocumentSeed>, text: string, report: Report): void {
  for (const [index, { range, sha256: expected }] of (document.value.leftOut ?? []).entries()) {
    const found = text.slice(...range);
    if (range[1] <= text.length && sha256(found) !== expected) {
      report(
        document.place('leftOut', index, 'sha256'),
        `${rangeTold(range)} reads ${shown(found)}, whose SHA-256 is another. Mend the range or the fingerprint.`,
      );
    }
  }
}

/**
 * The range of an attribution names the speaker and nobody else, so that no other party can be put in the speaker's
 * place. A name that several parties bear says nothing by itself: it needs a declared wording.
 */
function checkAttribution(
  { value, place, label }: StatementEntry,
  index: number,
  found: string,
  names: readonly NamedParties[],
  report: Report,
): void {
  const speakers = speakersIn(value);
  const wording = value.evidence[index]?.wording;
  const at = place('evidence', index);
  if (wording !== undefined && wholeWordPlaces(found, wording.text).length === 0) {
    report(at, `The wording "${wording.text}" does not stand in ${shown(found)}. Mend the wording or the range.`);
  }
  const named = namesIn(found, names, wording?.text);
  const telling = named.filter(({ parties }) => parties.length === 1).flatMap(({ parties }) => parties);
  if (wording === undefined && !telling.some((party) => speakers.includes(party))) {
    report(
      at,
      `${shown(found)} holds no name of the speaker of ${label}, ${speakers.join(' or ')}. ` +
        'Mend the speaker or the range, or declare the wording that stands for the speaker.',
    );
    return;
  }
  const others = [...new Set(telling.filter((party) => !speakers.includes(party)))];
  if (others.length > 0) {
    report(at, `${shown(found)} names ${others.join(' and ')} as well. Narrow the range to the speaker's own name.`);
  }
}

function checkSlots(
  { value, place, document }: StatementEntry,
  text: string,
  quoted: readonly TextRange[],
  report: Report,
): void {
  const pieces = value.evidence.map(({ range }) => range);
  for (const [name, slot] of Object.entries(value.slots ?? {})) {
    const at = place('slots', name);
    if ('words' in slot) {
      const words = folded(slot.words);
      const inEvidence = pieces.some((range) => folded(text.slice(...range)).includes(words));
      if (!inEvidence) {
        report(
          at,
          `The words in slot "${name}" do not stand word for word in the evidence. Mend the words, or add their range.`,
        );
      } else if (
        slot.by !== document.value.author &&
        !quoted.some((range) => folded(text.slice(...range)).includes(words))
      ) {
        report(
          at,
          `The words in slot "${name}" stand outside quotation marks, so they are the document's own. Make them ours, or give them to "${document.value.author}".`,
        );
      }
      continue;
    }
    const [kind, verbatim] = 'hedge' in slot ? ['hedge', slot.hedge] : ['time', slot.time];
    if (!pieces.some((range) => wholeWordPlaces(text.slice(...range), verbatim).length > 0)) {
      report(
        at,
        `The ${kind} "${verbatim}" does not stand in the evidence. Write it as the document has it, or add its range.`,
      );
    }
  }
}

function rangeTold([start, end]: TextRange): string {
  return `The range [${start}, ${end}]`;
}

/** A piece of a text for a message, cut where it is long. */
function shown(piece: string): string {
  const line = folded(piece);
  return line.length > 80 ? `“${line.slice(0, 79)}…”` : `“${line}”`;
}
