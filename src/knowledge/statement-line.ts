/** Statements as a reader sees them, with who spoke and how the words reached the document. */
import type { SourceLine, StatementLine } from './dossier-model.ts';
import type { PartyId, Statement } from './model.ts';
import { lookUp, type PackIndex } from './pack-index.ts';

/** One statement as a line. */
export function statementLine(index: PackIndex, statement: Statement): StatementLine {
  const speakers = speakersOf(statement);
  const others = new Set(statement.text.flatMap((part) => (part.kind === 'words' ? [part.by] : [])));
  for (const speaker of speakers) others.delete(speaker);
  const only = speakers.length === 1 ? speakers[0] : undefined;
  const names = speakers.map((party) => lookUp(index.parties, party).name);
  return {
    id: statement.id,
    stance: statement.stance,
    speaker: new Intl.ListFormat(index.pack.language, { type: 'disjunction' }).format(names),
    ...(only === undefined && { possibleSpeakers: names }),
    ...(only !== undefined && index.actors.has(only) && { speakerActor: only }),
    text: statement.text,
    source: sourceLine(index, statement),
    ...(others.size > 0 && { wordsOf: [...others].map((party) => lookUp(index.parties, party).name) }),
    evidence: statement.evidence,
    ...(statement.withdrawn !== undefined && { withdrawn: statement.withdrawn }),
  };
}

/** Everybody who may be the speaker: one party, or those between whom the document leaves it open. */
export function speakersOf(statement: Statement): readonly PartyId[] {
  return 'party' in statement.speaker ? [statement.speaker.party] : statement.speaker.unclear;
}

/** Whether a party speaks in a statement, itself or through somebody who speaks on its behalf. */
export function speaksIn(statement: Statement, party: PartyId): boolean {
  return statement.onBehalfOf === party || speakersOf(statement).includes(party);
}

/**
 * Who stands between the speaker and the document, nearest the speaker first: the author of the report that the words
 * come from, and those of the works they came through; not the speaker, not the document itself. A statement or
 * memorandum that the words come from is its speaker's own, whoever issued it.
 */
function reportersOf(index: PackIndex, statement: Statement): readonly PartyId[] {
  const own = lookUp(index.documents, statement.document).work;
  const source = statement.work === null ? undefined : lookUp(index.works, statement.work);
  const through = statement.path.filter((id) => id !== own).map((id) => lookUp(index.works, id));
  const parties = new Set([...(source?.kind === 'report' ? [source] : []), ...through].map((work) => work.by));
  return [...parties].filter((party) => !speakersOf(statement).includes(party) && party !== statement.onBehalfOf);
}

function sourceLine(index: PackIndex, statement: Statement): SourceLine {
  const document = lookUp(index.documents, statement.document);
  const speakers = speakersOf(statement);
  const ownAccount = speakers.length === 1 && speakers[0] === document.author;
  const verbs = { direct: 'quoted', paraphrase: 'retold', characterisation: 'characterised' } as const;
  return {
    verb: ownAccount ? 'own account' : verbs[statement.form],
    document: document.id,
    documentName: lookUp(index.parties, document.author).name,
    reportedBy: reportersOf(index, statement).map((party) => lookUp(index.parties, party).name),
  };
}
