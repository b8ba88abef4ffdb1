/** Makes a matcher from its data: the only part that runs inside pages. */

import { Beginnings } from './beginnings.ts';
import { WordClasses } from './classes.ts';
import { surroundingsOf } from './context.ts';
import type { MatcherData } from './data.ts';
import { countedBySet, decideBySet, type Situation } from './rules.ts';
import { NameTable } from './table.ts';
import { isInsideWord } from './text.ts';
import type { Candidate, Glance, Matcher, PageContext, Verdict } from './types.ts';

/** What is counted must not hang on what was counted before. */
const UNKNOWN_PAGE: PageContext = { host: '', title: '', lang: '', count: () => 0 };

/**
 * Loads compiled data. Names are made ready by their first letter when they are first asked for.
 * @throws Error if the data is of another format.
 */
export function loadMatcher(data: MatcherData): Matcher {
  if (data.format !== 1) throw new Error(`Matcher data of format ${String(data.format)} cannot be read`);
  const table = new NameTable(data.names, data.tokens);
  const beginnings = new Beginnings(data.beginnings);
  const classes = new WordClasses(data.classes);

  const countingSets = new Set(data.sets.filter(({ rules }) => rules.some(([verdict]) => /^-./.test(verdict))));

  const ownersOf = (name: number): string[] => [data.owners[name] ?? []].flat().map((index) => data.ids[index] ?? '');

  function candidates(run: string): Candidate[] {
    const found: Candidate[] = [];
    for (let next = 0, start = beginnings.nextStart(run, 0); start >= 0; start = beginnings.nextStart(run, next)) {
      next = start + 1;
      if (isInsideWord(run, start)) continue;
      const name = table.lookAt(run, start).found;
      if (name === null) continue;
      found.push({ start, end: name.end, name: name.name });
      next = name.end;
    }
    return found;
  }

  function glance(piece: string): Glance {
    let cutAt = endsWithinPair(piece) ? piece.length - 1 : piece.length;
    for (let at = beginnings.nextStart(piece, 0); at >= 0; at = beginnings.nextStart(piece, at + 1)) {
      if (isInsideWord(piece, at)) continue;
      const word = beginnings.wordAt(piece, at);
      const { found, isCut } = word === 'first' ? table.lookAt(piece, at) : { found: null, isCut: word === 'cut' };
      if (found !== null) return 'name';
      if (isCut) cutAt = Math.min(cutAt, at);
    }
    return cutAt < piece.length ? { cutAt } : 'none';
  }

  /** What a name counts for wherever it stands. */
  function nameKey({ name }: Candidate): string | null {
    const decider = data.deciders[name] ?? 0;
    if (decider === 0) return ownersOf(name)[0] ?? null;
    if (decider > 0) return null;
    return data.decoyKeys[-decider - 1] || null;
  }

  /** The run looked at last: a long one holds many names, and each may ask who was named before it. */
  let lastRun = '';
  let namedBefore: ReadonlyMap<number, string> = new Map();

  /** For each candidate of a run, by its start, the id of the last full name before it; '' for none. */
  function namedBeforeIn(run: string): ReadonlyMap<number, string> {
    if (run === lastRun) return namedBefore;
    const before = new Map<number, string>();
    let last = '';
    for (const candidate of candidates(run)) {
      before.set(candidate.start, last);
      const key = nameKey(candidate);
      if (key !== null && data.ids.includes(key)) last = key;
    }
    lastRun = run;
    namedBefore = before;
    return before;
  }

  function situationOf(run: string, candidate: Candidate, page: PageContext): Situation {
    const lastNamed = () => namedBeforeIn(run).get(candidate.start) ?? '';
    return { around: surroundingsOf(run, candidate), page, classes, lastNamed };
  }

  function countKey(candidate: Candidate, run: string): string | null {
    const set = data.sets[(data.deciders[candidate.name] ?? 0) - 1];
    if (!set || !countingSets.has(set)) return nameKey(candidate);
    return countedBySet(set, situationOf(run, candidate, UNKNOWN_PAGE)) || null;
  }

  function decide(run: string, candidate: Candidate, page: PageContext): Verdict {
    const decider = data.deciders[candidate.name] ?? 0;
    const name = table.nameAt(candidate.name);
    if (decider === 0) {
      return { ids: ownersOf(candidate.name), by: 'name', because: `Marked because “${name}” is a full name.` };
    }
    const set = data.sets[decider - 1];
    if (!set) return { ids: [], by: 'name', because: `Not marked because “${name}” is the name of something else.` };
    return decideBySet(set, ownersOf(candidate.name), situationOf(run, candidate, page));
  }

  return { beginnings: beginnings.expression, glance, candidates, countKey, decide };
}

/** Whether the first half of a pair ends the piece: a letter that goes on in the next. */
function endsWithinPair(piece: string): boolean {
  const unit = piece.charCodeAt(piece.length - 1);
  return unit >= 0xd800 && unit <= 0xdbff;
}
