/** Word classes of the rules. A class of verbs is kept as base forms; the forms a subject takes are made here. */

/** Ending of a class name that asks for the base forms of a class of verbs: "agree", where the subject is plural. */
export const BASE = '-base';
/** Ending that asks for their forms in "-ing". */
export const ING = '-ing';

const VOWEL = /[aeiou]/;
/** A single vowel and consonant at the end of one syllable doubles the consonant: ban, banned, banning. */
const DOUBLES = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** "-s" and "-ed" forms of a regular verb: the forms that follow a subject in the third person. */
export function finiteForms(base: string): string[] {
  const last = base.at(-1) ?? '';
  const before = base.at(-2) ?? '';
  if (last === 'y' && !VOWEL.test(before)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`];
  const third = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  if (last === 'e') return [third, `${base}d`];
  return [third, DOUBLES.test(base) ? `${base}${last}ed` : `${base}ed`];
}

/** "-ing" form of a verb: accusing, agreeing, denying, banning. */
export function ingForm(base: string): string {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return DOUBLES.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
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
    const words = new Set([
      ...this.#words(className),
      ...this.#words(`*${className}`).flatMap(finiteForms),
      ...this.#bases(className, BASE),
      ...this.#bases(className, ING).map(ingForm),
    ]);
    this.#sets.set(className, words);
    return words;
  }

  #bases(className: string, ending: string): readonly string[] {
    return className.endsWith(ending) ? this.#words(`*${className.slice(0, -ending.length)}`) : [];
  }

  #words(source: string): string[] {
    return this.#sources[source]?.split(' ') ?? [];
  }
}
