/**
 * The element that carries an open card: in the document only while a card is open, with a closed shadow root that the
 * page cannot read, in the top layer (`popover="manual"`). What is inside is mounted by whoever started the reading.
 */
import { placeCard, type Shape, shapeFor } from './card-place.ts';
import type { OpenedBy } from './card-state.ts';
import { ownerOf } from './elements.ts';
import { hostStyle } from './host-style.ts';
import { makeDiv } from './make-div.ts';
import type { Mention } from './mention.ts';
import { type Tone, toneBehind } from './page-tone.ts';
import { drawRing } from './ring.ts';
import type { Box } from './safe-path.ts';
import { followTopLayer } from './top-layer.ts';

/** What the content of a card may ask for. */
export interface CardControls {
  readonly shape: Shape;
  /** Whether the page is light or dark there, `null` where that cannot be told. */
  readonly tone: Tone | null;
  readonly openedBy: OpenedBy;
  /** Which of how many, counted from 1, where the mention was stepped to. */
  readonly step: { readonly index: number; readonly total: number } | null;
  /** To be called once the content stands: only then is the card placed and seen, and takes focus if opened by key. */
  ready(): void;
  close(): void;
  pin(pinned: boolean): void;
  stepTo(direction: 'previous' | 'next'): void;
  /** Hides this mention until the page is loaded again, and closes the card. */
  notThisOne(): void;
}

/** Puts a card's content into its root; returns how to take it out again. */
export type MountCard = (root: ShadowRoot, mention: Mention, controls: CardControls) => () => void;

export interface OpenCard {
  readonly mention: Mention;
  /** Where it is now, in CSS pixels of the window. */
  box(): Box;
  isInside(event: Event): boolean;
  close(): void;
}

export interface CardHostOptions {
  readonly mention: Mention;
  readonly controls: Omit<CardControls, 'shape' | 'tone' | 'ready'>;
  readonly mountCard: MountCard;
  /** Style rules for the card's content. */
  readonly styles: string;
  onOutOfView(): void;
  onFocus(inCard: boolean): void;
}

export function openCard(options: CardHostOptions): OpenCard {
  const { mention, controls, mountCard, styles } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const host = makeDiv();
  const root = host.attachShadow({ mode: 'closed' });
  const ownStyle = hostStyle();
  root.adoptedStyleSheets = [styleSheet(styles), ownStyle.sheet];
  host.popover = 'manual';
  const focusBefore = document.activeElement;

  const name = ownerOf(mention.range.startContainer);
  const top = followTopLayer(name, signal, moveToTop);
  function moveToTop(): void {
    const container = top.container();
    if (container === null) {
      // The card waits until the video is left.
      if (!host.isConnected) document.documentElement.append(host);
      if (host.matches(':popover-open')) host.hidePopover();
      return;
    }
    if (host.parentNode !== container) container.append(host);
    else if (host.matches(':popover-open')) host.hidePopover();
    // Appending closes a popover; hiding and showing brings it above what has opened since.
    if (!host.matches(':popover-open')) host.showPopover();
  }

  function focus(): void {
    root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  const shape = shapeFor(controls.openedBy === 'touch');
  moveToTop();
  const ready = () => {
    if (signal.aborted) return;
    placeCard(host, ownStyle, mention.range, shape, signal, options.onOutOfView);
    if (controls.openedBy !== 'keyboard' || signal.aborted) return;
    focus();
    drawRing(root, mention.range, signal);
  };
  const unmount = mountCard(root, mention, { ...controls, shape, tone: toneBehind(name), ready });
  host.addEventListener('focusin', () => options.onFocus(true), { signal });
  host.addEventListener('focusout', () => options.onFocus(false), { signal });
  host.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Tab' && isAtEdge(root, event.shiftKey)) leaveByTab();
    },
    { signal },
  );

  /** Past either end Tab goes on in the page, at the mention. */
  function leaveByTab(): void {
    const { endContainer, endOffset } = mention.range;
    controls.close();
    if (focusBefore === null || focusBefore === document.body) getSelection()?.collapse(endContainer, endOffset);
  }

  return {
    mention,
    box: () => host.getBoundingClientRect(),
    isInside: (event) => event.composedPath().includes(host),
    close() {
      const hadFocus = document.activeElement === host;
      ending.abort();
      unmount();
      host.remove();
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    },
  };
}

/** Whether focus is on the last thing in the card that can have it, or, going back, on the first. */
function isAtEdge(root: ShadowRoot, back: boolean): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );
  const at = stops.indexOf(root.activeElement as HTMLElement);
  return back ? at <= 0 : at === stops.length - 1;
}

function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
