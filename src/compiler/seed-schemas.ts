/**
 * The shape of every kind of seed file. Each field says what it must be: the same words stand in diagnostics and in the
 * JSON Schemas that editors read. What fields mean to one another is checked in `checks/`.
 */
import * as v from 'valibot';
import { STANCES } from '../knowledge/model.ts';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.description('an id of lower-case letters, digits and hyphens'),
);
const sha256 = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/),
  v.description('a SHA-256 of 64 lower-case hexadecimal digits, in quotes where it is all digits'),
);
const day = v.pipe(v.string(), v.isoDate(), v.description('a day as year-month-day'));
const range = v.pipe(
  v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  v.description('a range [start, end] of two whole numbers, in UTF-16 units of the text'),
);
/** A text that is not empty and has no white space around it. */
const text = (what: string) => v.pipe(v.string(), v.minLength(1), v.regex(/^\S(?:[\s\S]*\S)?$/), v.description(what));
const idOf = (what: string) => v.pipe(id, v.description(`the id of ${what}`));
const listOf = <const S extends v.GenericSchema>(item: S, what: string) =>
  v.pipe(v.array(item), v.description(`a list of ${what}`));
const oneOf = <const O extends readonly string[]>(options: O) =>
  v.pipe(v.picklist(options), v.description(`one of ${options.join(', ')}`));
const language = text('a BCP 47 language, for example "en"');
const reason = text('a reason in one plain sentence');

export const packSchema = v.strictObject({
  id,
  version: v.pipe(
    v.string(),
    v.regex(/^\d+\.\d+\.\d+$/),
    v.description('a version of three numbers, for example "1.0.0"'),
  ),
  date: v.pipe(day, v.description('the day when the knowledge was last changed, as year-month-day')),
  licence: text('an SPDX licence id'),
  language,
  contents: v.exactOptional(
    v.pipe(sha256, v.description('the SHA-256 of the knowledge at this version, as "stamp" writes it')),
  ),
});

export const partySchema = v.strictObject({
  id,
  kind: oneOf(['author', 'named', 'unnamed']),
  name: text('the name, or for an unnamed party the document’s own words for it'),
  names: v.exactOptional(listOf(text('another wording of the name'), 'other wordings')),
});

export const workSchema = v.strictObject({
  id,
  kind: oneOf(['report', 'memorandum', 'statement', 'document']),
  name: text('what the work is called'),
  by: idOf('the party whose work it is'),
  restsOn: v.exactOptional(listOf(idOf('a work'), 'ids of the works that it rests on; left out for an origin')),
});

const actorIds = v.exactOptional(listOf(idOf('an actor'), 'ids of actors'));

export const claimSchema = v.strictObject({
  id,
  kind: oneOf(['allegation', 'action', 'remark', 'background']),
  heading: text('a heading that asserts nothing'),
  topic: text('the matter in a few words'),
  roles: v.pipe(
    v.strictObject({
      accused: actorIds,
      accuser: actorIds,
      affected: actorIds,
      decider: actorIds,
      reporter: actorIds,
    }),
    v.description('a map of roles (accused, accuser, affected, decider, reporter) to lists of actor ids'),
  ),
  accusedUnstated: v.exactOptional(text('why an allegation names nobody as accused, in one plain sentence')),
});

export const denialWordsSchema = listOf(
  text('a word of denial, objection or doubt'),
  'words of denial, objection or doubt',
);

export const fairnessListSchema = listOf(text('a word or a turn of phrase'), 'words and turns of phrase');

const aliasSchema = v.strictObject({
  text: text('a spelling of the name'),
  strength: oneOf(['strong', 'weak']),
  rules: v.exactOptional(text('the name of the context rules that decide a weak alias')),
  attested: oneOf(['document', 'common']),
  lang: v.exactOptional(language),
});

export const actorSchema = v.strictObject({
  id,
  name: text('the actor’s name'),
  article: v.exactOptional(v.pipe(oneOf(['the']), v.description('stands before the name within a sentence'))),
  kind: oneOf(['person', 'company', 'newspaper', 'state', 'state body', 'group']),
  description: text('one neutral line'),
  aliases: listOf(aliasSchema, 'aliases'),
});

const slotSchema = v.pipe(
  v.union([
    v.strictObject({ words: text('exact words'), by: idOf('the party whose words they are') }),
    v.strictObject({ hedge: text('a hedge, verbatim') }),
    v.strictObject({ time: text('a time as told, verbatim') }),
  ]),
  v.description('{ words, by }, { hedge } or { time }'),
);

const evidenceSchema = v.strictObject({
  range,
  sha256,
  role: oneOf(['words', 'attribution', 'context']),
  wording: v.exactOptional(
    v.pipe(
      v.strictObject({ text: text('the wording that stands for the speaker'), for: idOf('the speaker') }),
      v.description('{ text, for }: a wording such as "it" and the speaker that it stands for'),
    ),
  ),
});

export const statementSchema = v.strictObject({
  id,
  claim: idOf('the claim that it is about'),
  stance: oneOf(STANCES),
  verb: text('the verb as the document has it'),
  speaker: v.pipe(
    v.union([id, v.strictObject({ unclear: v.pipe(v.array(id), v.minLength(2)) })]),
    v.description('the id of the party that speaks, or { unclear: [two ids or more] }'),
  ),
  onBehalfOf: v.exactOptional(idOf('the party that the speaker speaks for')),
  audience: v.exactOptional(idOf('the party that was spoken to')),
  work: v.pipe(id, v.description('the id of the work that the words come from, or "unstated"')),
  path: v.exactOptional(listOf(idOf('a work'), 'ids of the works between the source and this document')),
  form: oneOf(['direct', 'paraphrase', 'characterisation']),
  text: v.pipe(
    v.string(),
    v.minLength(1),
    v.description('our own words, reading on from the speaker’s name, with {slots}'),
  ),
  slots: v.exactOptional(v.pipe(v.record(v.string(), slotSchema), v.description('a map of the slots in the text'))),
  evidence: v.pipe(
    listOf(evidenceSchema, 'evidence entries'),
    v.minLength(1),
    v.description('a list of at least one evidence entry'),
  ),
  order: v.exactOptional(
    v.pipe(
      v.strictObject({
        relation: oneOf(['before', 'after']),
        statement: idOf('the other statement'),
        basis: oneOf(['given', 'inferred', 'unknown']),
        why: reason,
      }),
      v.description('{ relation, statement, basis, why }'),
    ),
  ),
  answers: v.exactOptional(
    listOf(
      v.strictObject({
        claim: idOf('the allegation that it answers'),
        for: idOf('the accused actor whose answer it is'),
        scope: oneOf(['same', 'wider', 'narrower', 'overlapping', 'beside']),
        timing: oneOf(['later', 'earlier', 'unknown']),
        why: reason,
      }),
      'answers',
    ),
  ),
  doesNotAnswer: v.exactOptional(
    listOf(v.strictObject({ claim: idOf('a claim'), why: reason }), 'claims that it does not answer'),
  ),
  bearsOn: v.exactOptional(listOf(v.strictObject({ claim: idOf('a claim'), why: reason }), 'claims that it bears on')),
  withdrawn: v.exactOptional(reason),
});

const documentEntries = {
  id,
  title: v.pipe(v.nullable(text('the title')), v.description('the title as the document has it, or null')),
  author: idOf('the party that wrote it'),
  language,
  published: v.pipe(v.nullable(day), v.description('the day of publication as year-month-day, or null where unknown')),
  address: v.pipe(
    v.nullable(v.pipe(v.string(), v.url())),
    v.description('the address of publication, or null where unknown'),
  ),
  length: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('the length of the text in UTF-16 units')),
  sha256,
  work: idOf('the work that this document is'),
  leftOut: v.exactOptional(listOf(v.strictObject({ range, sha256, reason }), 'ranges left out, with the reason')),
};

/** A document file with its statements unread: they are validated one by one, so that one bad one hides no other. */
export const documentHeadSchema = v.strictObject({
  ...documentEntries,
  statements: v.pipe(v.array(v.unknown()), v.description('a list of statements')),
});
export const documentSchema = v.strictObject({ ...documentEntries, statements: listOf(statementSchema, 'statements') });

export type PackSeed = v.InferOutput<typeof packSchema>;
export type PartySeed = v.InferOutput<typeof partySchema>;
export type WorkSeed = v.InferOutput<typeof workSchema>;
export type ClaimSeed = v.InferOutput<typeof claimSchema>;
export type ActorSeed = v.InferOutput<typeof actorSchema>;
export type StatementSeed = v.InferOutput<typeof statementSchema>;
export type DocumentSeed = Omit<v.InferOutput<typeof documentHeadSchema>, 'statements'>;
