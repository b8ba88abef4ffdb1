/** Marks the plain texts of a labelled corpus with the engine alone: a line is a run, a file is a page. */
import type { Candidate, Matcher, PageContext, Verdict } from '../../src/matching/index.ts';

export interface TextMark {
  readonly actor: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset in the text of the page. */
  readonly start: number;
  readonly verdict: Verdict;
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly candidates: readonly Candidate[];
}

/** Every candidate of a page with its verdict. The counts are those of the whole page. */
export function decidePage(matcher: Matcher, text: string): { candidate: Candidate; line: Line; verdict: Verdict }[] {
  const lines: Line[] = [];
  const counts = new Map<string, number>();
  let start = 0;
  for (const line of text.split('\n')) {
    const candidates = matcher.candidates(line);
    for (const candidate of candidates) {
      const key = matcher.countKey(candidate, line);
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    lines.push({ text: line, start, candidates });
    start += line.length + 1;
  }
  const page: PageContext = { host: '', title: '', lang: '', count: (key) => counts.get(key) ?? 0 };
  return lines.flatMap((line) =>
    line.candidates.map((candidate) => ({ candidate, line, verdict: matcher.decide(line.text, candidate, page) })),
  );
}

/** The mentions of a page, as `score.mjs` takes them. */
export function marksOfPage(matcher: Matcher, text: string): TextMark[] {
  const flat = text.replaceAll('\n', ' ');
  return decidePage(matcher, text).flatMap(({ candidate, line, verdict }) => {
    const [actor] = verdict.ids;
    if (actor === undefined) return [];
    const start = line.start + candidate.start;
    const end = line.start + candidate.end;
    const exact = flat.slice(start, end);
    return [
      {
        actor,
        exact,
        prefix: flat.slice(Math.max(0, start - 40), start),
        suffix: flat.slice(end, end + 40),
        start,
        verdict,
      },
    ];
  });
}
