/** Sites with choices of their own, each of which can be taken back, and actors, each with a box to tick. */
import { useState } from 'preact/hooks';
import type { ActorId, Pack } from '../../knowledge/model.ts';
import { count } from '../words.ts';
import type { Density, SiteChoice } from './types.ts';

const DENSITIES: Readonly<Record<Density, string>> = {
  every: 'every mention',
  section: 'first in a section',
  page: 'first on a page',
};

/** What is in force on a site; being off before all else. */
function inForce({ off, density }: SiteChoice): { readonly text: string; readonly back: string } {
  if (off || density === undefined) return { text: 'off', back: 'Turn on' };
  return { text: DENSITIES[density], back: 'As elsewhere' };
}

/** A site's choice without what was in force; none where nothing is left of it. */
function withoutIt({ site, off, density }: SiteChoice): readonly SiteChoice[] {
  return off && density !== undefined ? [{ site, density }] : [];
}

interface SiteListProps {
  readonly sites: readonly SiteChoice[];
  readonly onChange: (sites: readonly SiteChoice[]) => void;
}

export function SiteList({ sites, onChange }: SiteListProps) {
  const [before, setBefore] = useState<SiteChoice | null>(null);
  const replace = (site: string, choice: readonly SiteChoice[]) => {
    const others = sites.filter((other) => other.site !== site);
    onChange([...others, ...choice].sort((a, b) => (a.site < b.site ? -1 : 1)));
  };
  const now = sites.find(({ site }) => site === before?.site);
  const isChanged = now?.off !== before?.off || now?.density !== before?.density;
  return (
    <section class="set tall" aria-label="Sites with a choice of their own">
      <p>Sites</p>
      {sites.length === 0 && (
        <p class="meta">All alike. Turn one off, or underline less on it, from its card or the panel.</p>
      )}
      <ul class="sites">
        {sites.map((choice) => {
          const { site } = choice;
          const { text, back } = inForce(choice);
          return (
            <li key={site}>
              <span>
                <bdi>{site}</bdi> <span class="meta">{text}</span>
              </span>
              <button
                type="button"
                class="act"
                aria-label={`${back}: ${site}`}
                onClick={() => {
                  setBefore(choice);
                  replace(site, withoutIt(choice));
                }}
              >
                {back}
              </button>
            </li>
          );
        })}
      </ul>
      <div role="status">
        {before !== null && isChanged && (
          <p class="meta">
            {before.off ? 'On again' : 'As elsewhere'}: <bdi>{before.site}</bdi>.{' '}
            <button type="button" class="act" onClick={() => replace(before.site, [before])}>
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
