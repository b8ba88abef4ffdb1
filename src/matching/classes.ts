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

/** So many answers are kept. */
const MANY_ANSWERS = 2_000;

/** What a word may be a form of, in "-s" or "-ed"; most of it is no word. */
function basesOf(form: string): string[] {
  const [one, two, three] = [form.slice(0, -1), form.slice(0, -2), form.slice(0, -3)];
  return [one, two, three, `${three}y`];
}

/** The same for a form in "-ing". */
function ingBasesOf(form: string): string[] {
  const stem = form.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)];
}

/**
 * Tells whether a lower-case word belongs to a class. Looks words up in the lists as they were written: to make sets of them
 * takes longer than all that most pages ask (measured).
 */
export class WordClasses {
  /** With a space on either side of each word. */
  readonly #sources: ReadonlyMap<string, string>;
  /** Answers by class and word, forgotten when they are many: a page may go on for ever. */
  readonly #known = new Map<string, boolean>();

  constructor(sources: Readonly<Record<string, string>>) {
    this.#sources = new Map(Object.entries(sources).map(([name, words]) => [name, ` ${words} `]));
  }

  has(className: string, lower: string): boolean {
    const question = `${className} ${lower}`;
    let answer = this.#known.get(question);
    if (answer === undefined) {
      answer = this.#holds(className, lower) || (lower.endsWith("'s") && this.#holds(className, lower.slice(0, -2)));
      if (this.#known.size >= MANY_ANSWERS) this.#known.clear();
      this.#known.set(question, answer);
    }
    return answer;
  }

  #holds(className: string, word: string): boolean {
    if (this.#lists(className, word)) return true;
    if (className.endsWith(BASE)) return this.#lists(verbsOf(className.slice(0, -BASE.length)), word);
    if (className.endsWith(ING)) {
      const verbs = verbsOf(className.slice(0, -ING.length));
      return ingBasesOf(word).some((base) => this.#lists(verbs, base) && ingForm(base) === word);
    }
    const verbs = verbsOf(className);
    return (
      this.#sources.has(verbs) &&
      basesOf(word).some((base) => this.#lists(verbs, base) && finiteForms(base).includes(word))
    );
  }

  #lists(source: string, word: string): boolean {
    return this.#sources.get(source)?.includes(` ${word} `) ?? false;
  }
}

const verbsOf = (className: string): string => `*${className}`;
