/**
 * Runs of text: what stands between two block edges, inline elements joined, with the way back to the nodes.
 *
 * A run is read around a text node that may hold a name, not for the page as a whole (measured: joining everything
 * first costs half as much again as looking node by node).
 */
import { type ElementFacts, isBlockTag } from './elements.ts';

/** A place in the document. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** One run. `starts[i]` is where `nodes[i]` begins in `text`, in UTF-16 units. */
export interface TextRun {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/**
 * How much is read to each side of a node before a run is cut between two nodes. Far beyond any sentence; without it a
 * page built of spans and line breaks alone would be one run and one long task.
 */
const MAX_UNITS = 20_000;
const MAX_NODES = 400;

/** The line separator: white space to a name, and an edge to the rules. A line feed is only how sources wrap. */
const LINE_BREAK = '\u2028';

const ELEMENT = 1;
const TEXT = 3;

/** Reads the run around a text node. `facts` is asked for each inline element on the way. */
export function readRun(node: Text, facts: ElementFacts): TextRun {
  const before = collect(node, facts, BACK);
  const after = collect(node, facts, ON);
  before.reverse();
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (const piece of [...before, node, ...after]) {
    if (typeof piece === 'string') {
      text += piece;
    } else {
      nodes.push(piece);
      starts.push(text.length);
      text += piece.data;
    }
  }
  return { text, nodes, starts };
}

/** Which way to go from a node, and from which end to enter an element met on the way. */
type Way = readonly [sibling: 'previousSibling' | 'nextSibling', child: 'lastChild' | 'firstChild'];
const BACK: Way = ['previousSibling', 'lastChild'];
const ON: Way = ['nextSibling', 'firstChild'];

/** Text nodes and line breaks from `node` on to one side, up to the block's edge, nearest first. */
function collect(node: Node, facts: ElementFacts, [sibling, child]: Way, maxTexts = MAX_NODES): (Text | string)[] {
  const pieces: (Text | string)[] = [];
  let units = 0;
  let texts = 0;
  let at: Node = node;
  while (units < MAX_UNITS && texts < maxTexts) {
    let beside: Node | null = at[sibling];
    while (beside === null) {
      const parent: Element | null = at.parentElement;
      if (parent === null || facts.isBlock(parent)) return pieces;
      at = parent;
      beside = at[sibling];
    }
    at = beside;
    while (at.nodeType === ELEMENT) {
      const element = at as Element;
      if (element.localName === 'br') {
        pieces.push(LINE_BREAK);
        break;
      }
      // Whether seen or not: so that a block that comes and goes does not join and part what is around it.
      if (isBlockTag(element)) return pieces;
      // What is left out parts nothing: a picture or a hidden note in the middle of a name is not part of it.
      if (facts.kindOf(element) !== 'prose') break;
      if (facts.isBlock(element)) return pieces;
      const inside: ChildNode | null = element[child];
      if (inside === null) break;
      at = inside;
    }
    if (at.nodeType === TEXT && facts.kindOfText(at as Text) === 'prose') {
      pieces.push(at as Text);
      units += (at as Text).data.length;
      texts += 1;
    }
  }
  return pieces;
}

/** What to do with an element on the way: go in, pass it over, or end there. */
type Step = 'in' | 'over' | 'end';

/**
 * Goes over the texts and line breaks behind a text within its block, blocks told by their tags alone: what a style sheet
 * makes a block of is not told apart.
 * @param stepAt asked of each element; `isInside` is whether it lies in another that was gone into
 * @param visit called with each piece until it gives false
 */
function goBehind(
  node: Text,
  stepAt: (element: Element, isInside: boolean) => Step,
  visit: (piece: Text | typeof LINE_BREAK) => boolean,
): void {
  let at: Node = node;
  let depth = 0;
  for (;;) {
    let next: Node | null = at.nextSibling;
    while (next === null) {
      const parent: Element | null = at.parentElement;
      if (parent === null || isBlockTag(parent)) return;
      at = parent;
      depth = Math.max(0, depth - 1);
      next = at.nextSibling;
    }
    at = next;
    while (at.nodeType === ELEMENT) {
      if ((at as Element).localName === 'br' && !visit(LINE_BREAK)) return;
      const step = stepAt(at as Element, depth > 0);
      if (step === 'end') return;
      if (at.firstChild === null || step === 'over') break;
      at = at.firstChild;
      depth += 1;
    }
    if (at.nodeType === TEXT && !visit(at as Text)) return;
  }
}

/** How much white space a source may put between two words of a name, in UTF-16 units. */
const WIDEST_SPACE = 1_000;

/** How a text begins, white space as readers see it: sources indent their lines far. */
const beginningOf = (text: string, enough: number): string =>
  text
    .slice(0, enough + WIDEST_SPACE)
    .replace(/\s+/g, ' ')
    .slice(0, enough);

/**
 * The text that a reader sees behind a text.
 * @param enough how much of it is wanted, in UTF-16 units
 */
export function textBehind(node: Text, enough: number, facts: Pick<ElementFacts, 'kindOf'>): string {
  let text = '';
  goBehind(
    node,
    (element) =>
      isBlockTag(element) ? 'end' : element.firstChild === null || facts.kindOf(element) === 'prose' ? 'in' : 'over',
    (piece) => {
      text += typeof piece === 'string' ? piece : beginningOf(piece.data, enough);
      return text.length < enough;
    },
  );
  return text;
}

/**
 * Whether `test` holds for one of the texts that may stand next behind a text for a reader, whichever of them are hidden.
 * @param enough how much of each is asked about, in UTF-16 units
 * @param most how many texts are looked at; where there are more it may hold for one of those
 */
export function mayHoldBehind(node: Text, enough: number, most: number, test: (text: string) => boolean): boolean {
  let left = most;
  let isParted = false;
  let holds = false;
  goBehind(
    node,
    // A block inside of what may be hidden need not end anything: a reader may not see it.
    (element, isInside) => (!isBlockTag(element) ? 'in' : isInside ? 'over' : 'end'),
    (piece) => {
      const text = typeof piece === 'string' ? piece : beginningOf(piece.data, enough);
      // White space alone may stand between the two, and be hidden with what it belongs to.
      if (text.trim() === '') isParted ||= text !== '';
      else holds = test(text) || (isParted && test(LINE_BREAK + text));
      left -= 1;
      return !holds && left > 0;
    },
  );
  return holds || left === 0;
}

/**
 * The texts whose runs an inline element may join or part: the nearest before and after it, and its own first and last.
 * None for a block, which parts its surroundings whatever happens to it.
 */
export function textsAround(element: Element, facts: ElementFacts): Text[] {
  if (isBlockTag(element)) return [];
  const texts = [BACK, ON].flatMap((way) => collect(element, facts, way, 1));
  for (const child of ['firstChild', 'lastChild'] as const) {
    let at: Node = element;
    while (at.nodeType === ELEMENT && at[child] !== null) at = at[child];
    texts.push(at as Text);
  }
  return texts.filter((text): text is Text => typeof text !== 'string' && text.nodeType === TEXT);
}

/** Where a run's offset lies in the document; `end` puts an offset between two nodes at the end of the first. */
export function pointAt(run: TextRun, offset: number, side: 'start' | 'end'): Point {
  let low = 0;
  let high = run.nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const begins = run.starts[middle] ?? 0;
    if (side === 'start' ? begins <= offset : begins < offset) low = middle;
    else high = middle - 1;
  }
  const node = run.nodes[low];
  if (node === undefined) throw new RangeError('A run without text has no points.');
  const within = offset - (run.starts[low] ?? 0);
  return { node, offset: Math.max(0, Math.min(within, node.data.length)) };
}

/** Where a point of the document lies in the run, or -1 where its node is not part of it. */
export function offsetAt(run: TextRun, node: Node, offset: number): number {
  const index = run.nodes.indexOf(node as Text);
  return index < 0 ? -1 : (run.starts[index] ?? 0) + offset;
}
