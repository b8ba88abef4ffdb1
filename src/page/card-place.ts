/** Where the card stands: beside its mention's last line, never on it; docked where the window is small. */
import { followBoxes } from './follow-boxes.ts';
import type { HostStyle } from './host-style.ts';
import { GAP_PX, placeBeside } from './place-beside.ts';
import { boxesOf } from './range-boxes.ts';
import type { Box } from './safe-path.ts';

/** In windows smaller than this the card is docked at the bottom, in CSS pixels. */
const DOCKED_BELOW = { width: 480, height: 520 };

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
export function placeCard(
  host: HTMLElement,
  style: HostStyle,
  range: StaticRange,
  shape: Shape,
  signal: AbortSignal,
  onOutOfView: () => void,
): void {
  const beside = shape === 'card' ? besidePlacer(host, style) : null;
  const place = () => {
    const lines = boxesOf(range);
    if (isOutOfView(lines)) onOutOfView();
    // Not while the page has just closed the dialog that it stands in: it has no size until it is shown elsewhere.
    else if (host.offsetHeight > 0) beside?.(lines);
  };
  if (shape !== 'card') dock(host, style, range);
  place();
  if (signal.aborted) return;
  style.set('visibility', 'visible');
  const measure = () => {
    const { left, top, right, bottom } = viewOfWindow();
    const lines = boxesOf(range).flatMap((box) => [box.left, box.top, box.right, box.bottom]);
    return [left, top, right, bottom, host.offsetHeight, ...lines];
  };
  followBoxes(measure, signal, place);
}

/** What is seen of the window: less than all of it where the page is zoomed by two fingers. */
function viewOfWindow(): Box {
  if (visualViewport === null) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

/** Puts the card beside a name, as often as asked. */
function besidePlacer(host: HTMLElement, style: HostStyle): (lines: readonly Box[]) => void {
  let wanted = 0;
  let given = -1;
  return (lines) => {
    const view = viewOfWindow();
    const put = () => {
      const { left, top, room } = placeBeside(lines, { width: host.offsetWidth, height: wanted }, view);
      style.set('--sl-room', `${Math.floor(room)}px`);
      style.set('left', `${Math.round(left)}px`);
      style.set('top', `${Math.round(top)}px`);
      given = host.offsetHeight;
    };
    const measure = () => {
      // The card's own rules keep it within the room there is.
      style.set('--sl-room', `${Math.floor(view.bottom - view.top - 2 * GAP_PX)}px`);
      wanted = host.offsetHeight;
    };
    // Only where the card's height has changed by itself: giving it all the room takes its scrolled place away.
    if (host.offsetHeight !== given) measure();
    put();
    // It had less room when it was measured, or has grown since within the room it had.
    if (given > wanted) {
      measure();
      put();
    }
  };
}

/** Docks at the foot of the window, and scrolls a mention that would be covered clear of it. */
function dock(host: HTMLElement, style: HostStyle, range: StaticRange): void {
  style.set('inset', 'auto 0 0');
  style.set('width', 'fit-content');
  style.set('margin-inline', 'auto');
  const bottom = boxesOf(range).at(-1)?.bottom ?? 0;
  const top = innerHeight - host.getBoundingClientRect().height - GAP_PX;
  if (bottom > top) scrollBy({ top: bottom - top, behavior: 'instant' });
}

/** Whether the name's last line is not in the window, or not painted at all. */
function isOutOfView(lines: readonly Box[]): boolean {
  const last = lines.at(-1);
  return last === undefined || last.bottom < 0 || last.top > innerHeight || last.right < 0 || last.left > innerWidth;
}
