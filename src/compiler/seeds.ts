/** The seeds as read: valid values, each with its place, and the ids that were declared at all. */
import type { RuleSource } from '../matching/index.ts';
import type { Place } from './diagnostic.ts';
import type { FairnessLists } from './fairness/lists.ts';
import type { ValuePath } from './seed-file.ts';
import type {
  ActorSeed,
  ClaimSeed,
  DocumentSeed,
  PackSeed,
  PartySeed,
  StatementSeed,
  WorkSeed,
} from './seed-schemas.ts';

/** A valid value with its place. */
export interface Entry<T> {
  readonly value: T;
  /** What it is called in diagnostics, for example `claim "lamp-fire"`. */
  readonly label: string;
  place(...path: ValuePath): Place;
}

export interface StatementEntry extends Entry<StatementSeed> {
  readonly document: Entry<DocumentSeed>;
}

export type EntityKind = 'actor' | 'party' | 'work' | 'claim' | 'document' | 'statement';

export interface Seeds {
  readonly pack: Entry<PackSeed> | null;
  readonly actors: readonly Entry<ActorSeed>[];
  readonly parties: readonly Entry<PartySeed>[];
  readonly works: readonly Entry<WorkSeed>[];
  readonly claims: readonly Entry<ClaimSeed>[];
  readonly documents: readonly Entry<DocumentSeed>[];
  readonly statements: readonly StatementEntry[];
  readonly denialWords: Entry<readonly string[]> | null;
  /** Lists of the fairness rules; `null` where one is missing or not valid. */
  readonly fairness: FairnessLists | null;
  readonly ruleSources: readonly RuleSource[];
  /** Every id that some file declares, also on entries that are not valid: referring to those is no second error. */
  readonly declared: Readonly<Record<EntityKind, ReadonlyMap<string, readonly Place[]>>>;
  /** Kinds of which some file is missing or could not be read: nothing is told of references to them. */
  readonly unread: ReadonlySet<EntityKind>;
  /** Whether every file was parsed and every entry valid. */
  readonly complete: boolean;
}
