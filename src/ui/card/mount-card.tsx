/** Puts the card into a root that somebody else made, for example a closed shadow root, and takes it out again. */
import { render } from 'preact';
import { GoneCard } from './gone-card.tsx';
import { MentionCard, type MentionCardProps } from './mention-card.tsx';
import type { CardShape } from './types.ts';

export interface MountedCard {
  /** Shows the card with other props; what did not change is left as it is. */
  readonly update: (props: MentionCardProps) => void;
  readonly unmount: () => void;
}

export function mountCard(root: ShadowRoot | HTMLElement, props: MentionCardProps): MountedCard {
  const show = (shown: MentionCardProps) => render(<MentionCard {...shown} />, root);
  show(props);
  return { update: show, unmount: () => render(null, root) };
}

/** Puts a card into a root that says that the extension is gone; returns how to take it out. */
export function mountGone(root: ShadowRoot | HTMLElement, shape: CardShape, onClose: () => void): () => void {
  render(<GoneCard shape={shape} onClose={onClose} />, root);
  return () => render(null, root);
}
