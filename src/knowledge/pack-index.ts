/** Look-up tables over a pack, made once per pack and kept as long as the pack is. */
import type {
  Actor,
  Answer,
  Claim,
  ClaimId,
  KnowledgeDocument,
  Note,
  Pack,
  Party,
  Statement,
  StatementId,
  Work,
  WorkId,
} from './model.ts';

export interface PackIndex {
  readonly pack: Pack;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly works: ReadonlyMap<WorkId, Work>;
  readonly documents: ReadonlyMap<string, KnowledgeDocument>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly statements: ReadonlyMap<StatementId, Statement>;
  /** Statements of each claim in document order. */
  readonly statementsOn: ReadonlyMap<ClaimId, readonly Statement[]>;
  readonly answersTo: ReadonlyMap<ClaimId, readonly Answer[]>;
  readonly notesOn: ReadonlyMap<ClaimId, readonly Note[]>;
  /** Rank of each statement in document order, from 0. */
  readonly rank: ReadonlyMap<StatementId, number>;
}

const known = new WeakMap<Pack, PackIndex>();

/** The look-up tables of a pack. The same pack object always gives the same tables. */
export function packIndex(pack: Pack): PackIndex {
  const existing = known.get(pack);
  if (existing !== undefined) return existing;
  const statements = [...pack.statements].sort(inDocumentOrder(pack));
  const index: PackIndex = {
    pack,
    actors: byId(pack.actors),
    parties: byId(pack.parties),
    works: byId(pack.works),
    documents: byId(pack.documents),
    claims: byId(pack.claims),
    statements: byId(pack.statements),
    statementsOn: Map.groupBy(statements, (statement) => statement.claim),
    answersTo: Map.groupBy(pack.answers, (answer) => answer.claim),
    notesOn: Map.groupBy(pack.notes, (note) => note.claim),
    rank: new Map(statements.map((statement, place) => [statement.id, place])),
  };
  known.set(pack, index);
  return index;
}

/** An entry that the compiler has made sure of. @throws RangeError where the pack lacks it all the same. */
export function lookUp<T>(table: ReadonlyMap<string, T>, id: string): T {
  const entry = table.get(id);
  if (entry === undefined) throw new RangeError(`The pack holds no "${id}".`);
  return entry;
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Documents in the pack's order, then by where a statement's evidence first stands, then by id. */
function inDocumentOrder(pack: Pack): (a: Statement, b: Statement) => number {
  const place = new Map(pack.documents.map((document, index) => [document.id, index]));
  const placeOf = (statement: Statement) => place.get(statement.document) ?? 0;
  return (a, b) => placeOf(a) - placeOf(b) || firstUnit(a) - firstUnit(b) || (a.id < b.id ? -1 : 1);
}

function firstUnit(statement: Statement): number {
  return Math.min(...statement.evidence.map((evidence) => evidence.range[0]));
}
