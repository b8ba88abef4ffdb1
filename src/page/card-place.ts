/** Where the card stands: beside its mention's last line, never on it; docked where the window is small. */
import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import { boxesOf } from './range-boxes.ts';

/** Room between mention and card, and between card and window, in CSS pixels. */
const GAP_PX = 8;
/** In windows smaller than this the card is docked at the bottom, in CSS pixels. */
const DOCKED_BELOW = { width: 480, height: 520 };
/** A docked card or a sheet takes at most this part of the window's height. */
const DOCKED_PART = 0.62;

export type Shape = 'card' | 'docked' | 'sheet';

export function shapeFor(touch: boolean): Shape {
  if (touch) return 'sheet';
  return innerWidth < DOCKED_BELOW.width || innerHeight < DOCKED_BELOW.height ? 'docked' : 'card';
}

/**
 * Keeps the card placed until `signal` is aborted.
 * @param host the card's element, `position: fixed`
 * @param onOutOfView called when the mention has left the window
 */
export function placeCard(host: HTMLElement, range: StaticRange, signal: AbortSignal, onOutOfView: () => void): void {
  const anchor = {
    getBoundingClientRect: () => lastBox(range) ?? new DOMRect(),
    getClientRects: () => boxesOf(range),
    contextElement: range.endContainer.parentElement ?? document.documentElement,
  };
  const place = async () => {
    const box = lastBox(range);
    if (box === null || box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) {
      onOutOfView();
      return;
    }
    const fallbackPlacements: Placement[] = ['top-start', 'right-start', 'left-start'];
    const { x, y } = await computePosition(anchor, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP_PX),
        flip({ fallbackPlacements, padding: GAP_PX }),
        // Along the mention's side only: shifting across it would cover the mention.
        shift({ padding: GAP_PX }),
        size({
          padding: GAP_PX,
          apply: ({ availableHeight }) =>
            host.style.setProperty('--available-height', `${Math.floor(availableHeight)}px`),
        }),
      ],
    });
    if (signal.aborted) return;
    Object.assign(host.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
  };
  const stop = autoUpdate(anchor, host, () => void place());
  signal.addEventListener('abort', stop, { once: true });
}

/** Docks at the foot of the window, and scrolls a mention that would be covered clear of it. */
export function dockCard(host: HTMLElement, range: StaticRange): void {
  Object.assign(host.style, { left: '0', right: '0', bottom: '0', top: 'auto', maxHeight: `${DOCKED_PART * 100}vh` });
  const box = lastBox(range);
  const top = innerHeight - host.getBoundingClientRect().height;
  if (box !== null && box.bottom > top - GAP_PX) scrollBy({ top: box.bottom - top + GAP_PX, behavior: 'instant' });
}

function lastBox(range: StaticRange): DOMRect | null {
  return boxesOf(range).at(-1) ?? null;
}
