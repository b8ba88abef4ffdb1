/** The statements on a claim along one line, in the order told. */
import type { ClaimUnit, StatementLine } from '../../knowledge/dossier-model.ts';
import type { Pack, Statement } from '../../knowledge/model.ts';
import { StatementText } from '../parts/statement.tsx';
import { inOrderTold } from '../told-order.ts';

interface OrderToldProps {
  readonly statements: readonly Statement[];
  readonly pack: Pack;
  readonly unit: ClaimUnit;
}

export function OrderTold({ statements, pack, unit }: OrderToldProps) {
  const answers = unit.answers.flatMap(({ later, earlier }) => [...later, ...earlier]);
  const lines = new Map<string, StatementLine>(
    [...unit.assertions, ...answers, ...unit.others].map((line) => [line.id, line]),
  );
  return (
    <>
      <h2 class="ph parted">
        <b>In the order told</b>
        <span class="meta">gaps mean nothing</span>
      </h2>
      <ol class="tl">
        {inOrderTold(statements, pack).map(({ statement, time, inferred }) => {
          const line = lines.get(statement.id);
          return (
            line && (
              <li key={statement.id}>
                <div class="w">{time === null ? 'no time given' : <q class="exact">“{time}”</q>}</div>
                <div class="b">
                  <p class="meta">{line.withdrawn === undefined ? line.stance : 'withdrawn'}</p>
                  <StatementText line={line} />
                  {inferred && <p class="note">Its place is inferred: {inferred}</p>}
                </div>
              </li>
            )
          );
        })}
      </ol>
    </>
  );
}
