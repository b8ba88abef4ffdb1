/** Order of nodes as a reader meets them: the text of a shadow root stands at its host's place. */

/** The node itself and the hosts of the shadow roots around it, outermost first. */
function lineage(node: Node): Node[] {
  const line: Node[] = [node];
  let root = node.getRootNode();
  let host = (root as Partial<ShadowRoot>).host;
  while (host !== undefined) {
    line.unshift(host);
    root = host.getRootNode();
    host = (root as Partial<ShadowRoot>).host;
  }
  return line;
}

/** Negative where `a` comes first, 0 for the same node. A host comes before the text in its shadow root. */
export function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = a.compareDocumentPosition(b);
  if ((position & Node.DOCUMENT_POSITION_DISCONNECTED) === 0) {
    return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  const lineA = lineage(a);
  const lineB = lineage(b);
  for (let depth = 0; ; depth += 1) {
    const nodeA = lineA[depth];
    const nodeB = lineB[depth];
    if (nodeA === undefined) return -1;
    if (nodeB === undefined) return 1;
    if (nodeA !== nodeB) {
      const at = nodeA.compareDocumentPosition(nodeB);
      // Nodes of different trees have no order: keep them as they are.
      if (at & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
      return at & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    }
  }
}
