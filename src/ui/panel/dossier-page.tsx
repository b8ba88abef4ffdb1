/** All that is known of one actor, in the same tabs for every actor; an empty one says that it is. */
import { useState } from 'preact/hooks';
import { dossierOf } from '../../knowledge/dossier.ts';
import type { Dossier, DossierSectionKey } from '../../knowledge/dossier-model.ts';
import type { ActorId } from '../../knowledge/model.ts';
import { citation } from '../citation.ts';
import { listed } from '../claim-summary.ts';
import { Tabs } from '../parts/controls.tsx';
import { IconButton } from '../parts/icon.tsx';
import { Unit, type UnitLinks } from '../parts/unit.tsx';
import { emptySection, SECTION_TAB } from '../words.ts';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';

/** "Also written A, B, and C (not in the documents)". */
function otherNamesLine(names: Dossier['actor']['otherNames']): string | null {
  const inDocuments = names.filter((name) => name.inDocuments).map(({ text }) => text);
  const elsewhere = names.filter((name) => !name.inDocuments).map(({ text }) => text);
  const parts = [
    inDocuments.length > 0 ? listed(inDocuments) : '',
    elsewhere.length > 0 ? `${listed(elsewhere)} (not in the documents)` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `Also written ${parts.join('; ')}` : null;
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
  };
  const copy = () => callbacks.onCopy(units.map((unit) => citation(unit, dossier.pack, 'markdown')).join('\n\n'));
  const alsoWritten = otherNamesLine(otherNames);
  return (
    <div class="page">
      <PageBar kind="Dossier" onBack={onBack}>
        {units.length > 0 && <IconButton icon="copy" label="Copy these claims as Markdown" onClick={copy} />}
      </PageBar>
      <header class="head">
        <h1 class="name" tabIndex={-1}>
          <bdi>{name}</bdi>
        </h1>
        <p class="meta">{description}</p>
        {alsoWritten && <p class="meta">{alsoWritten}</p>}
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
          <p class="none">{emptySection(tab, name)}</p>
        ) : (
          units.map((unit) => <Unit key={`${tab} ${unit.claim.id}`} unit={unit} links={links} foldable restsOn />)
        )}
        <p class="meta fresh">{dossier.freshness}</p>
      </Tabs>
    </div>
  );
}
