/** All covered actors, in the order of their names. */
import { dossierOf } from '../../knowledge/dossier.ts';
import { countsLine } from '../claim-summary.ts';
import { count, unstopped } from '../words.ts';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';

export function ActorsPage({ pack, onGo, onBack }: PageProps) {
  const actors = [...pack.actors].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div class="page">
      <PageBar kind="Covered names" onBack={onBack} />
      <div class="pbody">
        <h1 class="ph" tabIndex={-1}>
          <b>{count(actors.length, 'actor')}</b>
          <span class="meta">
            from {count(pack.documents.length, 'document')}, pack {pack.version}
          </span>
        </h1>
        <ul>
          {actors.map((actor) => (
            <li key={actor.id} class="row">
              <button type="button" class="open" onClick={() => onGo({ view: 'actor', id: actor.id })}>
                <span class="t">
                  <bdi>{actor.name}</bdi>
                </span>
                <span class="meta">
                  {unstopped(actor.description)} · {countsLine(dossierOf(pack, actor.id).counts)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
