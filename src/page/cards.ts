/**
 * Opens and closes the card: feeds what happens on the page to the state machine and does what it says.
 *
 * Listens only, and only to what the reader does (trusted events); nothing is ever prevented but Esc while a card is
 * open. To be started once a page has a mention.
 */
import { type MountCard, type OpenCard, openCard } from './card-host.ts';
import { type CardEvent, NO_CARD, nextState, type OpenedBy, wakeAt } from './card-state.ts';
import type { Mention } from './mention.ts';

/** Shortest time between two looks at what is under a moving pointer, in milliseconds. */
const POINTER_SAMPLE_MS = 50;
/** What a tap is for anyway: a card must not come between. */
const ACTS_BY_ITSELF =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"]';
const MODIFIERS = new Set(['Alt', 'Control', 'Meta', 'Shift', 'AltGraph', 'CapsLock', 'Fn', 'NumLock', 'Escape']);

/** What opens a card by mouse: resting on a mention, resting with Alt held, a click, or nothing. */
export type Trigger = 'rest' | 'alt' | 'click' | 'never';

export interface CardsOptions {
  readonly mountCard: MountCard;
  readonly styles: string;
  readonly signal: AbortSignal;
  trigger(): Trigger;
  /** How long the pointer rests on a mention before its card opens, in milliseconds. */
  hoverDelay(): number;
  mentionAt(x: number, y: number): Mention | null;
  withId(id: number): Mention | undefined;
  /** Which of how many a mention is, for one that was stepped to. */
  placeOf(mention: Mention): { readonly index: number; readonly total: number };
  stepTo(direction: 'previous' | 'next'): void;
  notThisOne(mention: Mention): void;
  /** The mention whose card is open, or none. */
  onCurrent(mention: Mention | null): void;
}

export interface Cards {
  /** Opens a mention's card because the reader asked for it. */
  open(mention: Mention, by: OpenedBy): void;
  close(): void;
  /** To be told of mentions that are no more. */
  lost(mentions: readonly Mention[]): void;
  /** The mention whose card is open. */
  current(): Mention | null;
}

export function startCards(options: CardsOptions): Cards {
  const { signal } = options;
  let state = NO_CARD;
  let card: OpenCard | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sampling: ReturnType<typeof setTimeout> | undefined;
  let lastMove: PointerEvent | null = null;
  let lastMoveOnCard = false;

  function feed(event: CardEvent): void {
    if (signal.aborted) return;
    state = nextState(state, event);
    show();
    clearTimeout(timer);
    const at = wakeAt(state);
    if (at !== null) {
      timer = setTimeout(() => feed({ type: 'time', time: performance.now() }), Math.max(0, at - performance.now()));
    }
  }

  function show(): void {
    const wanted = state.open === null ? undefined : options.withId(state.open.mention);
    if (wanted === card?.mention && state.open !== null) return;
    card?.close();
    card = null;
    if (state.open !== null && wanted === undefined) state = NO_CARD;
    options.onCurrent(wanted ?? null);
    if (wanted !== undefined && state.open !== null && !signal.aborted) card = opened(wanted, state.open.by);
  }

  function opened(mention: Mention, by: OpenedBy): OpenCard {
    return openCard({
      mention,
      mountCard: options.mountCard,
      styles: options.styles,
      controls: {
        openedBy: by,
        step: by === 'keyboard' ? options.placeOf(mention) : null,
        close: () => feed({ type: 'close' }),
        pin: (pinned) => feed({ type: 'pin', pinned }),
        stepTo: options.stepTo,
        notThisOne: () => options.notThisOne(mention),
      },
      onOutOfView: () => feed({ type: 'mention lost', mention: mention.id, outOfView: true }),
      onFocus: (inCard) => feed({ type: 'focus', inCard }),
    });
  }

  function samplePointer(): void {
    sampling = undefined;
    const move = lastMove;
    if (move === null) return;
    const { clientX, clientY, buttons, altKey } = move;
    const trigger = options.trigger();
    const opens = trigger === 'rest' || (trigger === 'alt' && altKey);
    const over = lastMoveOnCard || !(opens || card !== null) ? null : options.mentionAt(clientX, clientY);
    feed({
      type: 'pointer',
      time: performance.now(),
      at: { x: clientX, y: clientY },
      over: over === null || (!opens && over !== card?.mention) ? null : over.id,
      onCard: lastMoveOnCard,
      card: card?.box() ?? null,
      busy: buttons !== 0,
      restMs: options.hoverDelay(),
    });
  }

  function onPointer(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    lastMove = event;
    lastMoveOnCard = card?.isInside(event) ?? false;
    sampling ??= setTimeout(samplePointer, POINTER_SAMPLE_MS);
  }

  function onClick(event: MouseEvent): void {
    if (!(event instanceof PointerEvent) || !event.isTrusted || card?.isInside(event)) return;
    const touch = event.pointerType === 'touch';
    if (!touch && options.trigger() !== 'click') return;
    if (touch && actsByItself(event)) return;
    const mention = options.mentionAt(event.clientX, event.clientY);
    if (mention !== null) feed({ type: 'open', mention: mention.id, by: touch ? 'touch' : 'pointer' });
    else if (touch && !state.open?.pinned) feed({ type: 'close' });
  }

  /** A tap on a linked name follows the link; a long press gives its card, beside the browser's own menu. */
  function onLongPress(event: MouseEvent): void {
    if (!(event instanceof PointerEvent) || !event.isTrusted || event.pointerType !== 'touch') return;
    if (card?.isInside(event) || !actsByItself(event)) return;
    const mention = options.mentionAt(event.clientX, event.clientY);
    if (mention !== null) feed({ type: 'open', mention: mention.id, by: 'touch' });
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === 'Escape' && card !== null) {
      event.preventDefault();
      event.stopImmediatePropagation();
      feed({ type: 'close' });
    } else if (!MODIFIERS.has(event.key) && !card?.isInside(event)) {
      feed({ type: 'disturbed', time: performance.now() });
    }
  }

  function onScroll(): void {
    feed({ type: 'disturbed', time: performance.now() });
  }

  /** Asked again, it adds only what is gone. */
  function listen(): void {
    const listening = { capture: true, passive: true, signal } as const;
    addEventListener('pointermove', onPointer, listening);
    addEventListener('pointerdown', onPointer, listening);
    addEventListener('pointerup', onPointer, listening);
    document.documentElement?.addEventListener('pointerleave', onPointer, listening);
    addEventListener('click', onClick, listening);
    addEventListener('contextmenu', onLongPress, listening);
    addEventListener('keydown', onKey, { capture: true, signal });
    addEventListener('scroll', onScroll, listening);
  }

  listen();
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      clearTimeout(sampling);
      card?.close();
      card = null;
    },
    { once: true },
  );

  return {
    open: (mention, by) => feed({ type: 'open', mention: mention.id, by }),
    close: () => feed({ type: 'close' }),
    lost(mentions) {
      // A document that is written anew (`document.open`) loses every listener, and a root that is replaced its own.
      if (mentions.length > 0) listen();
      for (const { id } of mentions) feed({ type: 'mention lost', mention: id, outOfView: false });
    },
    current: () => card?.mention ?? null,
  };
}

function actsByItself(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(ACTS_BY_ITSELF) !== null;
}
