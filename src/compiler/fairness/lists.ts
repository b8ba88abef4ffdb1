/** The lists that the fairness rules go by; each is a file in `seeds/fairness/`. */

export const FAIRNESS_LISTS = [
  'loaded-words',
  'asserting-verbs',
  'doubting-verbs',
  'hedges',
  'superlatives',
  'accusing-verbs',
  'attributing-words',
  'time-words',
] as const;
export type FairnessList = (typeof FAIRNESS_LISTS)[number];
export type FairnessLists = Readonly<Record<FairnessList, readonly string[]>>;

/**
 * A word or turn of a list that stands in a text as whole words, as it stands there; `null` where none does. An entry
 * with a capital letter is looked for as written ("May" is no "may"), any other in any letter case.
 */
export function firstOf(list: readonly string[], text: string): string | null {
  for (const pattern of patternsOf(list)) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return null;
}

const known = new WeakMap<readonly string[], readonly RegExp[]>();

/** One pattern for the entries in small letters and one for the others, made once for each list. */
function patternsOf(list: readonly string[]): readonly RegExp[] {
  const existing = known.get(list);
  if (existing !== undefined) return existing;
  const small = list.filter((entry) => entry === entry.toLowerCase());
  const asWritten = list.filter((entry) => !small.includes(entry));
  const made = [pattern(small, 'iu'), pattern(asWritten, 'u')].filter((regExp) => regExp !== null);
  known.set(list, made);
  return made;
}

/** The longest entry wins, so that what is found is told in full. */
function pattern(entries: readonly string[], flags: string): RegExp | null {
  if (entries.length === 0) return null;
  const longestFirst = [...entries].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((entry) => entry.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}-])`, flags);
}
