/**
 * The card beside a mention: name and description, the first claim as one unit with its answers, a way to the others,
 * and the actions. Every actor gets the same template, accused, accuser and newspaper alike.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { cardUnits } from '../../knowledge/dossier.ts';
import type { ClaimUnit, Dossier } from '../../knowledge/dossier-model.ts';
import { direction, languageTag, t, told } from '../../words/messages.ts';
import { citation } from '../citation.ts';
import { Icon, IconButton } from '../parts/icon.tsx';
import { PackLanguage, Sentence, Told } from '../parts/sentence.tsx';
import { CardBody } from './card-body.tsx';
import { CardFooter } from './card-footer.tsx';
import { Grab } from './grab.tsx';
import type { CardCallbacks, CardMention, CardShape, CardState } from './types.ts';

export interface MentionCardProps {
  readonly mention: CardMention;
  /** `null` while the mention may be several actors and none is chosen. */
  readonly dossier: Dossier | null;
  readonly state: CardState;
  readonly callbacks: CardCallbacks;
  readonly shape?: CardShape;
  /** Light or dark where that is chosen or seen from the page; absent: as the system. */
  readonly theme?: 'light' | 'dark';
  /** Size of the text as a factor: 1, 1.15 or 1.3. */
  readonly textScale?: number;
}

function Tools({
  state,
  callbacks,
  shape,
  stepId,
}: Pick<MentionCardProps, 'state' | 'callbacks' | 'shape'> & { readonly stepId: string }) {
  const { step, pinned } = state;
  return (
    <div class="tools">
      {step && (
        <span class="step">
          <IconButton icon="back" label={t('card.previous')} onClick={() => callbacks.onStep('previous')} />
          <span aria-hidden="true">{t('card.step', step)}</span>
          <span class="sr" id={stepId}>
            {t('card.stepHeard', step)}
          </span>
          <IconButton icon="next" label={t('card.next')} onClick={() => callbacks.onStep('next')} />
        </span>
      )}
      {shape !== 'sheet' && (
        <IconButton icon="pin" label={t('card.keepOpen')} pressed={pinned} onClick={() => callbacks.onPin(!pinned)} />
      )}
      <IconButton icon="close" label={t('card.close')} onClick={callbacks.onClose} />
    </div>
  );
}

/** Whether it is only likely that this is the actor; one that the reader went on to is certain. */
function isProbable({ by }: CardMention, { backTo }: CardState): boolean {
  return by === 'context' && backTo === null;
}

/** Name and description, or what is not settled about them. */
function headline({ mention, dossier, state }: MentionCardProps) {
  if (dossier === null) {
    return { name: t('card.mayBe', { mention: told(mention.text) }), description: t('card.unsettled') };
  }
  const { name, description } = dossier.actor;
  return isProbable(mention, state)
    ? { name: t('card.probably', { name: told(name) }), description: told(mention.because) }
    : { name: told(name), description: told(description) };
}

export function MentionCard(props: MentionCardProps) {
  const { mention, dossier, state, callbacks, shape = 'card' } = props;
  const nameId = useId();
  const descriptionId = useId();
  const stepId = useId();
  const [tall, setTall] = useState(false);
  const { name, description } = headline(props);
  const card = useRef<HTMLDivElement>(null);
  const actor = dossier?.actor.id;
  const shown = useRef(actor);
  // What was pressed to come here is gone; whoever goes by key goes on from the card's name.
  useEffect(() => {
    if (shown.current !== actor) card.current?.focus({ preventScroll: true });
    shown.current = actor;
  }, [actor]);
  const units: readonly ClaimUnit[] = dossier === null ? [] : cardUnits(dossier);
  const copy = () => {
    const first = units[0];
    if (dossier !== null && first !== undefined) callbacks.onCopyCitation(citation(first, dossier.pack, 'plain'));
  };
  return (
    <PackLanguage.Provider value={mention.language}>
      <div
        ref={card}
        class={tall ? `sl card ${shape} tall` : `sl card ${shape}`}
        role="dialog"
        aria-modal="false"
        // Whoever steps from mention to mention hears with the name which of how many it is.
        aria-labelledby={state.step === null ? nameId : `${nameId} ${stepId}`}
        aria-describedby={descriptionId}
        tabIndex={-1}
        data-theme={props.theme}
        dir={direction()}
        lang={languageTag()}
        style={{ '--sl-scale': String((props.textScale ?? 1) * (shape === 'sheet' ? 1.1 : 1)) }}
      >
        {shape === 'sheet' && <Grab tall={tall} onTall={setTall} onClose={callbacks.onClose} />}
        <div class="top">
          {state.backTo !== null && (
            <button
              type="button"
              class="act back"
              aria-label={t('card.backTo', { name: state.backTo })}
              onClick={callbacks.onBack}
            >
              <Icon name="back" />
              <Told>{state.backTo}</Told>
            </button>
          )}
          <h2 class="name" id={nameId}>
            <Sentence text={name} />
          </h2>
          <Tools state={state} callbacks={callbacks} shape={shape} stepId={stepId} />
          <p class="meta" id={descriptionId}>
            <Sentence text={description} />
            {dossier !== null && isProbable(mention, state) && (
              <>
                {' '}
                <button type="button" class="link" onClick={callbacks.onNotThisOne}>
                  {t('card.notThisOne')}
                </button>
              </>
            )}
          </p>
        </div>
        <CardBody key={actor} mention={mention} dossier={dossier} units={units} callbacks={callbacks} />
        <CardFooter
          actor={dossier?.actor.id ?? null}
          canCopy={units.length > 0}
          status={state.status}
          onCopy={copy}
          callbacks={callbacks}
        />
      </div>
    </PackLanguage.Provider>
  );
}
