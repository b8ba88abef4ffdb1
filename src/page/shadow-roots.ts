/**
 * Finds open shadow roots. Closed ones are their component's own business and left alone.
 *
 * A root may come long after its element (a component defined late): no mutation tells of it, so elements whose name
 * says that they may become components are looked at again from time to time.
 */

export interface ShadowRoots {
  readonly known: ReadonlySet<ShadowRoot>;
  /** The element's open root, `null` where it has none. */
  lookAt(element: Element): ShadowRoot | null;
  /** Looks again at elements that had no root when they were met: the roots that have come since. */
  lookAgain(): ShadowRoot[];
  /** Forgets roots whose host has left the document. */
  forgetRemoved(): void;
}

/** @param onNew called once for each root, when it is first met */
export function shadowRoots(onNew: (root: ShadowRoot) => void): ShadowRoots {
  const known = new Set<ShadowRoot>();
  const waiting = new Set<Element>();

  function lookAt(element: Element): ShadowRoot | null {
    const root = element.shadowRoot;
    if (root === null) {
      if (element.localName.includes('-')) waiting.add(element);
      return null;
    }
    waiting.delete(element);
    if (!known.has(root)) {
      known.add(root);
      onNew(root);
    }
    return root;
  }

  return {
    known,
    lookAt,
    lookAgain() {
      for (const element of waiting) if (!element.isConnected) waiting.delete(element);
      return [...waiting].flatMap((element) => lookAt(element) ?? []);
    },
    forgetRemoved() {
      for (const root of known) if (!root.host.isConnected) known.delete(root);
    },
  };
}
