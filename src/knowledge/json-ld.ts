/**
 * A pack in the words of others: evidence and answers as W3C Web Annotations, claims and statements as schema.org
 * `Claim`. No rating anywhere: Sidelight judges nothing.
 * Web Annotation Data Model: https://www.w3.org/TR/annotation-model/; Claim: https://schema.org/Claim
 */
import type { Actor, Answer, Evidence, Pack, Party, Statement } from './model.ts';
import { lookUp, packIndex } from './pack-index.ts';
import { plainText } from './plain-text.ts';
import { speakersOf } from './statement-line.ts';

type Node = Readonly<Record<string, unknown>>;

/** What an annotation is for, by the role of its evidence. */
const MOTIVATION: Readonly<Record<Evidence['role'], string>> = {
  words: 'describing',
  attribution: 'identifying',
  context: 'linking',
};

const SCHEMA_TYPE: Readonly<Record<Actor['kind'], string>> = {
  person: 'schema:Person',
  company: 'schema:Organization',
  newspaper: 'schema:NewsMediaOrganization',
  state: 'schema:Country',
  'state body': 'schema:GovernmentOrganization',
  group: 'schema:Organization',
};

/** The pack as one JSON-LD document. The same pack gives the same object. */
export function jsonLdOf(pack: Pack): Node {
  const annotations = [
    ...pack.statements.flatMap((statement) =>
      statement.evidence.map((evidence, index) => evidenceNode(pack, statement, evidence, index)),
    ),
    ...pack.answers.map((answer) => answerNode(pack, answer)),
  ];
  const collection = {
    id: iri(pack, 'annotations', pack.version),
    type: 'AnnotationCollection',
    label: `${pack.id} ${pack.version}`,
    'schema:dateModified': pack.date,
    'schema:license': pack.licence,
    total: annotations.length,
    first: {
      id: iri(pack, 'annotations', `${pack.version}:page`),
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations,
    },
  };
  return {
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      { schema: 'https://schema.org/', spdx: 'http://spdx.org/rdf/terms#' },
    ],
    '@graph': [
      ...pack.parties.map((party) => partyNode(pack, party)),
      ...documentNodes(pack),
      ...pack.claims.map((claim) => claimNode(pack, claim.id)),
      ...pack.statements.map((statement) => statementNode(pack, statement)),
      collection,
    ],
  };
}

function iri(pack: Pack, kind: string, id: string): string {
  return `urn:sidelight:${pack.id}:${kind}:${id}`;
}

/** Of parties that are no covered actors, no document says what they are: they bear a name and no type. */
function partyNode(pack: Pack, { id, name }: Party): Node {
  const kind = packIndex(pack).actors.get(id)?.kind;
  return { id: iri(pack, 'party', id), ...(kind !== undefined && { type: SCHEMA_TYPE[kind] }), 'schema:name': name };
}

function documentNodes(pack: Pack): Node[] {
  return pack.documents.map((document) => ({
    id: iri(pack, 'document', document.id),
    type: 'schema:Article',
    ...(document.title !== null && { 'schema:name': document.title }),
    'schema:author': { id: iri(pack, 'party', document.author) },
    'schema:inLanguage': document.language,
    ...(document.published !== null && { 'schema:datePublished': document.published }),
    ...(document.address !== null && { 'schema:url': document.address }),
    'spdx:checksumValue': document.sha256,
  }));
}

/** A claim as nobody's yet: it appears in documents, and has no author. */
function claimNode(pack: Pack, id: string): Node {
  const index = packIndex(pack);
  const claim = lookUp(index.claims, id);
  const documents = new Set((index.statementsOn.get(id) ?? []).map((statement) => statement.document));
  const actors = new Set(claim.roles.map(({ actor }) => actor));
  return {
    id: iri(pack, 'claim', id),
    type: 'schema:Claim',
    'schema:name': claim.heading,
    'schema:about': [...actors].map((actor) => ({ id: iri(pack, 'party', actor) })),
    'schema:appearance': [...documents].map((document) => ({ id: iri(pack, 'document', document) })),
  };
}

/** A statement with its speaker. Where a document leaves open who speaks, each of those it names is an author. */
function statementNode(pack: Pack, statement: Statement): Node {
  const speakers = speakersOf(statement);
  const names = speakers.map((party) => lookUp(packIndex(pack).parties, party).name).join(' or ');
  return {
    id: iri(pack, 'statement', statement.id),
    type: 'schema:Claim',
    'schema:text': names + plainText(statement.text),
    'schema:author': speakers.map((party) => ({ id: iri(pack, 'party', party) })),
    'schema:about': { id: iri(pack, 'claim', statement.claim) },
    'schema:appearance': { id: iri(pack, 'document', statement.document) },
    ...(statement.withdrawn !== undefined && { 'schema:creativeWorkStatus': `withdrawn: ${statement.withdrawn}` }),
  };
}

function evidenceNode(pack: Pack, statement: Statement, { range, sha256, role }: Evidence, index: number): Node {
  const [start, end] = range;
  return {
    id: iri(pack, 'evidence', `${statement.id}:${index + 1}`),
    type: 'Annotation',
    motivation: MOTIVATION[role],
    body: [
      { type: 'SpecificResource', source: iri(pack, 'statement', statement.id), purpose: MOTIVATION[role] },
      {
        type: 'TextualBody',
        value: statement.stance,
        format: 'text/plain',
        language: pack.language,
        purpose: 'classifying',
      },
    ],
    target: {
      source: iri(pack, 'document', statement.document),
      selector: { type: 'TextPositionSelector', start, end, 'spdx:checksumValue': sha256 },
    },
  };
}

/** An answer as a reply: from the statement to the claim that it answers, saying for whom, how widely and when. */
function answerNode(pack: Pack, { statement, claim, for: accused, scope, timing, why }: Answer): Node {
  const name = lookUp(packIndex(pack).actors, accused).name;
  return {
    id: iri(pack, 'answer', `${statement}:${claim}:${accused}`),
    type: 'Annotation',
    motivation: 'replying',
    body: [
      { type: 'SpecificResource', source: iri(pack, 'statement', statement), purpose: 'replying' },
      {
        type: 'TextualBody',
        value: `Answer for ${name}; scope: ${scope}; timing: ${timing}. ${why}`,
        format: 'text/plain',
        language: pack.language,
        purpose: 'commenting',
      },
    ],
    target: iri(pack, 'claim', claim),
  };
}
