/** All mentions of a frame, in the order in which a reader meets them. */
import { compareNodes } from './document-order.ts';
import type { Changes } from './finder.ts';
import type { Mention } from './mention.ts';

export interface MentionsList {
  update(changes: Changes): void;
  inOrder(): readonly Mention[];
  withId(id: number): Mention | undefined;
}

export function mentionsList(): MentionsList {
  const byId = new Map<number, Mention>();
  let ordered: Mention[] = [];
  let stale = false;
  return {
    update({ added, removed }) {
      for (const mention of removed) byId.delete(mention.id);
      for (const mention of added) byId.set(mention.id, mention);
      stale = true;
    },
    inOrder() {
      if (stale) {
        // What was ordered before stays in front: sorting what is nearly sorted is quick.
        const kept = ordered.filter((mention) => byId.get(mention.id) === mention);
        const known = new Set(kept);
        for (const mention of byId.values()) if (!known.has(mention)) kept.push(mention);
        ordered = kept.sort(compareMentions);
        stale = false;
      }
      return ordered;
    },
    withId: (id) => byId.get(id),
  };
}

function compareMentions(a: Mention, b: Mention): number {
  return compareNodes(a.range.startContainer, b.range.startContainer) || a.range.startOffset - b.range.startOffset;
}
