/** Chooses which of the mentions found are underlined: all, the first of an actor in a section, or the first on a page. */
import { compareNodes } from './document-order.ts';
import { ownerOf } from './elements.ts';
import type { MarkChoice, Mention } from './mention.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading" i]';
/** What begins a section: headings, and the elements that HTML has for parts of a page. */
const SECTION_START = `${HEADING}, article, section, aside, nav, header, footer, main`;
/** Where a reader may want no underlines. */
const HEADING_OR_MENU = `${HEADING}, nav, menu, [role="navigation" i], [role^="menu" i]`;

/** Whether a mention may be of an actor that the reader has not switched off. */
export function isWanted({ actors }: Mention, { offActors }: Pick<MarkChoice, 'offActors'>): boolean {
  return actors.some((actor) => !offActors.includes(actor));
}

/**
 * @param mentions in document order
 * @param everyday ids of actors that are named on pages of every kind: by themselves they make no page relevant
 * @returns those to be underlined, in the same order
 */
export function chooseMarked(
  mentions: readonly Mention[],
  choice: MarkChoice,
  everyday: readonly string[] = [],
): Mention[] {
  const { density, headings, relevance } = choice;
  const wanted = mentions.filter((mention) => isWanted(mention, choice));
  if (relevance === 'relevant' && !isRelevant(wanted, everyday)) return [];
  const candidates = headings ? wanted : wanted.filter((mention) => !isInHeadingOrMenu(mention));
  if (density === 'every') return candidates;
  const starts = density === 'section' ? [...document.querySelectorAll(SECTION_START)] : [];
  const seen = new Set<string>();
  let section = 0;
  return candidates.filter((mention) => {
    section = skipTo(starts, section, mention.range.startContainer);
    const key = `${section} ${mention.actors[0]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Where a mention may be of several actors, the likeliest counts. */
function isRelevant(mentions: readonly Mention[], everyday: readonly string[]): boolean {
  const named = new Set(mentions.map(({ actors }) => actors[0] ?? ''));
  return named.size > 1 || [...named].some((actor) => !everyday.includes(actor));
}

function isInHeadingOrMenu({ range }: Mention): boolean {
  return ownerOf(range.startContainer)?.closest(HEADING_OR_MENU) != null;
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
