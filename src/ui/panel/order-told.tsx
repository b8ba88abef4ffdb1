/** The statements on a claim of which a time or an order is told, along one line. */
import type { ClaimUnit, StatementLine } from '../../knowledge/dossier-model.ts';
import type { Pack, Statement } from '../../knowledge/model.ts';
import { stanceWord } from '../../knowledge/wording.ts';
import { StatementText } from '../parts/statement.tsx';
import { inOrderTold } from '../told-order.ts';
import { count } from '../words.ts';

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
  const told = inOrderTold(statements, pack);
  const placed = told.filter(({ time, isOrdered }) => time !== null || isOrdered);
  if (placed.length === 0) return null;
  return (
    <>
      <h2 class="ph parted">
        <b>In the order told</b>
        <span class="meta">gaps mean nothing</span>
      </h2>
      <ol class="tl">
        {placed.map(({ statement, time, inferred }) => {
          const line = lines.get(statement.id);
          return (
            line && (
              <li key={statement.id}>
                <div class="w">{time === null ? 'no time given' : <q class="exact">“{time}”</q>}</div>
                <div class="b">
                  <p class="meta">{stanceWord(line)}</p>
                  <StatementText line={line} />
                  {inferred && <p class="note">Its place is inferred: {inferred}</p>}
                </div>
              </li>
            )
          );
        })}
        {told.length > placed.length && (
          <li>
            <div class="w">no time given</div>
            <div class="b">
              <p>{count(told.length - placed.length, 'more statement')}</p>
            </div>
          </li>
        )}
      </ol>
    </>
  );
}
