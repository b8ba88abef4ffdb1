/** Puts the card into a root that somebody else made, for example a closed shadow root, and takes it out again. */
import { render } from 'preact';
import { MentionCard, type MentionCardProps } from './mention-card.tsx';

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
