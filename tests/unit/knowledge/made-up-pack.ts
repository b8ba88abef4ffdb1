/** Made-up packs: two accused companies, a newspaper, an agency, and works resting on one another as a test needs. */
import type { Actor, Answer, Claim, Note, Pack, Statement, Work } from '../../../src/knowledge/index.ts';

const ACTORS = ['alpha', 'bravo', 'courier', 'agency'];
const HASH = '0'.repeat(64);

/** A work by `courier`, resting on others. */
export function work(id: string, restsOn: readonly string[] = [], by = 'courier'): Work {
  return { id, kind: 'report', name: `the ${id} report`, by, restsOn };
}

export function claim(id: string, roles: Claim['roles'], kind: Claim['kind'] = 'allegation'): Claim {
  return { id, kind, heading: `Whether ${id}`, topic: `the matter of ${id}`, roles };
}

let nextPlace = 0;

/** A statement that the agency makes, in `document-1` unless told otherwise; each stands behind the one made before. */
export function statement(id: string, claimId: string, given: Partial<Statement> = {}): Statement {
  nextPlace += 10;
  const document = given.document ?? 'document-1';
  return {
    id,
    claim: claimId,
    stance: 'alleges',
    verb: 'said',
    speaker: { party: 'agency' },
    document,
    work: null,
    path: [`${document}-work`],
    form: 'paraphrase',
    text: [{ kind: 'summary', text: ' said so.' }],
    evidence: [{ range: [nextPlace, nextPlace + 5], sha256: HASH, role: 'attribution' }],
    ...given,
  };
}

export function answer(statementId: string, claimId: string, actor: string, given: Partial<Answer> = {}): Answer {
  return {
    statement: statementId,
    claim: claimId,
    for: actor,
    scope: 'same',
    timing: 'later',
    why: 'It says so.',
    ...given,
  };
}

/** A pack of three documents by authors of their own. `documentRests` says what their works rest on. */
export function madeUpPack(given: {
  claims: readonly Claim[];
  statements: readonly Statement[];
  works?: readonly Work[];
  answers?: readonly Answer[];
  notes?: readonly Note[];
  documentRests?: readonly string[];
}): Pack {
  const numbers = ['1', '2', '3'];
  const actors: Actor[] = ACTORS.map((id) => ({
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    kind: 'company',
    description: 'A made-up actor.',
    aliases: [],
  }));
  return {
    format: 1,
    id: 'made-up',
    version: '1.0.0',
    date: '2026-11-22',
    licence: 'Apache-2.0',
    language: 'en',
    counts: {},
    documents: numbers.map((n) => ({
      id: `document-${n}`,
      title: null,
      author: `author-${n}`,
      language: 'en',
      published: null,
      address: null,
      length: 10_000,
      sha256: HASH,
      work: `document-${n}-work`,
    })),
    works: [
      ...(given.works ?? []),
      ...numbers.map((n) => work(`document-${n}-work`, given.documentRests ?? [], `author-${n}`)),
    ],
    parties: [
      ...actors.map(({ id, name }) => ({ id, kind: 'actor' as const, name })),
      ...numbers.map((n) => ({ id: `author-${n}`, kind: 'author' as const, name: `Author ${n}` })),
      { id: 'clerk', kind: 'unnamed', name: 'A clerk' },
    ],
    actors,
    claims: given.claims,
    statements: given.statements,
    answers: given.answers ?? [],
    notes: given.notes ?? [],
  };
}
