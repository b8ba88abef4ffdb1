/** In place of a card, where the extension was updated or removed under an open page. */
import { useId } from 'preact/hooks';
import { IconButton } from '../parts/icon.tsx';
import type { CardShape } from './types.ts';

export const GONE = 'Sidelight was updated. Reload this page to go on.';

interface GoneCardProps {
  readonly shape: CardShape;
  readonly onClose: () => void;
}

export function GoneCard({ shape, onClose }: GoneCardProps) {
  const id = useId();
  return (
    <div class={`sl card ${shape}`} role="dialog" aria-modal="false" aria-labelledby={id} tabIndex={-1} lang="en">
      <div class="top">
        <p id={id}>{GONE}</p>
        <div class="tools">
          <IconButton icon="close" label="Close" onClick={onClose} />
        </div>
      </div>
    </div>
  );
}
