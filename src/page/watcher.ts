/**
 * Notes what a page changes. Reads nothing itself: pages may change a thousand times a second, and most changes are
 * gone again before anybody looks.
 */

/** From this many changed nodes on one fresh pass over the page is cheaper than following each (as Dark Reader does). */
const MANY = 1_000;

/** What has changed since it was last asked. */
export interface Dirt {
  /** More than can be followed one by one: read the page afresh. */
  readonly everything: boolean;
  /** Nodes added, and the nodes next to what was added or removed. */
  readonly nodes: ReadonlySet<Node>;
  readonly beside: ReadonlySet<Node>;
  readonly texts: ReadonlySet<Text>;
  /** Elements of which an attribute changed that may show, hide or open them for editing. */
  readonly restyled: ReadonlySet<Element>;
  readonly removed: boolean;
}

export interface Watcher {
  /** Observes another tree: the document or a shadow root. */
  observe(root: Document | ShadowRoot): void;
  /** Notes a tree that has come without a mutation. */
  add(root: ShadowRoot): void;
  /** Notes that an element may look different, where no mutation tells of it. */
  restyle(element: Element): void;
  /** What is dirty, including what the browser has not reported yet; forgets it. */
  take(): Dirt;
}

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'contenteditable', 'role', 'slot'],
};

const TEXT = 3;
const ELEMENT = 1;

/** @param onDirty called when something is noted; cheap work only. Stops with `signal`. */
export function watchPage(signal: AbortSignal, onDirty: () => void): Watcher {
  let nodes = new Set<Node>();
  let beside = new Set<Node>();
  let texts = new Set<Text>();
  let restyled = new Set<Element>();
  let removed = false;
  let everything = false;

  function note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (everything) return;
      if (record.type === 'characterData') {
        if (record.target.nodeType === TEXT) texts.add(record.target as Text);
      } else if (record.type === 'attributes') {
        restyled.add(record.target as Element);
      } else {
        for (const node of record.addedNodes) {
          if (node.nodeType === ELEMENT || node.nodeType === TEXT) nodes.add(node);
        }
        if (record.removedNodes.length > 0) {
          removed = true;
          // With a slot what it showed goes too, and the event that tells of it reaches nobody.
          const root = record.target.getRootNode();
          if (root instanceof ShadowRoot) restyled.add(root.host);
        }
        // At the edge of an inline element its surroundings are next to the change.
        beside.add(record.previousSibling ?? record.target);
        beside.add(record.nextSibling ?? record.target);
      }
      if (nodes.size + texts.size + restyled.size > MANY) {
        everything = true;
        nodes = new Set();
        beside = new Set();
        texts = new Set();
        restyled = new Set();
      }
    }
  }

  function restyle(element: Element): void {
    restyled.add(element);
    onDirty();
  }

  const observer = new MutationObserver((records) => {
    note(records);
    onDirty();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return {
    observe(root) {
      if (signal.aborted) return;
      observer.observe(root, OBSERVED);
      if (root instanceof ShadowRoot) root.addEventListener('slotchange', () => restyle(root.host), { signal });
    },
    add(root) {
      for (const node of root.childNodes) if (node.nodeType === ELEMENT || node.nodeType === TEXT) nodes.add(node);
      onDirty();
    },
    restyle,
    take() {
      note(observer.takeRecords());
      const dirt: Dirt = { everything, nodes, beside, texts, restyled, removed };
      nodes = new Set();
      beside = new Set();
      texts = new Set();
      restyled = new Set();
      removed = false;
      everything = false;
      return dirt;
    },
  };
}
