/** Reads rule sources (the language is described in the README) and reports what is wrong with them by line. */
import { BASE, ING } from './classes.ts';
import type { CompileProblem, Condition, Rule, RuleSet } from './data.ts';
import { patternOf } from './rules.ts';

export interface RuleSource {
  readonly name: string;
  readonly text: string;
}

export interface ParsedRules {
  readonly sets: RuleSet[];
  readonly classes: Record<string, string>;
  readonly decoys: Decoy[];
}

/** A longer name of something else, the key it counts under, and where it was read. */
export interface Decoy extends Place {
  readonly text: string;
  readonly key: string;
}

/** A line of a rule source; lines count from 1. */
interface Place {
  readonly source: string;
  readonly line: number;
}

const FLAGS = new Set(['the', 'poss', 'hyL', 'hyR', 'dots', 'capital', 'title', 'start', 'solo', 'org']);
/** Classes that positions and flags use by name. */
const OWN_CLASSES = new Set(['rank', 'adverb', 'not-adverb', 'joint', 'head']);
const POSITION = /^(!?[LR](?:[1-6*hv]))([=~^_#]|\/)(.*)$/;
const COUNT = /^(!?)@([a-z-]+)(>=|>|<)(\d+|[a-z-]+)$/;
const PAGE = /^(!?(?:host|heading|lang))\/(.+)\/$/;
const LAST = /^(!?last)=([a-z-]+)$/;

interface Draft extends Place {
  readonly set: { name: string; full: boolean; rules: Rule[] };
}

class Reader {
  readonly drafts: Draft[] = [];
  readonly parts = new Map<string, Draft>();
  readonly classes: Record<string, string> = {};
  /** Where each class was begun. */
  readonly classPlaces = new Map<string, Place>();
  readonly decoys: Decoy[] = [];
  readonly problems: CompileProblem[] = [];
  readonly usedClasses: (Place & { readonly name: string })[] = [];
  #draft: Draft | null = null;
  #source = '';
  #line = 0;

  read({ name, text }: RuleSource): void {
    this.#source = name;
    this.#draft = null;
    this.#line = 0;
    let entry = '';
    let entryLine = 0;
    // A line that begins with white space goes on with the one above it. The last, empty one ends the last entry.
    for (const [index, raw] of [...text.split('\n'), ''].entries()) {
      if (entry !== '' && /^\s+\S/.test(raw)) {
        entry += ` ${raw.trim()}`;
        continue;
      }
      this.#line = entryLine;
      if (entry !== '') this.#entry(entry);
      entry = raw.trim().startsWith('#') ? '' : raw.trim();
      entryLine = index + 1;
    }
  }

  /** Where it reads. */
  get #here(): Place {
    return { source: this.#source, line: this.#line };
  }

  #problem(message: string): void {
    this.problems.push({ ...this.#here, message });
  }

  #entry(entry: string): void {
    const list = /^(class|verbs|decoy) *([a-z-]*): *(.*)$/.exec(entry);
    const set = /^(set|part) ([a-z-]+)( full)?$/.exec(entry);
    if (list) this.#list(list[1] ?? '', list[2] ?? '', list[3] ?? '');
    else if (set) this.#open(set[1] ?? '', set[2] ?? '', set[3] !== undefined);
    else if (entry.startsWith('use ')) this.#use(entry.slice(4).trim());
    else if (/^[-+]/.test(entry)) this.#rule(entry);
    else {
      const begun = `“${entry.slice(0, 40)}” is neither a list, nor a set, nor a rule`;
      this.#problem(`${begun}. Begin it with “class”, “verbs”, “decoy”, “set”, “part”, “use”, “+” or “-”.`);
    }
  }

  #list(kind: string, name: string, items: string): void {
    if (kind === 'decoy') {
      for (const text of items.split('|'))
        if (text.trim()) this.decoys.push({ ...this.#here, text: text.trim(), key: name });
      return;
    }
    const key = kind === 'verbs' ? `*${name}` : name;
    if (name === '') this.#problem('This class has no name. Write “class name: words”.');
    const words = items.split(/\s+/).filter(Boolean);
    const known = new Set((this.classes[key] ?? '').split(' ').filter(Boolean));
    for (const word of words) {
      if (word !== word.toLowerCase()) {
        this.#problem(`“${word}” in class “${name}” is not in lower case. Write “${word.toLowerCase()}”.`);
      }
      if (known.has(word)) this.#problem(`“${word}” stands twice in class “${name}”. Take one out.`);
      known.add(word);
    }
    if (!this.classPlaces.has(key)) this.classPlaces.set(key, this.#here);
    // In order they pack better.
    this.classes[key] = [...known].sort().join(' ');
  }

  #open(kind: string, name: string, full: boolean): void {
    this.#draft = { ...this.#here, set: { name, full, rules: [] } };
    const known = this.parts.has(name) || this.drafts.some((draft) => draft.set.name === name);
    if (known) this.#problem(`“${name}” is defined twice. Give this one another name.`);
    else if (kind === 'part') this.parts.set(name, this.#draft);
    else this.drafts.push(this.#draft);
  }

  #use(name: string): void {
    const part = this.parts.get(name);
    if (!this.#draft)
      this.#problem('“use” stands outside a set. Move it below a line that begins with “set” or “part”.');
    else if (!part) this.#problem(`There is no part “${name}” above this line. Define it above, or mend the name.`);
    else this.#draft.set.rules.push(...part.set.rules);
  }

  #rule(entry: string): void {
    const [, verdict = '', body = '', why = ''] = /^([-+][a-z|-]*) +(.*?) *:: *(.+)$/.exec(entry) ?? [];
    const words = body.split(/\s+/).filter(Boolean);
    const isLast = words[0] === 'otherwise';
    if (why === '') this.#problem('This rule lacks something. Write “verdict conditions :: reason”.');
    else if (!this.#draft) this.#problem('A rule stands outside a set. Move it below a line that begins with “set”.');
    else if (verdict.startsWith('-') && verdict.includes('|')) {
      this.#problem(`“${verdict}” is no verdict. Behind “-” stands at most one key.`);
    } else if (words.length === 0)
      this.#problem('This rule has no condition. Where it always holds, write “otherwise”.');
    else if (isLast && words.length > 1) this.#problem('“otherwise” has conditions. Take it or them out.');
    else {
      const conditions = isLast ? [] : words.map((word) => this.#condition(word));
      this.#draft.set.rules.push([verdict, why, conditions.filter((condition) => condition !== null)]);
    }
  }

  #condition(word: string): Condition | null {
    if (FLAGS.has(word.replace(/^!/, ''))) return [word, '', ''];
    const count = COUNT.exec(word);
    if (count) return [`${count[1]}${count[2]}`, `@${count[3]}`, count[4] ?? ''];
    const last = LAST.exec(word);
    if (last) return [last[1] ?? '', '=', last[2] ?? ''];
    const page = PAGE.exec(word);
    if (page) return this.#pattern(page[1] ?? '', page[2] ?? '');
    const [, place = '', test = '', rest = ''] = POSITION.exec(word) ?? [];
    if (test === '/') return this.#pattern(place, rest.replace(/\/$/, ''));
    if (test === '~') {
      for (const name of rest.split('|')) {
        const ending = [BASE, ING].find((form) => name.endsWith(form)) ?? '';
        const verbs = name.slice(0, name.length - ending.length);
        this.usedClasses.push({ ...this.#here, name: verbs });
      }
    }
    const isBare = test === '^' || test === '_' || test === '#';
    if (place === '' || isBare === (rest !== '')) {
      this.#problem(`“${word}” is no condition. The README of src/matching lists those that there are.`);
      return null;
    }
    return [place, test, rest];
  }

  #pattern(subject: string, pattern: string): Condition | null {
    try {
      patternOf(pattern);
      return [subject, '/', pattern];
    } catch {
      this.#problem(`“${pattern}” is no regular expression. Mend it.`);
      return null;
    }
  }

  finish(): void {
    for (const { set, line, source } of this.drafts) {
      if (set.rules.at(-1)?.[2].length !== 0) {
        const message = `Set “${set.name}” does not end with an “otherwise” rule. Add “- otherwise :: reason”.`;
        this.problems.push({ source, line, message });
      }
    }
    for (const { name, source, line } of this.usedClasses) {
      if (this.classes[name] === undefined && this.classes[`*${name}`] === undefined) {
        this.problems.push({ source, line, message: `There is no class “${name}”. Add it, or mend the name.` });
      }
    }
    const used = new Set([...OWN_CLASSES, ...this.usedClasses.map(({ name }) => name)]);
    for (const [key, place] of this.classPlaces) {
      const name = key.replace('*', '');
      if (!used.has(name)) {
        this.problems.push({ ...place, message: `No rule uses class “${name}”. Take it out, or use it.` });
      }
    }
  }
}

/** Reads all sources together: classes and parts of one may be used in another that follows it. */
export function parseRules(sources: readonly RuleSource[]): ParsedRules & { readonly problems: CompileProblem[] } {
  const reader = new Reader();
  for (const source of sources) reader.read(source);
  reader.finish();
  return {
    sets: reader.drafts.map(({ set }) => set),
    classes: reader.classes,
    decoys: reader.decoys,
    problems: reader.problems,
  };
}
