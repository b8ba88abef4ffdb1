/** The second look at a text that the first filter let through: does a name stand there, or go on from it? */
import type { Matcher } from '../matching/types.ts';
import type { ElementFacts } from './elements.ts';
import { mayHoldBehind, textBehind } from './text-run.ts';

/** How far a name may go on in other text nodes, in UTF-16 units. */
const LONGEST_NAME = 60;
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
  if (typeof seen === 'string') return seen === 'name';
  const beginning = text.slice(seen.cutAt);
  const goesOn = (behind: string) => matcher.glance(beginning + behind) !== 'none';
  if (!mayHoldBehind(node, LONGEST_NAME, MANY_TEXTS, goesOn)) return false;
  const joined = beginning + textBehind(node, LONGEST_NAME, facts);
  const seenJoined = matcher.glance(joined);
  if (typeof seenJoined === 'string') return seenJoined === 'name';
  return matcher.candidates(joined).some(({ start }) => start < beginning.length);
}
