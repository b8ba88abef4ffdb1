/** Patterns and rule sources in, matcher data out. Runs at build time; nothing of it is needed to match. */

import { compileBeginnings } from './beginnings-compile.ts';
import type { CompileProblem, MatcherData, RuleSet } from './data.ts';
import { parseRules, type RuleSource } from './parse-rules.ts';
import { NameTable, tokensIn } from './table.ts';
import { foldName, isInsideWord, tidyName } from './text.ts';
import type { Pattern } from './types.ts';

interface Entry {
  readonly text: string;
  readonly owners: number[];
  decider: number;
}

/**
 * Compiles names and rules. The data is plain JSON. With problems the data is still made, from what was sound, so that
 * a caller can show all of them at once; it must not be shipped.
 */
export function compileMatcher(
  patterns: readonly Pattern[],
  ruleSources: readonly RuleSource[],
): { data: MatcherData; problems: CompileProblem[] } {
  const parsed = parseRules(ruleSources);
  const problems = [...parsed.problems];
  const entries = new Map<string, Entry>();
  const ids: string[] = [];
  const idIndex = new Map<string, number>();
  const setIndex = new Map(parsed.sets.map((set, index) => [set.name, index]));
  for (const [pattern, { id, text, rules }] of patterns.entries()) {
    const report = (message: string): void => void problems.push({ source: '', line: 0, pattern, message });
    const name = tidyName(text);
    if (name === '') {
      report(`This name of “${id}” has no character that is seen. Write it out, or take it out.`);
      continue;
    }
    const known = rules === undefined ? 0 : setIndex.get(rules);
    if (known === undefined) {
      report(`“${name}” of “${id}” is decided by rule set “${rules}”, which does not exist. Add it, or mend the name.`);
      continue;
    }
    const decider = rules === undefined ? 0 : known + 1;
    if (!idIndex.has(id)) idIndex.set(id, ids.push(id) - 1);
    const owner = idIndex.get(id) ?? 0;
    const entry = entries.get(name);
    if (!entry) entries.set(name, { text: name, owners: [owner], decider });
    else if (entry.owners.includes(owner)) report(`“${name}” stands twice under “${id}”. Take one out.`);
    else if (entry.decider !== decider) {
      const other = ids[entry.owners[0] ?? 0];
      report(`“${name}” is decided in two ways, by “${other}” and “${id}”. Give both the same rules.`);
    } else entry.owners.push(owner);
  }
  const decoyKeys: string[] = [];
  for (const { text, key, source, line } of parsed.decoys) {
    const name = tidyName(text);
    if (entries.has(name)) {
      const message = `“${name}” stands twice, or is one of the names that are looked for. Take this one out.`;
      problems.push({ source, line, message });
    } else {
      if (!decoyKeys.includes(key)) decoyKeys.push(key);
      entries.set(name, { text: name, owners: [], decider: -1 - decoyKeys.indexOf(key) });
    }
  }
  const sorted = [...entries.values()].map((entry) => ({ ...entry, folded: foldName(entry.text) }));
  sorted.sort((a, b) => compare(a.folded, b.folded) || compare(a.text, b.text));
  return {
    data: {
      format: 1,
      names: sorted.map(({ text }) => text).join('\n'),
      tokens: countTokens(sorted),
      beginnings: compileBeginnings(
        sorted.map(({ text }) => text),
        leastOf(sorted, decoyKeys),
      ),
      ids,
      owners: sorted.map(({ owners: [first = 0, ...more] }) => (more.length === 0 ? first : [first, ...more])),
      deciders: sorted.map(({ decider }) => decider),
      decoyKeys,
      sets: parsed.sets,
      classes: parsed.classes,
    },
    problems,
  };
}

const countTokens = (entries: readonly { readonly folded: string }[]): number =>
  entries.reduce((sum, { folded }) => sum + tokensIn(folded), 0);

/**
 * The names without which no other that matters can stand: neither names of other things that nobody counts, nor names
 * that another of these ends, as "Times" ends "The New York Times".
 */
function leastOf(entries: readonly (Entry & { readonly folded: string })[], decoyKeys: readonly string[]): string[] {
  const table = new NameTable(entries.map(({ text }) => text).join('\n'), countTokens(entries));
  const mattering = entries.map(({ decider }) => decider >= 0 || decoyKeys[-decider - 1] !== '');
  const holdsAnother = (text: string): boolean => {
    for (let at = 1; at < text.length; at++) {
      if (isInsideWord(text, at)) continue;
      const { found } = table.lookAt(text, at);
      if (found !== null && mattering[found.name]) return true;
    }
    return false;
  };
  return entries.filter(({ text }, index) => mattering[index] && !holdsAnother(text)).map(({ text }) => text);
}

/** By code units, so that the order is the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same data with no word on why a name is not marked: their reason is empty then. */
export function withoutReasonsToReject(data: MatcherData): MatcherData {
  const withoutReasons = ({ rules, ...set }: RuleSet): RuleSet => ({
    ...set,
    rules: rules.map(([verdict, why, ...conditions]) => [verdict, verdict.startsWith('-') ? '' : why, ...conditions]),
  });
  return { ...data, sets: data.sets.map(withoutReasons) };
}
