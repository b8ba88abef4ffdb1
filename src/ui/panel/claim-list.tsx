/** The claims of one tab: in full while they are few, one line each where there are many, narrowed as one types. */
import { useState } from 'preact/hooks';
import type { ClaimUnit, NamedActor } from '../../knowledge/dossier-model.ts';
import { termsOf } from '../../search/terms.ts';
import { count, plain, t } from '../../words/messages.ts';
import { answeredBy, sayersOf } from '../claim-summary.ts';
import { Icon } from '../parts/icon.tsx';
import { Sentence, useTold } from '../parts/sentence.tsx';
import { Unit, type UnitLinks } from '../parts/unit.tsx';

/** More claims than this are shown one line each, and this many at a time. */
const AT_ONCE = 20;

interface ClaimListProps {
  readonly units: readonly ClaimUnit[];
  readonly of: NamedActor;
  readonly links: UnitLinks;
}

/** Says everything that the full unit says first: who says it, what was answered, and on how many origins it rests. */
function lineOf(unit: ClaimUnit): string {
  const { origins } = unit.corroboration;
  return [
    sayersOf(unit),
    answeredBy(unit),
    origins.length > 0 ? count('count.origins', origins.length) : t('dossier.noOrigin'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether each word typed begins a word of the claim's line. */
function matches(unit: ClaimUnit, typed: string): boolean {
  const words = termsOf(`${unit.claim.heading} ${plain(lineOf(unit))}`);
  return termsOf(typed).every((term) => words.some((word) => word.startsWith(term)));
}

function ManyClaims({ units, links }: Omit<ClaimListProps, 'of'>) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const found = units.filter((unit) => matches(unit, typed));
  const ofPack = useTold();
  return (
    <>
      <div class="pbar">
        <div class="field">
          <Icon name="search" />
          <input
            type="text"
            aria-label={count('dossier.narrowLabel', units.length)}
            placeholder={t('dossier.narrow', { n: units.length })}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setShown(AT_ONCE);
            }}
          />
        </div>
      </div>
      <ul>
        {found.slice(0, shown).map((unit) => (
          <li key={unit.claim.id} class="row">
            <button type="button" class="open" onClick={() => links.onOpenClaim(unit.claim.id)}>
              <span class="t" {...ofPack}>
                {unit.claim.heading}
              </span>
              <span class="meta">
                <Sentence text={lineOf(unit)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class="pfoot">
        <span class="meta grow" role="status">
          {found.length === 0
            ? t('dossier.noneHolds')
            : t('dossier.shown', { last: Math.min(shown, found.length), all: found.length })}
        </span>
        {found.length > shown && (
          <button type="button" class="act" onClick={() => setShown(shown + AT_ONCE)}>
            {t('dossier.showMore', { n: Math.min(AT_ONCE, found.length - shown) })}
          </button>
        )}
      </div>
    </>
  );
}

export function ClaimList({ units, of, links }: ClaimListProps) {
  if (units.length > AT_ONCE) return <ManyClaims units={units} links={links} />;
  return (
    <>
      {units.map((unit) => (
        <Unit key={unit.claim.id} unit={unit} links={links} of={of} level={2} foldable restsOn />
      ))}
    </>
  );
}
