/** Where a mention is on the screen. Static ranges know no geometry: a live one is made, asked and let go. */

export function liveRange(range: StaticRange): Range | null {
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    // The page has shortened the text since.
    return null;
  }
  return live.collapsed ? null : live;
}

/** One rectangle for each line, in CSS pixels of the window; empty where the mention is not painted. */
export function boxesOf(range: StaticRange): DOMRect[] {
  const live = liveRange(range);
  return live === null ? [] : [...live.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
}

/** Whether the point lies in one of the boxes, in CSS pixels of the window. */
export function isInBoxes(x: number, y: number, boxes: readonly DOMRect[]): boolean {
  return boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
