/** The bar on top of every page but home: back, what kind of page it is, and its tools. */
import type { ComponentChildren } from 'preact';
import { t } from '../../words/messages.ts';
import { IconButton } from '../parts/icon.tsx';

interface PageBarProps {
  /** Absent where the page's own heading stands in the bar. */
  readonly kind?: string;
  readonly onBack: () => void;
  readonly children?: ComponentChildren;
}

export function PageBar({ kind, onBack, children }: PageBarProps) {
  return (
    <div class="pbar">
      <IconButton icon="back" label={t('panel.back')} onClick={onBack} />
      {kind !== undefined && <span class="meta grow">{kind}</span>}
      {children}
    </div>
  );
}
