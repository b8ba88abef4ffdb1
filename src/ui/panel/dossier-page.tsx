/** All that is known of one actor, in the same tabs for every actor; an empty one says that it is. */
import { useState } from 'preact/hooks';
import { dossierOf } from '../../knowledge/dossier.ts';
import type { Dossier, DossierSectionKey } from '../../knowledge/dossier-model.ts';
import type { ActorId } from '../../knowledge/model.ts';
import { inSentence } from '../../knowledge/wording.ts';
import { citation } from '../citation.ts';
import { listed } from '../claim-summary.ts';
import { Tabs } from '../parts/controls.tsx';
import { IconButton } from '../parts/icon.tsx';
import type { UnitLinks } from '../parts/unit.tsx';
import { count, emptySection, SECTION_TAB } from '../words.ts';
import { ClaimList } from './claim-list.tsx';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';

/** Spellings that the documents use, and behind a fold the common ones that they do not. */
function OtherNames({ names }: { readonly names: Dossier['actor']['otherNames'] }) {
  const inDocuments = names.filter((name) => name.inDocuments).map(({ text }) => text);
  const common = names.filter((name) => !name.inDocuments);
  return (
    <>
      {inDocuments.length > 0 && <p class="meta">Also written {listed(inDocuments)}</p>}
      {common.length > 0 && (
        <details class="meta names">
          <summary>{count(common.length, 'common spelling')} not in the documents</summary>
          <p>
            {common.map(({ text, lang }, index) => (
              <>
                {index > 0 && ', '}
                <bdi key={text} lang={lang}>
                  {text}
                </bdi>
              </>
            ))}
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
      <PageBar kind="Dossier" onBack={onBack}>
        <IconButton icon="diagram" label="Show as diagram" onClick={() => onGo({ view: 'picture', id: actor })} />
        {units.length > 0 && <IconButton icon="copy" label="Copy these claims as Markdown" onClick={copy} />}
      </PageBar>
      <header class="head">
        <h1 class="name" tabIndex={-1}>
          <bdi>{name}</bdi>
        </h1>
        <p class="meta">{description}</p>
        <OtherNames names={otherNames} />
      </header>
      <Tabs
        label={`What the documents hold on ${name}`}
        options={dossier.sections.map(({ key, units: inSection }) => ({
          value: key,
          label: `${SECTION_TAB[key]} ${inSection.length}`,
        }))}
        value={tab}
        onChange={setTab}
      >
        {units.length === 0 ? (
          <p class="none">{emptySection(tab, inSentence(dossier.actor))}</p>
        ) : (
          <ClaimList key={tab} units={units} of={dossier.actor} links={links} />
        )}
        <p class="meta fresh">{dossier.freshness}</p>
      </Tabs>
    </div>
  );
}
