/** Sites with choices of their own, each of which can be taken back, and actors, each with a box to tick. */
import { useState } from 'preact/hooks';
import type { ActorId, Pack } from '../../knowledge/model.ts';
import { count, t } from '../../words/messages.ts';
import { Message, Told } from '../parts/sentence.tsx';
import type { Density, SiteChoice } from './types.ts';

const DENSITIES = {
  every: 'settings.siteEvery',
  section: 'settings.siteSection',
  page: 'settings.sitePage',
} as const satisfies Record<Density, string>;

/** What is in force on a site, being off before all else, and how it is taken back. */
function inForce({ site, off, density }: SiteChoice) {
  return off || density === undefined
    ? { text: t('settings.siteOff'), back: t('settings.turnOn'), backHeard: t('settings.turnOnSite', { site }) }
    : {
        text: t(DENSITIES[density]),
        back: t('settings.asElsewhere'),
        backHeard: t('settings.asElsewhereSite', { site }),
      };
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
    <section class="set tall" aria-label={t('settings.sitesLabel')}>
      <p>{t('settings.sites')}</p>
      {sites.length === 0 && <p class="meta">{t('settings.sitesAlike')}</p>}
      <ul class="sites">
        {sites.map((choice) => {
          const { site } = choice;
          const { text, back, backHeard } = inForce(choice);
          return (
            <li key={site}>
              <span>
                <bdi>{site}</bdi> <span class="meta">{text}</span>
              </span>
              <button
                type="button"
                class="act"
                aria-label={backHeard}
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
            <Message of={before.off ? 'settings.onAgain' : 'settings.asElsewhereNow'} site={<bdi>{before.site}</bdi>} />{' '}
            <button type="button" class="act" onClick={() => replace(before.site, [before])}>
              {t('panel.undo')}
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
        {t('settings.actors')}{' '}
        <span class="meta">
          {on === actors.length
            ? t('settings.actorsAll', { n: on })
            : count('settings.actorsSome', actors.length, { on: String(on) })}
        </span>
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
              <Told>{name}</Told>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
