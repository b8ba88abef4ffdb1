/** The card's actions, and the line that stands in their place after one of them. */
import { useEffect, useState } from 'preact/hooks';
import type { ActorId } from '../../knowledge/model.ts';
import { t } from '../../words/messages.ts';
import type { CardCallbacks, CardStatus } from './types.ts';

/** Milliseconds a status line stays; held while it is pointed at or has focus. */
const STATUS_STAYS = 4000;

interface CardFooterProps {
  /** `null` while no actor is chosen. */
  readonly actor: ActorId | null;
  readonly canCopy: boolean;
  readonly status: CardStatus | null;
  readonly onCopy: () => void;
  readonly callbacks: CardCallbacks;
}

function StatusLine({ status, onRead }: { readonly status: CardStatus; readonly onRead: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onRead, STATUS_STAYS);
    return () => clearTimeout(timer);
  }, [held, status]);
  return (
    <div
      class="done"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      {status.text}{' '}
      {status.offer && (
        <button type="button" class="act" onClick={status.offer.onPress}>
          {status.offer.label}
        </button>
      )}
    </div>
  );
}

export function CardFooter({ actor, canCopy, status, onCopy, callbacks }: CardFooterProps) {
  const actions =
    actor === null
      ? [{ label: t('card.neither'), act: callbacks.onNotThisOne }]
      : [
          { label: t('card.openDossier'), act: () => callbacks.onOpenDossier(actor) },
          ...(canCopy ? [{ label: t('card.copyCitation'), act: onCopy }] : []),
        ];
  return (
    <div class="foot">
      <div class="status" role="status">
        {status && <StatusLine status={status} onRead={callbacks.onStatusRead} />}
      </div>
      {status === null && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
        <div class="actions" role="group" aria-label={t('card.actions')}>
          {[
            ...actions,
            { label: t('card.lessHere'), act: callbacks.onLess },
            { label: t('card.offHere'), act: callbacks.onOff },
          ].map(({ label, act }) => (
            <button key={label} type="button" class="act" onClick={act}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
