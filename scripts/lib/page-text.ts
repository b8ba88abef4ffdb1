/** Where words stand on a page, and a mouse that rests on them. */
import type { Page } from 'puppeteer-core';

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a phrase is painted, also where markup splits it; the first line of it where it wraps. Scrolls it into view.
 *
 * @param within CSS selector of the element to look in
 */
export function boxOf(page: Page, phrase: string, within = 'body'): Promise<Box> {
  return page.evaluate(
    (wanted, selector) => {
      const root = document.querySelector(selector);
      if (root === null) throw new Error(`no element ${selector}`);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
      const start = nodes
        .map((node) => node.data)
        .join('')
        .indexOf(wanted);
      if (start < 0) throw new Error(`the page does not say ${wanted}`);
      const place = (offset: number): [Text, number] => {
        let left = offset;
        for (const node of nodes) {
          if (left <= node.data.length) return [node, left];
          left -= node.data.length;
        }
        throw new Error('offset out of the text');
      };
      const range = document.createRange();
      // The end of one text is the beginning of the next: a range that begins there begins in the next.
      const [first, offset] = place(start + 1);
      range.setStart(first, offset - 1);
      range.setEnd(...place(start + wanted.length));
      first.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [rect] = range.getClientRects();
      if (rect === undefined) throw new Error(`${wanted} is not painted`);
      return { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    },
    phrase,
    within,
  );
}

/** Moves the mouse there as a hand does, in several steps, and lets it rest. */
export async function restOn(page: Page, phrase: string, within?: string): Promise<void> {
  const box = await boxOf(page, phrase, within);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
}
