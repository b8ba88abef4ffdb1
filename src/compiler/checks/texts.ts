/** The check against the documents themselves: fingerprints, evidence, exact words, and every word of denial. */

import { storedForm } from '../../knowledge/index.ts';
import { type Coverage, coverageOf } from '../coverage.ts';
import type { Report } from '../diagnostic.ts';
import { sha256 } from '../fingerprint.ts';
import type { DocumentSeed } from '../seed-schemas.ts';
import type { Entry, Seeds } from '../seeds.ts';
import { nameTable } from '../speaker-names.ts';
import type { NamedText } from '../text/stored-text.ts';
import { checkAttestedAliases, checkBorrowedFacts } from './borrowed-facts.ts';
import { checkDenialWords } from './denial-words.ts';
import { checkLeftOut, checkStatementEvidence } from './evidence.ts';
import { checkBorrowedRuns } from './fairness.ts';

export interface TextCheck {
  /** Pieces of evidence whose range and fingerprint agree with the document, of how many. */
  readonly verified: number;
  readonly evidence: number;
  /** Texts that are no document of these seeds: told, no error. */
  readonly unmatched: readonly string[];
  /** How far the sentences of each document are covered, where its text was given. */
  readonly coverage: readonly Coverage[];
}

/** Checks every document against its text. A document whose text is not among those given is an error. */
export function checkTexts(seeds: Seeds, texts: readonly NamedText[], report: Report): TextCheck {
  const given = new Map(texts.map(({ name, text }) => [sha256(storedForm(text)), { name, text: storedForm(text) }]));
  const textOf = new Map<string, string>();
  for (const document of seeds.documents) {
    const text = given.get(document.value.sha256)?.text;
    if (text !== undefined) textOf.set(document.value.id, text);
    checkIdentity(document, text, texts.length, report);
  }
  const names = nameTable(seeds);
  let verified = 0;
  for (const statement of seeds.statements) {
    const text = textOf.get(statement.document.value.id);
    if (text !== undefined) verified += checkStatementEvidence(statement, text, names, report);
  }
  for (const document of seeds.documents) {
    const text = textOf.get(document.value.id);
    if (text === undefined) continue;
    checkLeftOut(document, text, report);
    if (seeds.complete) checkDenialWords(seeds, document, text, report);
  }
  checkBorrowedFacts(seeds, textOf, report);
  checkAttestedAliases(seeds, textOf, report);
  checkBorrowedRuns(seeds, textOf, report);
  const known = new Set(seeds.documents.map((document) => document.value.sha256));
  return {
    verified,
    evidence: seeds.statements.reduce((sum, statement) => sum + statement.value.evidence.length, 0),
    unmatched: [...given].filter(([fingerprint]) => !known.has(fingerprint)).map(([, { name }]) => name),
    coverage: [...textOf].map(([id, text]) => coverageOf(id, text, coveredRanges(seeds, id))),
  };
}

function checkIdentity(document: Entry<DocumentSeed>, text: string | undefined, given: number, report: Report): void {
  const { length } = document.value;
  if (text === undefined) {
    const told =
      given === 1
        ? 'The one text given does not have'
        : given === 0
          ? 'No text was given, so none has'
          : `None of the ${given} texts given has`;
    report(
      document.place('sha256'),
      `${told} the fingerprint of ${document.label}. Add its text, or mend the fingerprint.`,
    );
  } else if (text.length !== length) {
    report(
      document.place('length'),
      `The text of ${document.label} has ${text.length} UTF-16 units, not ${length}. Mend the length.`,
    );
  }
}

/** Ranges of evidence of standing statements on a document, and of what it leaves out. */
function coveredRanges(seeds: Seeds, document: string): (readonly [number, number])[] {
  const statements = seeds.statements.filter(
    (statement) => statement.document.value.id === document && statement.value.withdrawn === undefined,
  );
  const leftOut = seeds.documents.find(({ value }) => value.id === document)?.value.leftOut ?? [];
  return [...statements.flatMap((statement) => statement.value.evidence), ...leftOut].map(({ range }) => range);
}
