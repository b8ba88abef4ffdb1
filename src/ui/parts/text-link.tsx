/**
 * A link within a sentence that opens something of ours. A button would not break over lines as words do, and an address
 * would be one of the page that the card stands in.
 */
import type { ComponentChildren } from 'preact';

interface TextLinkProps {
  readonly onOpen: () => void;
  readonly look?: 'link' | 'who' | 'quiet';
  readonly children: ComponentChildren;
}

export function TextLink({ onOpen, look = 'link', children }: TextLinkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an anchor needs an address, and would offer to open it elsewhere
    <span
      class={look}
      role="link"
      tabIndex={0}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </span>
  );
}
