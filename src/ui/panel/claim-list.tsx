/** The claims of one tab: in full while they are few, one line each where there are many, narrowed as one types. */
import { useState } from 'preact/hooks';
import type { ClaimUnit, NamedActor } from '../../knowledge/dossier-model.ts';
import { termsOf } from '../../search/terms.ts';
import { answeredBy, sayersOf } from '../claim-summary.ts';
import { Icon } from '../parts/icon.tsx';
import { Unit, type UnitLinks } from '../parts/unit.tsx';
import { count } from '../words.ts';

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
  return [sayersOf(unit), answeredBy(unit), origins.length > 0 ? count(origins.length, 'origin') : 'no origin stated']
    .filter(Boolean)
    .join(' · ');
}

/** Whether each word typed begins a word of the claim's line. */
function matches(unit: ClaimUnit, typed: string): boolean {
  const words = termsOf(`${unit.claim.heading} ${lineOf(unit)}`);
  return termsOf(typed).every((term) => words.some((word) => word.startsWith(term)));
}

function ManyClaims({ units, links }: Omit<ClaimListProps, 'of'>) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const found = units.filter((unit) => matches(unit, typed));
  const label = `Narrow these ${units.length} claims`;
  return (
    <>
      <div class="pbar">
        <div class="field">
          <Icon name="search" />
          <input
            type="text"
            aria-label={label}
            placeholder={`Narrow these ${units.length}`}
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
              <span class="t">{unit.claim.heading}</span>
              <span class="meta">{lineOf(unit)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="pfoot">
        <span class="meta grow" role="status">
          {found.length === 0
            ? 'No claim holds these words'
            : `1 to ${Math.min(shown, found.length)} of ${found.length}`}
        </span>
        {found.length > shown && (
          <button type="button" class="act" onClick={() => setShown(shown + AT_ONCE)}>
            Show {Math.min(AT_ONCE, found.length - shown)} more
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
