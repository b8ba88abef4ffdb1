/** The statements on a claim of which a time or an order is told, along one line. */
import type { ClaimUnit, StatementLine } from '../../knowledge/dossier-model.ts';
import type { Pack, Statement } from '../../knowledge/model.ts';
import { count, t, told } from '../../words/messages.ts';
import { stanceWord } from '../../words/wording.ts';
import { Sentence, useTold } from '../parts/sentence.tsx';
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
  const ofPack = useTold();
  const inOrder = inOrderTold(statements, pack);
  const placed = inOrder.filter(({ time, isOrdered }) => time !== null || isOrdered);
  if (placed.length === 0) return null;
  return (
    <>
      <h2 class="ph parted">
        <b>{t('claim.orderTold')}</b>
        <span class="meta">{t('claim.gaps')}</span>
      </h2>
      <ol class="tl">
        {placed.map(({ statement, time, inferred }) => {
          const line = lines.get(statement.id);
          return (
            line && (
              <li key={statement.id}>
                <div class="w">
                  {time === null ? (
                    t('claim.noTime')
                  ) : (
                    <q class="exact" {...ofPack}>
                      “{time}”
                    </q>
                  )}
                </div>
                <div class="b">
                  <p class="meta">{stanceWord(line)}</p>
                  <StatementText line={line} />
                  {inferred && (
                    <p class="note">
                      <Sentence text={t('claim.inferred', { why: told(inferred) })} />
                    </p>
                  )}
                </div>
              </li>
            )
          );
        })}
        {inOrder.length > placed.length && (
          <li>
            <div class="w">{t('claim.noTime')}</div>
            <div class="b">
              <p>{count('count.moreStatements', inOrder.length - placed.length)}</p>
            </div>
          </li>
        )}
      </ol>
    </>
  );
}
