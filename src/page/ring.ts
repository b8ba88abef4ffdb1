/**
 * The ring around a mention that was stepped to. Highlights can have no outline, so it is drawn beside the card, in the
 * card's own root: one box for each line of the mention, gone with the card.
 */
import { followBoxes } from './follow-boxes.ts';
import { makeDiv } from './make-div.ts';
import { boxesOf } from './range-boxes.ts';

/** Room between the text and the ring, in CSS pixels. */
const OUT_PX = 3;

/** Draws the ring and keeps it in place until `signal` is aborted. The look is that of `.ring` in the card's styles. */
export function drawRing(root: ShadowRoot, range: StaticRange, signal: AbortSignal): void {
  const layer = makeDiv();
  layer.ariaHidden = 'true';
  root.append(layer);
  const draw = () => layer.replaceChildren(...boxesOf(range).map(boxAround));
  draw();
  const measure = () => boxesOf(range).flatMap(({ left, top, width, height }) => [left, top, width, height]);
  followBoxes(measure, signal, draw);
  signal.addEventListener('abort', () => layer.remove(), { once: true });
}

function boxAround({ left, top, width, height }: DOMRect): HTMLElement {
  const box = makeDiv();
  box.className = 'sl ring';
  Object.assign(box.style, {
    position: 'fixed',
    left: `${left - OUT_PX}px`,
    top: `${top - OUT_PX}px`,
    width: `${width + 2 * OUT_PX}px`,
    height: `${height + 2 * OUT_PX}px`,
  });
  return box;
}
