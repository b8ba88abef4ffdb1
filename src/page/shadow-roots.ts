/**
 * Finds open shadow roots. Closed ones are their component's own business and left alone.
 *
 * A root may come long after its element (a component defined late): no mutation tells of it, so elements whose name
 * says that they may become components are looked at again from time to time.
 */

export interface ShadowRoots {
  readonly known: ReadonlySet<ShadowRoot>;
  /** Looks at one element: its open root where it has one that was not known yet. */
  lookAt(element: Element): ShadowRoot | null;
  /** Looks again at elements that had no root when they were met. */
  lookAgain(): ShadowRoot[];
  /** Forgets roots whose host has left the document. */
  forgetRemoved(): void;
}

export function shadowRoots(): ShadowRoots {
  const known = new Set<ShadowRoot>();
  const waiting = new Set<Element>();
  const roots: ShadowRoots = {
    known,
    lookAt(element) {
      const root = element.shadowRoot;
      if (root === null) {
        if (element.localName.includes('-')) waiting.add(element);
        return null;
      }
      waiting.delete(element);
      if (known.has(root)) return null;
      known.add(root);
      return root;
    },
    lookAgain() {
      const found: ShadowRoot[] = [];
      for (const element of waiting) {
        if (!element.isConnected) waiting.delete(element);
        else if (element.shadowRoot !== null) {
          const root = roots.lookAt(element);
          if (root !== null) found.push(root);
        }
      }
      return found;
    },
    forgetRemoved() {
      for (const root of known) {
        if (!root.host.isConnected) known.delete(root);
      }
    },
  };
  return roots;
}
