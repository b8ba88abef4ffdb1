/** Where the card stands: beside its mention's last line, never on it; docked where the window is small. */
import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import type { HostStyle } from './host-style.ts';
import { boxesOf } from './range-boxes.ts';

/** Room between mention and card, and between card and window, in CSS pixels. */
const GAP_PX = 8;
/** In windows smaller than this the card is docked at the bottom, in CSS pixels. */
const DOCKED_BELOW = { width: 480, height: 520 };
/** After below: above, then to either side. */
const ELSEWHERE: Placement[] = ['top-start', 'right-start', 'left-start'];

export type Shape = 'card' | 'docked' | 'sheet';

export function shapeFor(touch: boolean): Shape {
  if (touch) return 'sheet';
  return innerWidth < DOCKED_BELOW.width || innerHeight < DOCKED_BELOW.height ? 'docked' : 'card';
}

/**
 * Places the card and keeps it placed until `signal` is aborted; visible from the first placing on.
 * @param host the card's element, `position: fixed`
 * @param style the host's
 * @param onOutOfView called when the mention has left the window
 */
export async function placeCard(
  host: HTMLElement,
  style: HostStyle,
  range: StaticRange,
  shape: Shape,
  signal: AbortSignal,
  onOutOfView: () => void,
): Promise<void> {
  const anchor = {
    getBoundingClientRect: () => lastBox(range) ?? new DOMRect(),
    getClientRects: () => boxesOf(range),
    contextElement: range.endContainer.parentElement ?? document.documentElement,
  };
  const place = async () => {
    if (isOutOfView(range)) onOutOfView();
    else if (shape === 'card') await placeBeside(host, style, anchor, signal);
  };
  if (shape === 'card') await place();
  else dock(host, style, range);
  if (signal.aborted) return;
  style.set('visibility', 'visible');
  const stop = autoUpdate(anchor, host, () => void place());
  signal.addEventListener('abort', stop, { once: true });
}

type Anchor = Parameters<typeof computePosition>[0];

async function placeBeside(host: HTMLElement, style: HostStyle, anchor: Anchor, signal: AbortSignal): Promise<void> {
  const { x, y } = await computePosition(anchor, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ fallbackPlacements: ELSEWHERE, padding: GAP_PX }),
      // Along the mention's side only: shifting across it would cover the mention.
      shift({ padding: GAP_PX }),
      size({
        padding: GAP_PX,
        // The card's own rules keep it within the room there is.
        apply: ({ availableHeight }) => style.set('--sl-room', `${Math.floor(availableHeight)}px`),
      }),
    ],
  });
  if (signal.aborted) return;
  style.set('left', `${Math.round(x)}px`);
  style.set('top', `${Math.round(y)}px`);
}

/** Docks at the foot of the window, and scrolls a mention that would be covered clear of it. */
function dock(host: HTMLElement, style: HostStyle, range: StaticRange): void {
  style.set('inset', 'auto 0 0');
  style.set('width', 'fit-content');
  style.set('margin-inline', 'auto');
  const box = lastBox(range);
  const top = innerHeight - host.getBoundingClientRect().height - GAP_PX;
  if (box !== null && box.bottom > top) scrollBy({ top: box.bottom - top, behavior: 'instant' });
}

function isOutOfView(range: StaticRange): boolean {
  const box = lastBox(range);
  return box === null || box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth;
}

function lastBox(range: StaticRange): DOMRect | null {
  return boxesOf(range).at(-1) ?? null;
}
