/** Where a card fits beside a name. Plain numbers in CSS pixels of the window. */
import type { Box } from './safe-path.ts';

/** Room between name and card, and between card and window. */
export const GAP_PX = 8;
/** A card of less height cannot be read: where there is no more room than this, it may stand on its name. */
const LEAST_ROOM_PX = 120;

export interface Placing {
  readonly left: number;
  readonly top: number;
  /** Height that is free there; the card scrolls within it. */
  readonly room: number;
}

/** All of a name that runs over several lines. */
function boxAround(lines: readonly Box[]): Box {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    top: Math.min(...lines.map(({ top }) => top)),
    right: Math.max(...lines.map(({ right }) => right)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Below the name's last line; above its first where there is more room than below and the card does not fit there; to the
 * right or left where it fits neither above nor below. Never on the name, while `LEAST_ROOM_PX` are free beside it.
 * @param lines the name's boxes, at least one
 * @param card how much the card would take up
 * @param view what is seen of the window
 */
export function placeBeside(
  lines: readonly Box[],
  card: { readonly width: number; readonly height: number },
  view: Box,
): Placing {
  const name = boxAround(lines);
  const right = view.right - GAP_PX - card.width;
  const across = (line: Box | undefined) => within(line?.left ?? name.left, view.left + GAP_PX, right);
  const below = view.bottom - name.bottom - 2 * GAP_PX;
  const above = name.top - view.top - 2 * GAP_PX;
  if (card.height <= below) return { left: across(lines.at(-1)), top: name.bottom + GAP_PX, room: below };
  const onTop = { left: across(lines[0]), top: name.top - GAP_PX - Math.min(card.height, above), room: above };
  if (card.height <= above) return onTop;
  const room = view.bottom - view.top - 2 * GAP_PX;
  const top = within(name.top, view.top + GAP_PX, view.bottom - GAP_PX - Math.min(card.height, room));
  if (name.right + GAP_PX <= right) return { left: name.right + GAP_PX, top, room };
  const left = name.left - GAP_PX - card.width;
  if (left >= view.left + GAP_PX) return { left, top, room };
  if (above > below && above >= LEAST_ROOM_PX) return onTop;
  // A name that is broken between two columns may reach from top to bottom.
  if (below < LEAST_ROOM_PX && lines.length > 1) return placeBeside(lines.slice(-1), card, view);
  const least = Math.max(LEAST_ROOM_PX, below);
  const lowest = view.bottom - GAP_PX - Math.min(card.height, least);
  return { left: across(lines.at(-1)), top: Math.min(name.bottom + GAP_PX, lowest), room: least };
}
