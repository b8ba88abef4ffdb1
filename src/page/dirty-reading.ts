/** Reads again what a page has changed, and only that. */
import { isBlockTag } from './elements.ts';
import type { Finder } from './finder.ts';
import type { Dirt } from './watcher.ts';

const ELEMENT = 1;
const TEXT = 3;

export interface DirtyWork {
  readonly finder: Finder;
  /** Reads the texts and finds the shadow roots of a tree that was added. */
  readTree(root: Node): void;
}

/**
 * The steps to bring what was found up to date, in order; the caller takes them in slices. To be started right after
 * `finder.beginPass()`.
 */
export function* dirtySteps(dirt: Dirt, work: DirtyWork): Generator<() => void> {
  const { finder } = work;
  if (dirt.removed) yield () => finder.dropRemoved();

  const texts = new Set<Text>();
  for (const text of dirt.texts) texts.add(text);
  let restyledAll = false;
  for (const node of dirt.nodes) {
    if (!node.isConnected || hasAncestorIn(node, dirt.nodes)) continue;
    if (node.nodeType === TEXT) {
      texts.add(node as Text);
      continue;
    }
    const element = node as Element;
    if (element.localName === 'style' || element.localName === 'link') restyledAll = true;
    yield () => work.readTree(element);
    if (!isBlockTag(element)) addText(texts, edgeText(element, 'firstChild'));
  }
  for (const node of dirt.beside) {
    if (!node.isConnected) continue;
    if (node.nodeType === TEXT) texts.add(node as Text);
    else if (node.nodeType === ELEMENT && !isBlockTag(node as Element)) {
      addText(texts, edgeText(node as Element, 'firstChild'));
    }
  }
  for (const element of dirt.restyled) {
    // A restyled inline element may join or part the run around it.
    if (element.isConnected && !isBlockTag(element)) addText(texts, edgeText(element, 'firstChild'));
  }
  for (const text of texts) {
    if (text.isConnected) yield () => finder.read(text);
  }

  if (restyledAll || dirt.restyled.size > 0) {
    const concerned = restyledAll ? () => true : within(dirt.restyled);
    for (const text of [...finder.apart]) {
      if (concerned(text)) yield () => finder.read(text);
    }
    for (const record of [...finder.records]) {
      const first = record.run.nodes[0];
      if (first === undefined || !concerned(first)) continue;
      yield () => {
        for (const node of record.run.nodes) finder.read(node);
      };
    }
  }

  // Texts whose neighbours went another way; reading one may free others.
  for (let freed = finder.takeAgain(); freed.length > 0; freed = finder.takeAgain()) {
    for (const text of freed) {
      if (text.isConnected) yield () => finder.read(text);
    }
  }
}

function addText(texts: Set<Text>, text: Text | null): void {
  if (text !== null) texts.add(text);
}

/** The outermost text at one side of an element, or `null` where a block or nothing comes first. */
function edgeText(element: Element, child: 'firstChild' | 'lastChild'): Text | null {
  let at: Node | null = element[child];
  while (at !== null && at.nodeType !== TEXT) {
    if (at.nodeType === ELEMENT && isBlockTag(at as Element)) return null;
    at = at[child] ?? at.nextSibling;
  }
  return at as Text | null;
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) {
    if (nodes.has(at)) return true;
  }
  return false;
}

/** Whether a node lies inside one of the elements, shadow roots included; remembers what it has climbed. */
function within(elements: ReadonlySet<Element>): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  const ask = (node: Node): boolean => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const parent = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
    const answer = elements.has(node as Element) || (parent !== null && ask(parent));
    known.set(node, answer);
    return answer;
  };
  return ask;
}
