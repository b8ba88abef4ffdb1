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
  const places = text.matchAll(wholeWordPattern(needle, anyLetterCase));
  return [...places].map((match) => match.index);
}

const known = new Map<string, RegExp>();

/** The pattern of a needle, made once: the same names are looked for in every piece of evidence. */
function wholeWordPattern(needle: string, anyLetterCase: boolean): RegExp {
  const key = `${anyLetterCase} ${needle}`;
  const existing = known.get(key);
  if (existing !== undefined) return existing;
  const escaped = folded(needle)
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const first = needle.charAt(0);
  const anyCase = first.toLowerCase() === first.toUpperCase() ? '' : `[${first.toLowerCase()}${first.toUpperCase()}]`;
  const pattern = anyCase === '' ? escaped : anyCase + escaped.slice(first.length);
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, anyLetterCase ? 'giu' : 'gu');
  known.set(key, made);
  return made;
}
