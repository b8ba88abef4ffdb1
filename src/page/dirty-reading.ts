/** Reads again what a page has changed, and only that. */
import type { Finder } from './finder.ts';
import { each, type Steps } from './slices.ts';
import { textsAround } from './text-run.ts';
import type { Dirt } from './watcher.ts';

const ELEMENT = 1;
const TEXT = 3;

/**
 * Brings what was found up to date. To be started right after `finder.beginPass()`.
 * @param readTree reads the texts and shadow roots of a tree that was added
 */
export function* readDirty(dirt: Dirt, finder: Finder, readTree: (root: Element) => Steps): Steps {
  if (dirt.removed) finder.dropRemoved();
  yield;

  const texts = new Set(dirt.texts);
  const addAround = (element: Element) => {
    for (const text of textsAround(element, finder.facts)) texts.add(text);
  };
  let restyledAll = false;
  for (const node of dirt.nodes) {
    if (!node.isConnected || hasAncestorIn(node, dirt.nodes)) continue;
    if (node.nodeType === TEXT) {
      texts.add(node as Text);
      continue;
    }
    const element = node as Element;
    if (element.localName === 'style' || element.localName === 'link') restyledAll = true;
    yield* readTree(element);
    addAround(element);
    yield;
  }
  for (const node of dirt.beside) {
    if (!node.isConnected) continue;
    if (node.nodeType === TEXT) texts.add(node as Text);
    else if (node.nodeType === ELEMENT) addAround(node as Element);
    yield;
  }
  for (const element of dirt.restyled) {
    if (element.isConnected) addAround(element);
    yield;
  }
  yield* readEach(texts, finder);

  if (restyledAll || dirt.restyled.size > 0) {
    const concerned = restyledAll ? () => true : within(dirt.restyled);
    yield* readEach([...finder.apart].filter(concerned), finder);
    const records = [...finder.records].filter(({ run }) => run.nodes[0] !== undefined && concerned(run.nodes[0]));
    for (const { run } of records) yield* readEach(run.nodes, finder);
  }
  yield* readFreed(finder);
}

/** Texts whose neighbours went another way; reading one may free others. */
export function* readFreed(finder: Finder): Steps {
  for (let freed = finder.takeAgain(); freed.length > 0; freed = finder.takeAgain()) yield* readEach(freed, finder);
}

function readEach(texts: Iterable<Text>, finder: Finder): Steps {
  return each(texts, (text) => {
    if (text.isConnected) finder.read(text);
  });
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) {
    if (nodes.has(at)) return true;
  }
  return false;
}

/** Whether a node lies inside one of the elements, also by way of a slot; remembers what it has climbed. */
function within(elements: ReadonlySet<Element>): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  const ask = (node: Node): boolean => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const parent = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
    const slot = (node as Partial<Text>).assignedSlot ?? null;
    const answer = elements.has(node as Element) || (parent !== null && ask(parent)) || (slot !== null && ask(slot));
    known.set(node, answer);
    return answer;
  };
  return ask;
}
