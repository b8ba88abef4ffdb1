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
 * The first entry of a list that stands in a text as whole words, as it stands there; `null` where none does. An entry
 * with a capital letter is looked for as written ("May" is no "may"), any other in any letter case.
 */
export function firstOf(list: readonly string[], text: string): string | null {
  return list.map((entry) => pattern(entry).exec(text)?.[0] ?? null).find((found) => found !== null) ?? null;
}

const patterns = new Map<string, RegExp>();

function pattern(entry: string): RegExp {
  const known = patterns.get(entry);
  if (known !== undefined) return known;
  const words = entry.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const flags = entry === entry.toLowerCase() ? 'iu' : 'u';
  const made = new RegExp(`(?<![\\p{L}\\p{N}-])${words.join('\\s+')}(?![\\p{L}\\p{N}-])`, flags);
  patterns.set(entry, made);
  return made;
}
