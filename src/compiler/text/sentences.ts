/** Where a text's sentences and quotations begin and end. */

/** Start and end in UTF-16 units, end exclusive. */
export type TextRange = readonly [number, number];

/** Words with a full stop that end no sentence. */
const ABBREVIATION = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|vs|etc|e\.g|i\.e|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

/** End marks with closing quotation marks, then white space; or a blank line. */
const SENTENCE_BREAK = /[.!?…]+[”’"')\]]*(?=\s)|\n[^\S\n]*(?=\n)/gu;

/** The sentences of a text, without the white space between them. */
export function sentences(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  const close = (end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') ranges.push([start + lead, start + piece.trimEnd().length]);
    start = end;
  };
  for (const match of text.matchAll(SENTENCE_BREAK)) {
    const end = match.index + match[0].length;
    const blankLine = match[0].startsWith('\n');
    if (!blankLine && ABBREVIATION.test(text.slice(start, match.index + 1))) continue;
    if (!blankLine && /^\s+\p{Ll}/u.test(text.slice(end, end + 40))) continue;
    close(end);
  }
  close(text.length);
  return ranges;
}

/** The quotations of a text, marks included: “…” and "…". An unclosed one ends with its paragraph. */
export function quotations(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (const match of text.matchAll(/“[^“”]*?(?:”|(?=\n[^\S\n]*\n)|$)|"[^"\n]*"/gu)) {
    ranges.push([match.index, match.index + match[0].length]);
  }
  return ranges;
}

/** Whether `outer` holds all of `inner`. */
export function holds(outer: TextRange, inner: TextRange): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Whether two ranges share at least one unit. */
export function overlap(a: TextRange, b: TextRange): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
