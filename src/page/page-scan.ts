/**
 * Goes over the text nodes of a tree and calls for those where a name may begin.
 *
 * Kept free of anything per node but the walk itself and one native expression: on ordinary pages entering the document
 * tree costs more than matching, and any call of ours more than the expression (both measured). So parents are asked
 * only on a hit or for long texts, which may be scripts.
 */
import type { Matcher } from '../matching/types.ts';
import { isNeverRead } from './elements.ts';

/** From this length on it is cheaper to ask whether a text is a script than to look through it, in UTF-16 units. */
const LONG_TEXT = 1_000;
/** Text nodes between two looks at the clock, and how many of them a hit counts for. */
const NODES_PER_LOOK = 64;
const NODES_PER_HIT = 16;

export interface PageScan {
  /** Goes on until `until` (as `performance.now()`); true once the whole tree is read. */
  proceed(until: number): boolean;
}

/**
 * @param root the tree to read
 * @param matcher asked for its expression at the first text that is more than white space
 * @param onHit called with each text node where a name stands or may begin; returns the node after which to go on
 * @param from a node of the tree after which to begin
 */
export function pageScan(
  root: Node,
  matcher: Pick<Matcher, 'beginnings'>,
  onHit: (node: Text) => Text,
  from: Node = root,
): PageScan {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  let isBegun = false;

  /** Goes to the node before the first text that is more than white space; false where there is none. */
  function begin(): boolean {
    for (let before = walker.currentNode; ; before = walker.currentNode) {
      const node = walker.nextNode();
      if (node === null) return false;
      if ((node as Text).data.trim() === '') continue;
      walker.currentNode = before;
      return true;
    }
  }

  return {
    proceed(until) {
      // The page took away where we were: begin again, what is known already is passed over quickly.
      if (!root.contains(walker.currentNode)) walker.currentNode = root;
      // A frame with nothing but white space needs no names.
      if (!isBegun && !begin()) return true;
      isBegun = true;
      const { beginnings } = matcher;
      let left = NODES_PER_LOOK;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = (node as Text).data;
        if ((text.length <= LONG_TEXT || !isScript(node)) && beginnings.test(text)) {
          const last = onHit(node as Text);
          // A run may reach beyond the tree that is read here.
          if (last !== node && root.contains(last)) walker.currentNode = last;
          left -= NODES_PER_HIT;
        }
        left -= 1;
        if (left <= 0) {
          if (performance.now() >= until) return false;
          left = NODES_PER_LOOK;
        }
      }
      return true;
    },
  };
}

function isScript(node: Node): boolean {
  const parent = node.parentElement;
  return parent !== null && isNeverRead(parent);
}
