/** Brings a mention into the window. */
import { boxesOf } from './range-boxes.ts';

/** Room kept above and below, as a part of the window's height. */
const MARGIN_PART = 0.15;

export function scrollToMention(range: StaticRange): void {
  const parent = range.startContainer.parentElement;
  const isSeen = () => {
    const box = boxesOf(range)[0];
    const margin = innerHeight * MARGIN_PART;
    return box !== undefined && box.top >= margin && box.bottom <= innerHeight - margin;
  };
  if (isSeen()) return;
  // Also scrolls areas within the page; then the window, since the parent may be longer than it.
  parent?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = boxesOf(range)[0];
  if (box !== undefined && !isSeen()) scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
}
