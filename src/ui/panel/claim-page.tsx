/** One claim with everything said on it: the unit in full, the statements in the order told, and where each stands. */
import { claimUnit } from '../../knowledge/claim-unit.ts';
import type { ClaimId } from '../../knowledge/model.ts';
import { listed, t, told } from '../../words/messages.ts';
import { citation } from '../citation.ts';
import { IconButton } from '../parts/icon.tsx';
import { Sentence, useTold } from '../parts/sentence.tsx';
import { type UnitLinks, UnitRowList } from '../parts/unit.tsx';
import { unitRows } from '../unit-rows.ts';
import { OrderTold } from './order-told.tsx';
import { Origins } from './origins.tsx';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';
import { WhereItStands } from './where-it-stands.tsx';

export function ClaimPage({ pack, claim, callbacks, onGo, onBack }: PageProps & { readonly claim: ClaimId }) {
  const unit = claimUnit(pack, claim);
  const { rows } = unitRows(unit, { folded: false, restsOn: true });
  const links: UnitLinks = {
    onOpenClaim: (id) => onGo({ view: 'claim', id }),
    onOpenDocument: (id) => onGo({ view: 'document', id }),
    onOpenActor: (id) => onGo({ view: 'actor', id }),
  };
  const statements = pack.statements.filter((statement) => statement.claim === claim);
  const { about } = unit.claim;
  const ofPack = useTold();
  return (
    <div class="page">
      <PageBar kind={t('claim.kind')} onBack={onBack}>
        <IconButton
          icon="copy"
          label={t('panel.copyCitation')}
          onClick={() => callbacks.onCopy(citation(unit, pack, 'plain'))}
        />
      </PageBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section class="pbody" aria-label={t('card.region')} tabIndex={0}>
        <header class="head">
          <h1 class="name" tabIndex={-1} {...ofPack}>
            {unit.claim.heading}
          </h1>
          <p class="meta">
            {t('claim.headingNote')}{' '}
            {about.length > 0 && (
              <Sentence
                text={t('claim.about', { actors: listed(about.map(({ name }) => told(name))) })}
                links={about.map(({ id, name }) => ({ of: name, onOpen: () => onGo({ view: 'actor', id }) }))}
              />
            )}
          </p>
        </header>
        <div class="unit whole">
          <UnitRowList rows={rows} links={links} />
        </div>
        <OrderTold statements={statements} pack={pack} unit={unit} />
        <Origins pack={pack} statements={statements} onGo={onGo} />
        <WhereItStands pack={pack} statements={statements} onCopy={callbacks.onCopy} onGo={onGo} />
      </section>
    </div>
  );
}
