/**
 * What the engine is measured against, each as its makers advise to use it. Runs in the page. Each returns how many
 * marks it made; what it returns for the floor is the number of characters read.
 */
import AdvancedMark from 'advanced-mark.js';
import Mark from 'mark.js';

/** The least that any highlighter must do: a TreeWalker over all text nodes, reading each value's length. */
export function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let characters = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) characters += (node as Text).data.length;
  return characters;
}

export function markJs(names: readonly string[], acrossElements: boolean): number {
  let marks = 0;
  new Mark(document.body).mark([...names], {
    accuracy: 'exactly',
    separateWordSearch: false,
    caseSensitive: true,
    acrossElements,
    each: () => {
      marks += 1;
    },
  });
  return marks;
}

export function advancedMark(names: readonly string[], acrossElements: boolean): number {
  let marks = 0;
  new AdvancedMark(document.body).mark([...names], {
    accuracy: 'exactly',
    separateWordSearch: false,
    caseSensitive: true,
    acrossElements,
    each: () => {
      marks += 1;
    },
  });
  return marks;
}

/** One regular expression over all names, text node by text node, painted with the Highlight API. */
export function regExpHighlight(names: readonly string[]): number {
  const escaped = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`\\b(?:${escaped.join('|')})(?!\\w)`, 'g');
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node as Text).data.matchAll(pattern)) {
      highlight.add(
        new StaticRange({
          startContainer: node,
          startOffset: match.index,
          endContainer: node,
          endOffset: match.index + match[0].length,
        }),
      );
    }
  }
  CSS.highlights.set('bench', highlight);
  return highlight.size;
}
