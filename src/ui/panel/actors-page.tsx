/** All covered actors, in the order of their names. */
import { dossierOf } from '../../knowledge/dossier.ts';
import { count, t } from '../../words/messages.ts';
import { countsLine } from '../claim-summary.ts';
import { Told } from '../parts/sentence.tsx';
import { unstopped } from '../words.ts';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';

export function ActorsPage({ pack, onGo, onBack }: PageProps) {
  const actors = [...pack.actors].sort((a, b) => a.name.localeCompare(b.name, pack.language));
  return (
    <div class="page">
      <PageBar kind={t('actors.kind')} onBack={onBack} />
      <div class="pbody">
        <h1 class="ph" tabIndex={-1}>
          <b>{count('count.actors', actors.length)}</b>
          <span class="meta">
            {t('actors.from', { documents: count('count.documents', pack.documents.length), version: pack.version })}
          </span>
        </h1>
        <ul>
          {actors.map((actor) => (
            <li key={actor.id} class="row">
              <button type="button" class="open" onClick={() => onGo({ view: 'actor', id: actor.id })}>
                <span class="t">
                  <Told>{actor.name}</Told>
                </span>
                <span class="meta">
                  <Told>{unstopped(actor.description)}</Told> · {countsLine(dossierOf(pack, actor.id).counts)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
