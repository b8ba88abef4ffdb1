/** Chooses which of the mentions found are underlined: all, the first of an actor in a section, or the first on a page. */
import { compareNodes } from './document-order.ts';
import type { Density, Mention } from './mention.ts';

/** What begins a section: headings, and the elements that HTML has for parts of a page. */
const SECTION_START = 'h1, h2, h3, h4, h5, h6, [role="heading" i], article, section, aside, nav, header, footer, main';

/**
 * @param mentions in document order
 * @param density how many to choose
 * @returns those to be underlined, in the same order
 */
export function chooseMarked(mentions: readonly Mention[], density: Density): Mention[] {
  if (density === 'every') return [...mentions];
  const starts = density === 'section' ? [...document.querySelectorAll(SECTION_START)] : [];
  const seen = new Set<string>();
  let section = 0;
  return mentions.filter((mention) => {
    section = skipTo(starts, section, mention.range.startContainer);
    const key = `${section} ${mention.actors[0]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How many of the starts, in document order, come before the node; at least `from` of them do. */
function skipTo(starts: readonly Element[], from: number, node: Node): number {
  let low = from;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle];
    if (start !== undefined && compareNodes(start, node) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
