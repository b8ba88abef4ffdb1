/** Texts as they are given and searched. */

/** A text with the name to call it by in messages. Only its content says which document it is. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** White space folded to single spaces, none at the ends. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Start of each place where `needle` stands as whole words; the case of its first letter never counts. */
export function wholeWordPlaces(text: string, needle: string, anyLetterCase = false): number[] {
  const escaped = folded(needle)
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const first = needle.charAt(0);
  const anyCase = first.toLowerCase() === first.toUpperCase() ? '' : `[${first.toLowerCase()}${first.toUpperCase()}]`;
  const pattern = anyCase === '' ? escaped : anyCase + escaped.slice(first.length);
  const places = text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, anyLetterCase ? 'giu' : 'gu'),
  );
  return [...places].map((match) => match.index);
}
