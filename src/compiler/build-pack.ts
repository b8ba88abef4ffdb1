/** Puts valid seeds together into a pack. Everything stands in a fixed order, so that equal seeds give equal packs. */
import {
  type Answer,
  type Claim,
  type Note,
  PACK_FORMAT,
  type Pack,
  type Party,
  type Role,
  type Statement,
} from '../knowledge/model.ts';
import type { ClaimSeed, PackSeed, StatementSeed } from './seed-schemas.ts';
import type { Entry, Seeds, StatementEntry } from './seeds.ts';
import { textParts } from './slots.ts';

const ROLE_ORDER: readonly Role[] = ['accused', 'accuser', 'affected', 'decider', 'reporter'];

/** The pack of seeds that every check has passed. */
export function buildPack(seeds: Seeds, { id, version, date, licence, language }: PackSeed): Pack {
  const documents = seeds.documents.map(({ value }) => {
    const { id, title, author, language, published, address, length, sha256, work } = value;
    return { id, title, author, language, published, address, length, sha256, work };
  });
  const statements = seeds.statements.map(statementOf);
  const answers = seeds.statements.flatMap(answersOf);
  const notes = seeds.statements.flatMap(notesOf);
  const content = {
    documents,
    works: seeds.works.map(({ value: { id, kind, name, by, restsOn = [] } }) => ({ id, kind, name, by, restsOn })),
    parties: partiesOf(seeds),
    actors: seeds.actors.map((entry) => entry.value),
    claims: seeds.claims.map((entry) => claimOf(entry.value, seeds)),
    statements,
    answers,
    notes,
  };
  const counts: Record<string, number> = {};
  for (const [kind, entries] of Object.entries(content)) counts[kind] = entries.length;
  counts.evidence = statements.reduce((sum, statement) => sum + statement.evidence.length, 0);
  return { format: PACK_FORMAT, id, version, date, licence, language, counts, ...content };
}

function partiesOf(seeds: Seeds): Party[] {
  const actors = seeds.actors.map(({ value }) => ({ id: value.id, kind: 'actor' as const, name: value.name }));
  return [...actors, ...seeds.parties.map(({ value: { id, kind, name } }) => ({ id, kind, name }))];
}

/** A claim with the roles that its file gives and those that follow from its statements. */
function claimOf({ id, kind, heading, topic, roles, accusedUnstated }: ClaimSeed, seeds: Seeds): Claim {
  const actors = new Set(seeds.actors.map((entry) => entry.value.id));
  const statements = seeds.statements.filter(({ value }) => value.claim === id && value.withdrawn === undefined);
  const derived: Partial<Record<Role, readonly string[]>> = {
    accuser: statements
      .filter(({ value }) => value.stance === 'alleges' || value.stance === 'states concern')
      // Where a document leaves open who speaks, nobody is made the accuser.
      .flatMap(({ value }) => (typeof value.speaker === 'string' ? [value.speaker] : [])),
    reporter: statements.flatMap((entry) => reportersIn(entry, seeds)),
  };
  const entries = ROLE_ORDER.flatMap((role) => {
    const holders = new Set([...(roles[role] ?? []), ...(derived[role] ?? []).filter((party) => actors.has(party))]);
    return [...holders].map((actor) => ({ actor, role }));
  });
  return { id, kind, heading, topic, roles: entries, ...(accusedUnstated !== undefined && { accusedUnstated }) };
}

/** Everybody who may be the speaker of a statement. */
export function speakersIn({ speaker }: StatementSeed): readonly string[] {
  return typeof speaker === 'string' ? [speaker] : speaker.unclear;
}

/** Those who report a statement: a newspaper by its own report, and authors of reports that it came through. */
function reportersIn({ value }: StatementEntry, seeds: Seeds): string[] {
  const work = (id: string) => seeds.works.find((entry) => entry.value.id === id)?.value;
  return [value.work, ...(value.path ?? [])].flatMap((id) => {
    const entry = work(id);
    return entry?.kind === 'report' ? [entry.by] : [];
  });
}

function statementOf({ value, document }: StatementEntry): Statement {
  const { id, claim, stance, verb, onBehalfOf, audience, form, order, doesNotAnswer, withdrawn } = value;
  const own = document.value.work;
  return {
    id,
    claim,
    stance,
    verb,
    speaker: typeof value.speaker === 'string' ? { party: value.speaker } : value.speaker,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(audience !== undefined && { audience }),
    document: document.value.id,
    work: value.work === 'unstated' ? null : value.work,
    path: [...(value.path ?? []), own],
    form,
    text: textParts(value, document.value.language),
    ...(order !== undefined && { order }),
    evidence: value.evidence.map(({ range, sha256, role }) => ({ range, sha256, role })),
    ...(doesNotAnswer !== undefined && { doesNotAnswer }),
    ...(withdrawn !== undefined && { withdrawn }),
  };
}

function answersOf({ value }: Entry<StatementSeed>): Answer[] {
  return (value.answers ?? []).map((answer) => ({ statement: value.id, ...answer }));
}

function notesOf({ value }: Entry<StatementSeed>): Note[] {
  return (value.bearsOn ?? []).map((note) => ({ statement: value.id, ...note }));
}
