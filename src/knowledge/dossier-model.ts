/**
 * A dossier: all that the knowledge holds about one actor, ready to show. Plain data, so that a message can carry it;
 * card and panel render it without asking anything further.
 */
import type { ActorId, ClaimId, ClaimKind, DocumentId, Evidence, Stance, StatementId, TextPart } from './model.ts';

export interface NamedActor {
  readonly id: ActorId;
  readonly name: string;
  /** Stands before the name within a sentence. */
  readonly article?: 'the';
}

/** Where a line stands: "reported by {reporter}, quoted by {document}". */
export interface SourceLine {
  readonly verb: 'quoted' | 'retold' | 'characterised' | 'own account';
  readonly document: DocumentId;
  /** What the document is called in a line: its author's name. */
  readonly documentName: string;
  /** Who stands between the speaker and the document, nearest the speaker first. */
  readonly reportedBy: readonly string[];
}

/** One statement as a reader sees it: "{speaker}{text}", then its source. */
export interface StatementLine {
  readonly id: StatementId;
  readonly stance: Stance;
  /** "A" or, where the document leaves it open, "A or B": the text reads on from it, in the pack's language. */
  readonly speaker: string;
  /** Set where the document leaves open which of several speaks: their names. */
  readonly possibleSpeakers?: readonly string[];
  /** Set where the speaker is one covered actor. */
  readonly speakerActor?: ActorId;
  readonly text: readonly TextPart[];
  readonly source: SourceLine;
  /** Whose the exact words are, by name, where they are not the speaker's own. */
  readonly wordsOf?: readonly string[];
  /** Where it stands in the document, so that a copied citation can say so. */
  readonly evidence?: readonly Evidence[];
  readonly withdrawn?: string;
}

/** An answer as shown beneath an allegation. */
export interface AnswerLine extends StatementLine {
  readonly scope: 'same' | 'wider' | 'narrower' | 'overlapping' | 'beside';
  readonly timing: 'later' | 'earlier' | 'unknown';
  /** Why it counts as an answer to this claim, in one plain sentence. */
  readonly why: string;
}

/** Denials and objections of one actor that answer another claim: where they belong. */
export interface Elsewhere {
  readonly claim: ClaimId;
  readonly topic: string;
  readonly stance: Stance;
  readonly why: string;
}

/** What one accused actor answered to one allegation: `later` holds "unknown" timing too. */
export interface AccusedAnswers {
  readonly actor: NamedActor;
  readonly later: readonly AnswerLine[];
  readonly earlier: readonly AnswerLine[];
  readonly elsewhere: readonly Elsewhere[];
}

/** Computed from the graph of works, never typed in. */
export interface Corroboration {
  readonly documents: number;
  /** Names of the distinct origins. */
  readonly origins: readonly string[];
  /** Whether some statement's origin is not stated; counts as none. */
  readonly unstated: boolean;
}

/** One claim with everything said on it: never shown in parts that part an allegation from its answers. */
export interface ClaimUnit {
  readonly claim: {
    readonly id: ClaimId;
    readonly kind: ClaimKind;
    readonly heading: string;
    readonly topic: string;
    readonly about: readonly NamedActor[];
    /** Why an allegation names nobody as accused. */
    readonly accusedUnstated?: string;
  };
  /** Statements that assert, report or confirm, direct speech first, then the fullest paraphrase. */
  readonly assertions: readonly StatementLine[];
  /** For each accused actor, in the claim's order. Empty for claims that accuse nobody. */
  readonly answers: readonly AccusedAnswers[];
  /**
   * What actors who are affected and not accused said elsewhere, which a reader might take for an answer here. Only
   * those who did.
   */
  readonly bystanders: readonly { readonly actor: NamedActor; readonly elsewhere: readonly Elsewhere[] }[];
  /** Objections, support and comments by anybody, and denials that are no accused actor's answer. */
  readonly others: readonly StatementLine[];
  /** Statements on other claims that bear on this one without a stance. */
  readonly bearing: readonly { readonly line: StatementLine; readonly why: string }[];
  readonly corroboration: Corroboration;
}

export type DossierSectionKey = 'saidAbout' | 'says' | 'did' | 'reported' | 'background';

export interface Dossier {
  readonly actor: NamedActor & {
    readonly description: string;
    readonly otherNames: readonly { readonly text: string; readonly inDocuments: boolean; readonly lang?: string }[];
  };
  /** Number of claims: about the actor; with a statement by it; with a statement reported by it. */
  readonly counts: { readonly saidAbout: number; readonly saidBy: number; readonly reportedBy: number };
  /** In the fixed order of keys above; every section present, also when empty. */
  readonly sections: readonly { readonly key: DossierSectionKey; readonly units: readonly ClaimUnit[] }[];
  /** Date of each document, `null` where it bears none. */
  readonly published: readonly (string | null)[];
  /** `language`: BCP 47, of all that is not the interface's own. */
  readonly pack: { readonly id: string; readonly version: string; readonly date: string; readonly language: string };
}
