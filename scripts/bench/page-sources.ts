/** Saved pages as the bench takes them apart and puts them together. */

/** Characters of text in the huge page. */
const HUGE = 5_300_000;

/** What stands in a page's body, without scripts and styles. */
export function bodyOf(html: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
  return body
    .replace(/<(script|style|noscript|template|iframe|svg)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '');
}

/** A page's text, roughly: good enough to take words from. */
export function textOf(html: string): string {
  return bodyOf(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Pictures and the like: thousands of them would be waited for, and hold no text. */
const FETCHED = /<(?:img|source|video|audio|embed|object|input|link|meta|base|frame|track)\b[^>]*>/gi;

/** One page of more than 5 MB of text: bodies one after the other, from the first again where they do not suffice. */
export function hugePage(bodies: readonly string[]): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < HUGE; index += 1) {
    const body = bodies[index % bodies.length] ?? '';
    parts.push(`<div>${body.replace(FETCHED, '')}</div>`);
    length += Math.max(1, body.replace(/<[^>]*>/g, '').length);
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Many pages in one</title><body>${parts.join('\n')}</body></html>`;
}
