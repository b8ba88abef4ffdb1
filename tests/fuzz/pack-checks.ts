/** What must hold of every pack that the compiler lets through, whatever the seeds were. */
import { isDeepStrictEqual } from 'node:util';
import { reportOf } from '../../scripts/knowledge/report.ts';
import { claimUnit, dossierOf, type Pack } from '../../src/knowledge/index.ts';
import { jsonLdOf } from '../../src/knowledge/json-ld.ts';
import { buildSearch } from '../../src/search/build-search.ts';

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** Puts every question to a pack that card, panel, search and exports put. @throws where an invariant is broken */
export function showEverything(pack: Pack): void {
  must(isDeepStrictEqual(JSON.parse(JSON.stringify(pack)), pack), 'The pack is no plain JSON.');
  checkTies(pack);
  checkNames(pack);
  const report = reportOf(pack);
  must(!/undefined|\[object|NaN/.test(report), 'The report shows what is no word.');
  for (const { id } of pack.claims) checkAnswers(pack, id);
  const search = buildSearch(pack);
  for (const { id, name } of pack.actors) {
    must(dossierOf(pack, id).actor.name === name, `Another dossier than that of ${id}.`);
    must(
      search(name).some((hit) => hit.kind === 'actor' && hit.id === id) || !/[\p{L}\p{N}]/u.test(name),
      `${id} is not found by its name.`,
    );
  }
  checkExport(pack);
}

/** Invariants 1, 5 and 8: nothing hangs in the air. */
function checkTies({ claims, statements, answers, notes, works, documents, parties, actors }: Pack): void {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  for (const entries of [claims, statements, works, documents, parties, actors] as const) {
    must(ids(entries).size === entries.length, 'An id stands twice.');
  }
  const [claimIds, statementIds, workIds, partyIds] = [ids(claims), ids(statements), ids(works), ids(parties)];
  for (const { id, claim, speaker, work, path, evidence, document, text, order } of statements) {
    const here = `Statement ${id}`;
    const speakers = 'party' in speaker ? [speaker.party] : speaker.unclear;
    must(claimIds.has(claim), `${here} is about no claim.`);
    must(speakers.length > 0 && speakers.every((party) => partyIds.has(party)), `${here} has no speaker.`);
    must(
      [work ?? path[0], ...path].every((step) => step !== undefined && workIds.has(step)),
      `${here} came no way.`,
    );
    must(order === undefined || statementIds.has(order.statement), `${here} is told against no statement.`);
    const length = documents.find((candidate) => candidate.id === document)?.length ?? 0;
    must(
      evidence.some(({ role }) => role === 'attribution'),
      `${here} has no evidence of who speaks.`,
    );
    for (const { range } of evidence) {
      const [start, end] = range;
      must(0 <= start && start < end && end <= length && end - start <= 400, `${here} rests on the range ${range}.`);
    }
    for (const part of text) must(part.kind !== 'words' || partyIds.has(part.by), `${here} has nobody’s words.`);
  }
  for (const { id } of claims)
    must(
      statements.some(({ claim }) => claim === id),
      `Nobody says anything on ${id}.`,
    );
  for (const { statement, claim } of notes) must(statementIds.has(statement) && claimIds.has(claim), 'A loose note.');
  for (const { statement, claim, for: accused } of answers) {
    const roles = claims.find(({ id, kind }) => id === claim && kind === 'allegation')?.roles ?? [];
    const isAccused = roles.some(({ actor, role }) => actor === accused && role === 'accused');
    must(statementIds.has(statement) && isAccused, `${statement} answers for ${accused}, who is not accused.`);
  }
}

/** Invariant 7: two actors never share a strong name. */
function checkNames({ actors }: Pack): void {
  const owners = new Map<string, string>();
  for (const { id, aliases } of actors) {
    for (const { text, strength } of aliases) {
      if (strength !== 'strong') continue;
      must((owners.get(text) ?? id) === id, `“${text}” is a strong name of two actors.`);
      owners.set(text, id);
    }
  }
}

/** Invariant 3: each actor that a claim accuses has its answers, or the line that there are none. */
function checkAnswers(pack: Pack, id: string): void {
  const claim = pack.claims.find((candidate) => candidate.id === id);
  const accused = claim?.roles.filter(({ role }) => role === 'accused').map(({ actor }) => actor) ?? [];
  const told = claimUnit(pack, id).answers.map(({ actor }) => actor.id);
  must(isDeepStrictEqual([...told].sort(), [...accused].sort()), `Not all whom ${id} accuses have their answers.`);
}

/** The export refers to nothing that is not in it. */
function checkExport(pack: Pack): void {
  const told = new Set<string>();
  const referred = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith('urn:')) referred.add(value);
    if (typeof value !== 'object' || value === null) return;
    const { id, ...more } = value as Record<string, unknown>;
    if (typeof id === 'string') (Object.keys(more).length > 0 ? told : referred).add(id);
    for (const inner of Object.values(more)) walk(inner);
  };
  walk(jsonLdOf(pack));
  for (const id of referred) must(told.has(id), `The export refers to ${id}, which is not in it.`);
}
