/**
 * The ring around a mention that was stepped to. Highlights can have no outline, so it is drawn beside the card, in the
 * card's own root: one box for each line of the mention, gone with the card.
 */
import { autoUpdate } from '@floating-ui/dom';
import { makeDiv } from './make-div.ts';
import { boxesOf } from './range-boxes.ts';

/** Room between the text and the ring, in CSS pixels. */
const OUT_PX = 3;

/** Draws the ring and keeps it in place until `signal` is aborted. The look is that of `.ring` in the card's styles. */
export function drawRing(root: ShadowRoot, host: HTMLElement, range: StaticRange, signal: AbortSignal): void {
  const layer = makeDiv();
  layer.ariaHidden = 'true';
  root.append(layer);
  const draw = () => {
    layer.replaceChildren(...boxesOf(range).map(boxAround));
  };
  const stop = autoUpdate(
    {
      getBoundingClientRect: () => boxesOf(range)[0] ?? new DOMRect(),
      contextElement: range.startContainer.parentElement ?? document.documentElement,
    },
    host,
    draw,
  );
  signal.addEventListener(
    'abort',
    () => {
      stop();
      layer.remove();
    },
    { once: true },
  );
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
