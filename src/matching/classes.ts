/** Word classes of the rules. A class of verbs is kept as base forms; the forms a subject takes are made here. */

/** Ending of a class name that asks for the base forms of a class of verbs: "agree", where the subject is plural. */
export const BASE = '-base';

const VOWEL = /[aeiou]/;

/** "-s" and "-ed" forms of a regular verb: the forms that follow a subject in the third person. */
export function finiteForms(base: string): string[] {
  const last = base.at(-1) ?? '';
  const before = base.at(-2) ?? '';
  if (last === 'y' && !VOWEL.test(before)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`];
  const third = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  if (last === 'e') return [third, `${base}d`];
  // A single vowel and consonant at the end of one syllable doubles the consonant: ban, banned.
  const doubles = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base);
  return [third, doubles ? `${base}${last}ed` : `${base}ed`];
}

/** Tells whether a lower-case word belongs to a class. Sets are made at first use: most pages need few of them. */
export class WordClasses {
  readonly #sources: Readonly<Record<string, string>>;
  readonly #sets = new Map<string, ReadonlySet<string>>();

  constructor(sources: Readonly<Record<string, string>>) {
    this.#sources = sources;
  }

  has(className: string, lower: string): boolean {
    const words = this.#sets.get(className) ?? this.#make(className);
    return words.has(lower) || (lower.endsWith("'s") && words.has(lower.slice(0, -2)));
  }

  #make(className: string): ReadonlySet<string> {
    const plain = this.#sources[className]?.split(' ') ?? [];
    const verbs = this.#sources[`*${className}`]?.split(' ') ?? [];
    const bases = className.endsWith(BASE) ? this.#sources[`*${className.slice(0, -BASE.length)}`]?.split(' ') : [];
    const words = new Set([...plain, ...verbs.flatMap(finiteForms), ...(bases ?? [])]);
    this.#sets.set(className, words);
    return words;
  }
}
