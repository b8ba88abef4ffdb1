/** The card between name and actions: claims with their answers, or a choice of actors; below, how much more there is. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimUnit, Dossier } from '../../knowledge/dossier-model.ts';
import { count, t } from '../../words/messages.ts';
import { freshnessSentence } from '../../words/wording.ts';
import { FoldLabel } from '../parts/icon.tsx';
import { Message, Sentence, Told } from '../parts/sentence.tsx';
import { Unit, type UnitLinks } from '../parts/unit.tsx';
import { emptySection, instead, sectionHeading } from '../words.ts';
import type { CardCallbacks, CardMention } from './types.ts';

interface CardBodyProps {
  readonly mention: CardMention;
  readonly dossier: Dossier | null;
  /** The actor's claims in the card's order, each once. */
  readonly units: readonly ClaimUnit[];
  readonly callbacks: CardCallbacks;
}

function Choice({ mention, callbacks }: Pick<CardBodyProps, 'mention' | 'callbacks'>) {
  return (
    <ul class="choices">
      {mention.alternatives.map(({ id, name, description }) => (
        <li key={id}>
          <button type="button" class="choice" onClick={() => callbacks.onChooseActor(id)}>
            <b>
              <Told>{name}</Told>
            </b>
            <span>
              <Told>{description}</Told>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where nothing is said about the actor itself, the card says so before it shows what it reported, said or did. */
function Lead({ dossier, first }: { readonly dossier: Dossier; readonly first: ClaimUnit | undefined }) {
  const { sections, actor } = dossier;
  if (sections.some(({ key, units }) => key === 'saidAbout' && units.length > 0)) return null;
  const section = sections.find(({ units }) => units.some((unit) => unit.claim.id === first?.claim.id));
  return (
    <p class="sect">
      <Sentence text={emptySection('saidAbout', actor)} />{' '}
      {section && (
        <b>
          <Sentence text={instead(section.key, actor)} />
        </b>
      )}
    </p>
  );
}

function Counts({ counts }: Pick<Dossier, 'counts'>) {
  return (
    <p class="meta counts">
      <span>
        <Message of="card.saidAbout" n={<b>{counts.saidAbout}</b>} />
      </span>
      <span>
        <Message of="card.saidBy" n={<b>{counts.saidBy}</b>} />
      </span>
      <span>
        <Message of="card.reportedBy" n={<b>{counts.reportedBy}</b>} />
      </span>
    </p>
  );
}

/** The claims after the first, each once, under the section where it first belongs. */
interface OtherClaimsProps {
  readonly dossier: Dossier;
  readonly units: readonly ClaimUnit[];
  readonly links: UnitLinks;
}

function OtherClaims({ dossier, units, links }: OtherClaimsProps) {
  const others = new Set(units.slice(1).map((unit) => unit.claim.id));
  return (
    <>
      {dossier.sections.map(({ key, units: inSection }) => {
        const shown = inSection.filter((unit) => others.delete(unit.claim.id));
        return (
          shown.length > 0 && (
            <div key={key}>
              <p class="sect">
                <b>
                  <Sentence text={sectionHeading(key, dossier.actor)} />
                </b>
              </p>
              {shown.map((unit) => (
                <Unit key={unit.claim.id} unit={unit} links={links} of={dossier.actor} foldable />
              ))}
            </div>
          )
        );
      })}
    </>
  );
}

/** What somebody who looks into an error must know: which claims were read, and of which version. */
function errorReport({ actor, pack }: Dossier, units: readonly ClaimUnit[]): string {
  const claims = units.map(({ claim }) => claim.id).join(', ');
  return t('card.reportText', { id: pack.id, version: pack.version, actor: actor.id, claims });
}

export function CardBody({ mention, dossier, units, callbacks }: CardBodyProps) {
  const [all, setAll] = useState(false);
  const scroll = useRef<HTMLElement>(null);
  // A region that scrolls must be reachable by key; one that does not would only be a stop in vain.
  useLayoutEffect(() => {
    const element = scroll.current;
    if (element) element.tabIndex = element.scrollHeight > element.clientHeight + 1 ? 0 : -1;
  });
  const first = units[0];
  return (
    <>
      <section ref={scroll} class="scroll" aria-label={t('card.region')}>
        {dossier === null ? (
          <Choice mention={mention} callbacks={callbacks} />
        ) : (
          <>
            <Lead dossier={dossier} first={first} />
            {first && <Unit key={first.claim.id} unit={first} links={callbacks} of={dossier.actor} foldable />}
            {all && <OtherClaims dossier={dossier} units={units} links={callbacks} />}
          </>
        )}
      </section>
      {dossier !== null && (
        <div class="more">
          {units.length > 1 && (
            <button type="button" class="fold" aria-expanded={all} onClick={() => setAll(!all)}>
              <FoldLabel text={all ? t('card.firstOnly') : count('count.moreClaims', units.length - 1)} open={all} />
            </button>
          )}
          <Counts counts={dossier.counts} />
          <p class="meta fresh">
            {freshnessSentence(dossier.published)}{' '}
            {first && (
              <button
                type="button"
                class="link"
                onClick={() => callbacks.onReport(errorReport(dossier, all ? units : [first]))}
              >
                {t('card.report')}
              </button>
            )}
          </p>
        </div>
      )}
    </>
  );
}
