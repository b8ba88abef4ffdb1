/** The second look at a text that the first filter let through: does a name stand there, or go on from it? */
import type { Matcher } from '../matching/types.ts';
import type { ElementFacts } from './elements.ts';
import { textBehind, textsBehind } from './text-run.ts';

/** How far a name may go on in other text nodes, in UTF-16 units. */
const LONGEST_NAME = 60;
/** As much of a long text as may hold the beginning of a name that its end cuts, in UTF-16 units. */
const TAIL = 1_000;
/** Where so many texts stand behind one, it is not asked of each whether a name goes on in it. */
const MANY_TEXTS = 30;

/**
 * Whether a name stands in a text or goes on from it into the next. Most beginnings at the end of a text go on in none of
 * the texts behind it, hidden ones included; only where one does is it asked which of them a reader sees.
 */
export function mayHold(
  node: Text,
  matcher: Pick<Matcher, 'glance' | 'candidates'>,
  facts: Pick<ElementFacts, 'kindOf'>,
): boolean {
  const text = node.data;
  const seen = matcher.glance(text);
  if (seen !== 'cut') return seen === 'name';
  const texts = textsBehind(node, LONGEST_NAME, MANY_TEXTS);
  const tail = text.slice(-TAIL);
  if (texts.length < MANY_TEXTS && texts.every((behind) => matcher.glance(tail + behind) === 'none')) return false;
  const joined = text + textBehind(node, LONGEST_NAME, facts);
  const seenJoined = matcher.glance(joined);
  if (seenJoined !== 'cut') return seenJoined === 'name';
  return matcher.candidates(joined).some(({ start }) => start < text.length);
}
