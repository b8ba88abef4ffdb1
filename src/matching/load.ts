/** Makes a matcher from its data: the only part that runs inside pages. */
import { WordClasses } from './classes.ts';
import { surroundingsOf } from './context.ts';
import type { MatcherData } from './data.ts';
import { PrefixFilter } from './prefix.ts';
import { decideBySet } from './rules.ts';
import { NameTable } from './table.ts';
import { isInsideWord } from './text.ts';
import type { Candidate, Matcher, PageContext, Verdict } from './types.ts';

/**
 * Loads compiled data. Linear in the names' length; about a millisecond for some hundred names.
 * @throws Error if the data is of another format.
 */
export function loadMatcher(data: MatcherData): Matcher {
  if (data.format !== 1) throw new Error(`Matcher data of format ${String(data.format)} cannot be read`);
  const table = new NameTable(data.names);
  const filter = new PrefixFilter(data.names === '' ? [] : data.names.split('\n'));
  const classes = new WordClasses(data.classes);

  const ownersOf = (name: number): string[] => [data.owners[name] ?? []].flat().map((index) => data.ids[index] ?? '');

  function candidates(run: string): Candidate[] {
    const found: Candidate[] = [];
    let end = 0;
    for (const start of filter.starts(run)) {
      if (start < end || isInsideWord(run, start)) continue;
      const name = table.longestAt(run, start);
      if (name === null) continue;
      found.push({ start, end: name.end, name: name.name });
      end = name.end;
    }
    return found;
  }

  function countKey({ name }: Candidate): string | null {
    const decider = data.deciders[name] ?? 0;
    if (decider === 0) return ownersOf(name)[0] ?? null;
    if (decider > 0) return null;
    return data.decoyKeys[-decider - 1] || null;
  }

  function decide(run: string, candidate: Candidate, page: PageContext): Verdict {
    const decider = data.deciders[candidate.name] ?? 0;
    const name = table.nameAt(candidate.name);
    if (decider === 0) {
      return { ids: ownersOf(candidate.name), by: 'name', because: `Marked because “${name}” is a full name.` };
    }
    const set = data.sets[decider - 1];
    if (!set) return { ids: [], by: 'name', because: `Not marked because “${name}” is the name of something else.` };
    const lastNamed = (): string => {
      const before = candidates(run).filter(({ start }) => start < candidate.start);
      return before.map(countKey).findLast((key) => key !== null && data.ids.includes(key)) ?? '';
    };
    return decideBySet(set, ownersOf(candidate.name), {
      around: surroundingsOf(run, candidate),
      page,
      classes,
      lastNamed,
    });
  }

  return { mayBegin: (piece) => filter.mayBegin(piece), candidates, countKey, decide };
}
