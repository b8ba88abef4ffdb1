/** Compares a reader's copy of a document with what the knowledge was derived from. */
import type { StatementLine } from './dossier-model.ts';
import type { ClaimId, Evidence, KnowledgeDocument, Pack, Statement } from './model.ts';
import { lookUp, packIndex } from './pack-index.ts';
import { statementLine } from './statement-line.ts';
import { storedForm } from './stored-form.ts';

/** One piece of evidence, looked up in the copy. */
export interface CopiedPlace {
  readonly evidence: Evidence;
  /** What stands in the copy at that range; shorter or empty where the copy ends before. */
  readonly text: string;
  /** Whether it is, to the letter, what the knowledge was derived from. */
  readonly agrees: boolean;
  readonly line: StatementLine;
  readonly claim: { readonly id: ClaimId; readonly heading: string };
}

export interface CopyCheck {
  /** The document that the copy is of; `null` where no place in it is one that the knowledge knows. */
  readonly document: KnowledgeDocument | null;
  /** Whether the copy's fingerprint is the one that the knowledge has. */
  readonly same: boolean;
  /** Every piece of evidence of the document, in the order in which it stands there. */
  readonly places: readonly CopiedPlace[];
}

/**
 * Checks a copy. One with another fingerprint is taken for the document of which most places agree.
 * @param sha256 gives the SHA-256 of a text as UTF-8, in lower-case hexadecimal.
 */
export async function checkCopy(
  pack: Pack,
  copy: string,
  sha256: (text: string) => Promise<string>,
): Promise<CopyCheck> {
  const text = storedForm(copy);
  const fingerprint = await sha256(text);
  const candidates = await Promise.all(
    pack.documents.map(async (document) => ({ document, places: await placesIn(pack, document, text, sha256) })),
  );
  const same = candidates.find(({ document }) => document.sha256 === fingerprint);
  if (same !== undefined) return { ...same, same: true };
  const agreeing = (places: readonly CopiedPlace[]) => places.filter((place) => place.agrees).length;
  const [likeliest] = candidates.sort((a, b) => agreeing(b.places) - agreeing(a.places));
  if (likeliest === undefined || agreeing(likeliest.places) === 0) return { document: null, same: false, places: [] };
  return { ...likeliest, same: false };
}

async function placesIn(
  pack: Pack,
  document: KnowledgeDocument,
  text: string,
  sha256: (text: string) => Promise<string>,
): Promise<readonly CopiedPlace[]> {
  const index = packIndex(pack);
  const entries = pack.statements
    .filter((statement) => statement.document === document.id)
    .flatMap((statement) => statement.evidence.map((evidence): readonly [Statement, Evidence] => [statement, evidence]))
    .sort(([, a], [, b]) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  return Promise.all(
    entries.map(async ([statement, evidence]) => {
      const found = text.slice(...evidence.range);
      const { id, heading } = lookUp(index.claims, statement.claim);
      const agrees = (await sha256(found)) === evidence.sha256;
      return { evidence, text: found, agrees, line: statementLine(index, statement), claim: { id, heading } };
    }),
  );
}
