/** In place of a card, where the extension was updated or removed under an open page. */
import { useId } from 'preact/hooks';
import { direction, languageTag, t } from '../../words/messages.ts';
import { IconButton } from '../parts/icon.tsx';
import type { CardShape } from './types.ts';

/** Asks for the words of this card while there is somebody to ask. */
export function rememberGoneCard(): void {
  t('card.gone');
  t('card.close');
}

interface GoneCardProps {
  readonly shape: CardShape;
  readonly onClose: () => void;
}

export function GoneCard({ shape, onClose }: GoneCardProps) {
  const id = useId();
  return (
    <div
      class={`sl card ${shape}`}
      role="dialog"
      aria-modal="false"
      aria-labelledby={id}
      tabIndex={-1}
      lang={languageTag()}
      dir={direction()}
    >
      <div class="top">
        <p id={id}>{t('card.gone')}</p>
        <div class="tools">
          <IconButton icon="close" label={t('card.close')} onClick={onClose} />
        </div>
      </div>
    </div>
  );
}
