/**
 * Goes over the text nodes of a tree and calls for those where a name may begin.
 *
 * Kept free of anything per node but the walk itself and the matcher's filter: on ordinary pages entering the document
 * tree costs more than matching (measured), so parents are asked only on a hit or for long texts, which may be scripts.
 */
import type { Glance } from '../matching/types.ts';
import { isNeverRead } from './elements.ts';

/** From this length on it is cheaper to ask whether a text is a script than to look through it, in UTF-16 units. */
const LONG_TEXT = 250;
/** Text nodes between two looks at the clock, and how many of them a hit counts for. */
const NODES_PER_LOOK = 64;
const NODES_PER_HIT = 16;

export interface PageScan {
  /** Goes on until `until` (as `performance.now()`); true once the whole tree is read. */
  proceed(until: number): boolean;
}

/**
 * @param root the tree to read
 * @param glance the matcher's first look
 * @param onHit called with each text node where a name stands or may begin; returns the node after which to go on
 * @param from a node of the tree after which to begin
 */
export function pageScan(
  root: Node,
  glance: (text: string) => Glance,
  onHit: (node: Text, seen: Glance) => Text,
  from: Node = root,
): PageScan {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  return {
    proceed(until) {
      // The page took away where we were: begin again, what is known already is passed over quickly.
      if (!root.contains(walker.currentNode)) walker.currentNode = root;
      let left = NODES_PER_LOOK;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = (node as Text).data;
        if (isBlank(text) || (text.length > LONG_TEXT && isScript(node))) continue;
        const seen = glance(text);
        if (seen !== 'none') {
          const last = onHit(node as Text, seen);
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

/** White space between elements: a good part of all text nodes, and a frame with nothing else needs no names. */
function isBlank(text: string): boolean {
  return text.charCodeAt(0) <= 32 && text.trim() === '';
}

function isScript(node: Node): boolean {
  const parent = node.parentElement;
  return parent !== null && isNeverRead(parent);
}
