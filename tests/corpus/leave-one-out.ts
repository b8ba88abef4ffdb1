/**
 * How well the rules do on a site they were not written with. For each site, the class words and the rules that only
 * that site attests are taken out, and its pages are marked with what is left. Closed classes stay, and so does the
 * last rule of each set, which is the name's default.
 */

import { finiteForms, ingForm } from '../../src/matching/classes.ts';
import { surroundingsOf } from '../../src/matching/context.ts';
import type { Rule } from '../../src/matching/data.ts';
import type { Matcher, MatcherData } from '../../src/matching/index.ts';
import { loadMatcher } from '../../src/matching/index.ts';
import { decidePage, marksOfPage, type TextMark } from './annotate-text.ts';

/** Classes that grammar closes: their words are no finding of any page. */
const CLOSED = new Set(['end', 'function', 'time', 'aux', 'article', 'adverb', 'joint', 'language']);

export interface CorpusPage {
  readonly name: string;
  readonly site: string;
  readonly text: string;
}

/** What a page attests: words near undecided names, and the rules that decided them. */
interface Attested {
  readonly words: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** Sets that share a part share its rules: a rule is known by its verdict and conditions. */
const keyOf = ([verdict, , conditions]: Rule): string => [verdict, ...conditions.flat()].join(' ');

/** The same data with each rule's key for its reason, so that a verdict tells which rule gave it. */
function withKeysForReasons(data: MatcherData): MatcherData {
  const keyed = (rule: Rule): Rule => [rule[0], `rule: ${keyOf(rule)}`, rule[2]];
  return { ...data, sets: data.sets.map((set) => ({ ...set, rules: set.rules.map(keyed) })) };
}

function attestedBy(matcher: Matcher, text: string): Attested {
  const words = new Set<string>();
  const rules = new Set<string>();
  for (const { candidate, line, verdict } of decidePage(matcher, text)) {
    const [, key] = /arked because rule: (.*)\.$/.exec(verdict.because) ?? [];
    if (key === undefined) continue;
    rules.add(key);
    const { left, right } = surroundingsOf(line.text, candidate);
    for (const { lower } of [...left.slice(0, 6), ...right.slice(0, 6)]) words.add(lower.replace(/'s$/, ''));
  }
  return { words, rules };
}

/** The data without the class words of `words` and without the rules of `rules`. */
function without(data: MatcherData, words: ReadonlySet<string>, rules: ReadonlySet<string>): MatcherData {
  const classes = Object.entries(data.classes).map(([name, list]) => {
    if (CLOSED.has(name)) return [name, list];
    const isLost = (word: string) =>
      name.startsWith('*')
        ? [word, ingForm(word), ...finiteForms(word)].some((form) => words.has(form))
        : words.has(word);
    return [
      name,
      list
        .split(' ')
        .filter((word) => !isLost(word))
        .join(' '),
    ];
  });
  const sets = data.sets.map((set) => ({
    ...set,
    rules: set.rules.filter((rule, index) => index === set.rules.length - 1 || !rules.has(keyOf(rule))),
  }));
  return { ...data, classes: Object.fromEntries(classes), sets };
}

/** Marks of every page in `pages`, each made without what its site alone attests among `all`. */
export function marksLeavingSitesOut(
  data: MatcherData,
  pages: readonly CorpusPage[],
  all: readonly CorpusPage[],
): Record<string, TextMark[]> {
  const keyed = loadMatcher(withKeysForReasons(data));
  const attested = all.map(({ site, text }) => ({ site, ...attestedBy(keyed, text) }));
  const marks: Record<string, TextMark[]> = {};
  for (const site of new Set(pages.map((page) => page.site))) {
    const own = attested.filter((entry) => entry.site === site);
    const others = attested.filter((entry) => entry.site !== site);
    const only = (of: (entry: Attested) => ReadonlySet<string>): Set<string> =>
      new Set(own.flatMap((entry) => [...of(entry)]).filter((item) => !others.some((entry) => of(entry).has(item))));
    const matcher = loadMatcher(
      without(
        data,
        only((entry) => entry.words),
        only((entry) => entry.rules),
      ),
    );
    for (const page of pages.filter((page) => page.site === site)) marks[page.name] = marksOfPage(matcher, page.text);
  }
  return marks;
}
