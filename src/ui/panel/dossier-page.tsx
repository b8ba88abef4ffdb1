/** All that is known of one actor, in the same tabs for every actor; an empty one says that it is. */
import { useState } from 'preact/hooks';
import { dossierOf } from '../../knowledge/dossier.ts';
import type { Dossier, DossierSectionKey } from '../../knowledge/dossier-model.ts';
import type { ActorId } from '../../knowledge/model.ts';
import { count, enumerated, listed, t, told, toldPieces } from '../../words/messages.ts';
import { freshnessSentence } from '../../words/wording.ts';
import { citation } from '../citation.ts';
import { Tabs } from '../parts/controls.tsx';
import { IconButton } from '../parts/icon.tsx';
import { Sentence, Told } from '../parts/sentence.tsx';
import type { UnitLinks } from '../parts/unit.tsx';
import { emptySection } from '../words.ts';
import { ClaimList } from './claim-list.tsx';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';

/** Spellings that the documents use, and behind a fold the common ones that they do not. */
function OtherNames({ names }: { readonly names: Dossier['actor']['otherNames'] }) {
  const inDocuments = names.filter((name) => name.inDocuments).map(({ text }) => text);
  const common = names.filter((name) => !name.inDocuments);
  return (
    <>
      {inDocuments.length > 0 && (
        <p class="meta">
          <Sentence text={t('dossier.alsoWritten', { names: listed(inDocuments.map(told)) })} />
        </p>
      )}
      {common.length > 0 && (
        <details class="meta names">
          <summary>{count('dossier.spellings', common.length)}</summary>
          <p>
            {toldPieces(enumerated(common.map(({ text }) => told(text)))).map((piece, index) =>
              index % 2 === 0 ? (
                piece
              ) : (
                <bdi key={index} lang={common[(index - 1) / 2]?.lang}>
                  {piece}
                </bdi>
              ),
            )}
          </p>
        </details>
      )}
    </>
  );
}

/** The tab to open with: the first that holds something. */
function firstFilled(dossier: Dossier): DossierSectionKey {
  return dossier.sections.find(({ units }) => units.length > 0)?.key ?? 'saidAbout';
}

export function DossierPage({ pack, actor, callbacks, onGo, onBack }: PageProps & { readonly actor: ActorId }) {
  const dossier = dossierOf(pack, actor);
  const [tab, setTab] = useState<DossierSectionKey>(() => firstFilled(dossier));
  const { name, description, otherNames } = dossier.actor;
  const units = dossier.sections.find(({ key }) => key === tab)?.units ?? [];
  const links: UnitLinks = {
    onOpenClaim: (id) => onGo({ view: 'claim', id }),
    onOpenDocument: (id) => onGo({ view: 'document', id }),
    onOpenActor: (id) => onGo({ view: 'actor', id }),
  };
  const copy = () => callbacks.onCopy(units.map((unit) => citation(unit, dossier.pack, 'markdown')).join('\n\n'));
  return (
    <div class="page">
      <PageBar kind={t('dossier.kind')} onBack={onBack}>
        <IconButton
          icon="diagram"
          label={t('dossier.asDiagram')}
          onClick={() => onGo({ view: 'picture', id: actor })}
        />
        {units.length > 0 && <IconButton icon="copy" label={t('dossier.copyMarkdown')} onClick={copy} />}
      </PageBar>
      <header class="head">
        <h1 class="name" tabIndex={-1}>
          <Told>{name}</Told>
        </h1>
        <p class="meta">
          <Told>{description}</Told>
        </p>
        <OtherNames names={otherNames} />
      </header>
      <Tabs
        label={t('dossier.tabs', { name })}
        options={dossier.sections.map(({ key, units: inSection }) => ({
          value: key,
          label: t(`dossier.${key}`, { n: inSection.length }),
        }))}
        value={tab}
        onChange={setTab}
      >
        {units.length === 0 ? (
          <p class="none">
            <Sentence text={emptySection(tab, dossier.actor)} />
          </p>
        ) : (
          <ClaimList key={tab} units={units} of={dossier.actor} links={links} />
        )}
        <p class="meta fresh">{freshnessSentence(dossier.published)}</p>
      </Tabs>
    </div>
  );
}
