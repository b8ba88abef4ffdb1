/**
 * The knowledge model: who says what about whom, as reported by whom, in which words, and what was answered.
 *
 * Everything here is plain data, as the compiler writes it into a pack and as messages carry it. The words (actor,
 * claim, statement, answer, work, origin, evidence) are explained in `docs/words.md`.
 */

/** Stable id of a covered actor, for example `kaspersky-lab`. */
export type ActorId = string;
/** Stable id of whoever can speak: an actor's id, or that of an author or another party in `Pack.parties`. */
export type PartyId = string;
export type DocumentId = string;
export type WorkId = string;
export type ClaimId = string;
export type StatementId = string;

/** A way an actor is written. A weak alias needs context before it counts (FollowTheMoney: `weakAlias`). */
export interface Alias {
  readonly text: string;
  readonly strength: 'strong' | 'weak';
  /** Name of the context rule set that decides a weak alias; absent on strong ones. */
  readonly rules?: string;
  /** `document`: a document writes it so. `common`: a common spelling that no document gives. */
  readonly attested: 'document' | 'common';
  /** BCP 47 language of the spelling, where it is not English. */
  readonly lang?: string;
}

export type ActorKind = 'person' | 'company' | 'newspaper' | 'state' | 'state body' | 'group';

export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  /** Stands before the name within a sentence: "the Trump administration". */
  readonly article?: 'the';
  readonly kind: ActorKind;
  /** One neutral line: what the actor is, never what it is accused of. */
  readonly description: string;
  readonly aliases: readonly Alias[];
}

/** Who can speak. Covered actors are parties under their own id. */
export interface Party {
  readonly id: PartyId;
  readonly kind: 'actor' | 'author' | 'named' | 'unnamed';
  /** For an unnamed party the document's own words for it. */
  readonly name: string;
}

/** A text the knowledge was derived from. Its prose is not kept; identity and fingerprint are. */
export interface KnowledgeDocument {
  readonly id: DocumentId;
  /** `null` where the document as we have it bears none. */
  readonly title: string | null;
  readonly author: PartyId;
  readonly language: string;
  /** Date and address of publication, `null` where unknown. */
  readonly published: string | null;
  readonly address: string | null;
  /** UTF-16 units of the stored text (no byte order mark, line feeds only). */
  readonly length: number;
  /** SHA-256 of the stored text as UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
  /** The work that this document is, a node of the graph of works. */
  readonly work: WorkId;
}

export type WorkKind = 'report' | 'memorandum' | 'statement' | 'document';

/** A report, memorandum, statement or document that words come from. */
export interface Work {
  readonly id: WorkId;
  readonly kind: WorkKind;
  readonly name: string;
  readonly by: PartyId;
  /** Works that this one rests on; empty for an origin. */
  readonly restsOn: readonly WorkId[];
}

export type ClaimKind = 'allegation' | 'action' | 'remark' | 'background';
export type Role = 'accused' | 'accuser' | 'affected' | 'decider' | 'reporter';

/** One neutral proposition with one set of accused, asserted by nobody yet. */
export interface Claim {
  readonly id: ClaimId;
  readonly kind: ClaimKind;
  /** Allegations begin with "Whether"; actions and remarks are noun phrases. */
  readonly heading: string;
  /** The heading's matter in a few words, for "answers another claim: …". */
  readonly topic: string;
  readonly roles: readonly { readonly actor: ActorId; readonly role: Role }[];
  /** Why an allegation names nobody as accused, for example because the document does not say who did it. */
  readonly accusedUnstated?: string;
}

export const STANCES = [
  'alleges',
  'states concern',
  'reports',
  'confirms',
  'denies',
  'disputes the evidence',
  'objects',
  'supports',
  'comments',
] as const;
export type Stance = (typeof STANCES)[number];

/** A piece of a statement's text: our own words, or a slot anchored in the document. */
export type TextPart =
  | { readonly kind: 'summary'; readonly text: string }
  /** Exact words, and whose they are: not always the speaker's. */
  | { readonly kind: 'words'; readonly text: string; readonly by: PartyId; readonly lang: string }
  /** A hedge, verbatim, where it stood. */
  | { readonly kind: 'hedge'; readonly text: string }
  /** A time as told ("last month"), verbatim; never a date of ours. */
  | { readonly kind: 'time'; readonly text: string };

/** A place in a document. */
export interface Evidence {
  /** Start and end in UTF-16 units of the stored text, end exclusive. */
  readonly range: readonly [number, number];
  /** SHA-256 of exactly that range as UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
  readonly role: 'words' | 'attribution' | 'context';
}

export interface Statement {
  readonly id: StatementId;
  readonly claim: ClaimId;
  readonly stance: Stance;
  /** The verb as the document has it: said, told, concluded, was concerned … */
  readonly verb: string;
  /** One party, or several where the document leaves open which of them speaks. */
  readonly speaker: { readonly party: PartyId } | { readonly unclear: readonly PartyId[] };
  readonly onBehalfOf?: PartyId;
  readonly audience?: PartyId;
  readonly document: DocumentId;
  /** The work that the words come from; `null` where the document does not say ("unstated"). */
  readonly work: WorkId | null;
  /** How the words reached the document, from their source onward, the document's own work last. */
  readonly path: readonly WorkId[];
  readonly form: 'direct' | 'paraphrase' | 'characterisation';
  /** Reads on from the speaker's name: "{speaker}{text}". */
  readonly text: readonly TextPart[];
  /** Told order against another statement, and how we know. */
  readonly order?: {
    readonly relation: 'before' | 'after';
    readonly statement: StatementId;
    readonly basis: 'given' | 'inferred' | 'unknown';
    readonly why: string;
  };
  readonly evidence: readonly Evidence[];
  /** Claims that a reader might think this answers, but it does not, with the reason. */
  readonly doesNotAnswer?: readonly { readonly claim: ClaimId; readonly why: string }[];
  /** Set where the statement was taken back by us: stays visible, with the reason. */
  readonly withdrawn?: string;
}

/** A directed tie from a statement to an allegation that it answers, for one accused actor. */
export interface Answer {
  readonly statement: StatementId;
  readonly claim: ClaimId;
  readonly for: ActorId;
  /**
   * `wider` takes in all that is alleged and more, `narrower` a part of it; `overlapping` is wider in one way and
   * narrower in another; `beside` is about something near it.
   */
  readonly scope: 'same' | 'wider' | 'narrower' | 'overlapping' | 'beside';
  readonly timing: 'later' | 'earlier' | 'unknown';
  readonly why: string;
}

/** A statement that bears on a claim without taking a stance on it. */
export interface Note {
  readonly statement: StatementId;
  readonly claim: ClaimId;
  readonly why: string;
}

/** Version of the pack's shape. A reader refuses any other. */
export const PACK_FORMAT = 1;

/** A compiled, self-contained knowledge file. */
export interface Pack {
  readonly format: typeof PACK_FORMAT;
  readonly id: string;
  readonly version: string;
  /** Day the knowledge was last changed (ISO 8601), from `seeds/pack.yaml`; not a date of the events. */
  readonly date: string;
  readonly licence: string;
  readonly language: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly documents: readonly KnowledgeDocument[];
  readonly works: readonly Work[];
  readonly parties: readonly Party[];
  readonly actors: readonly Actor[];
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  readonly answers: readonly Answer[];
  readonly notes: readonly Note[];
}
