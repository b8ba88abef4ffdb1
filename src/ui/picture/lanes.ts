/** The timeline's lanes: one for each document, ordered by what it says, ending in "as it is written". */
import { claimUnit } from '../../knowledge/claim-unit.ts';
import type { StatementLine } from '../../knowledge/dossier-model.ts';
import type { ActorId, Pack } from '../../knowledge/model.ts';
import { inOrderTold, type ToldStatement } from '../told-order.ts';

export interface LaneEntry extends ToldStatement {
  readonly line: StatementLine;
}

export interface Lane {
  readonly document: string;
  /** Whose text it is. */
  readonly author: string;
  readonly timed: readonly LaneEntry[];
  readonly untimed: readonly LaneEntry[];
}

/** The lanes of all claims, or of those about one actor. Documents tell times by their own day, so lanes are never joined. */
export function lanesOf(pack: Pack, actor: ActorId | null): readonly Lane[] {
  const units = pack.claims
    .map(({ id }) => claimUnit(pack, id))
    .filter(({ claim }) => actor === null || claim.about.some(({ id }) => id === actor));
  const lines = new Map(
    units.flatMap((unit) => {
      const answers = unit.answers.flatMap(({ later, earlier }) => [...later, ...earlier]);
      return [...unit.assertions, ...unit.others, ...answers].map((line) => [line.id, line] as const);
    }),
  );
  return pack.documents.map((document) => {
    const statements = pack.statements.filter(({ id, document: of }) => of === document.id && lines.has(id));
    const entries = inOrderTold(statements, pack).flatMap((told) => {
      const line = lines.get(told.statement.id);
      return line === undefined ? [] : [{ ...told, line }];
    });
    return {
      document: document.id,
      author: pack.parties.find(({ id }) => id === document.author)?.name ?? document.author,
      timed: entries.filter(({ time }) => time !== null),
      untimed: entries.filter(({ time }) => time === null),
    };
  });
}
