/** What is left alone: sites, each of which can be turned on again, and actors, each with a box to tick. */
import { useState } from 'preact/hooks';
import type { ActorId, Pack } from '../../knowledge/model.ts';
import { count } from '../words.ts';

interface OffSitesProps {
  readonly sites: readonly string[];
  readonly onChange: (sites: readonly string[]) => void;
}

export function OffSites({ sites, onChange }: OffSitesProps) {
  const [turnedOn, setTurnedOn] = useState<string | null>(null);
  return (
    <section class="set tall" aria-label="Sites that are left alone">
      <p>Off on</p>
      {sites.length === 0 && <p class="meta">No site. Turn one off from its card or from the panel.</p>}
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button
              type="button"
              class="act"
              aria-label={`Turn on ${site}`}
              onClick={() => {
                setTurnedOn(site);
                onChange(sites.filter((other) => other !== site));
              }}
            >
              Turn on
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {turnedOn !== null && !sites.includes(turnedOn) && (
          <p class="meta">
            On again: <bdi>{turnedOn}</bdi>.{' '}
            <button type="button" class="act" onClick={() => onChange([...sites, turnedOn].sort())}>
              Undo
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

interface ActorListProps {
  readonly actors: Pack['actors'];
  readonly off: readonly ActorId[];
  readonly onChange: (off: readonly ActorId[]) => void;
}

export function ActorList({ actors, off, onChange }: ActorListProps) {
  const on = actors.filter(({ id }) => !off.includes(id)).length;
  return (
    <details class="set tall">
      <summary>
        Names to look for{' '}
        <span class="meta">{on === actors.length ? `all ${on}` : `${on} of ${count(actors.length, 'actor')}`}</span>
      </summary>
      <ul class="boxes">
        {actors.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={!off.includes(id)}
                onChange={(event) => {
                  const others = off.filter((other) => other !== id);
                  onChange(event.currentTarget.checked ? others : [...others, id].sort());
                }}
              />
              <bdi>{name}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
