/**
 * The marks' style sheet, constructed once and adopted wherever marks are.
 *
 * Its rules name the tags in which marks stand and no others: a rule for all elements makes the browser compute the
 * styles of the whole page anew (on a page of 100,000 elements some ten times as long; measured in Chromium), a rule
 * for `p` those of paragraphs only.
 */

export interface MarkSheet {
  /** Makes sure that a range is painted: that its tags have rules, and its tree the sheet. */
  cover(range: StaticRange): void;
  /** Adopts the sheet again where the page has dropped it, and fills it where the page has emptied it. */
  repair(): void;
  /** Takes it out everywhere. */
  remove(): void;
}

/** @param rules style rules for `::highlight(…)` pseudo-elements, without selectors before them */
export function markSheet(rules: string): MarkSheet {
  const sheet = new CSSStyleSheet();
  const tags = new Set<string>();
  const added: string[] = [];
  const adopters = new Set<Document | ShadowRoot>();

  function coverTag(tag: string): void {
    if (tags.has(tag)) return;
    tags.add(tag);
    const forTag = new CSSStyleSheet();
    forTag.replaceSync(rules.replaceAll('::highlight(', `${CSS.escape(tag)}::highlight(`));
    // Rule by rule: replacing the whole sheet would make the browser look at all tags again.
    for (const { cssText } of forTag.cssRules) {
      sheet.insertRule(cssText, sheet.cssRules.length);
      added.push(cssText);
    }
  }

  /** Each tree has its own rules: Firefox does not apply the document's inside shadow roots. */
  function adoptInto(root: Node): void {
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    adopters.add(root);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  return {
    cover(range) {
      adoptInto(range.startContainer.getRootNode());
      for (const text of textsOf(range)) {
        if (text.parentElement !== null) coverTag(text.parentElement.localName);
        // What a component shows in a slot is styled as a part of the slot.
        if (text.assignedSlot !== null) {
          coverTag('slot');
          adoptInto(text.assignedSlot.getRootNode());
        }
      }
    },
    repair() {
      // The page sees the sheet among those adopted.
      if (sheet.cssRules.length !== added.length) sheet.replaceSync(added.join('\n'));
      sheet.disabled = false;
      for (const root of adopters) adoptInto(root);
    },
    remove() {
      for (const root of adopters) {
        const at = root.adoptedStyleSheets.indexOf(sheet);
        if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
      }
    },
  };
}

/** The texts that a range touches, in order. */
function* textsOf({ startContainer, endContainer }: StaticRange): Generator<Text> {
  yield startContainer as Text;
  if (startContainer === endContainer) return;
  const walker = document.createTreeWalker(startContainer.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    yield node as Text;
    if (node === endContainer) return;
  }
}
