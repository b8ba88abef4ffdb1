/**
 * The bundled names and context rules on texts put together of the rules' own words: each candidate gets a verdict, the
 * same whenever it is asked, and a text of twice the length costs twice the steps.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { compileNames } from '../../src/compiler/compile-names.ts';
import { compileSeeds } from '../../src/compiler/index.ts';
import { readSeedFolder } from '../../src/compiler/seed-folder.ts';
import { type Candidate, loadMatcher, type MatcherData, type PageContext } from '../../src/matching/index.ts';
import { stepsOf } from './steps.ts';
import { target } from './target.ts';

const { patterns, ruleSources } = compileSeeds(readSeedFolder(process.cwd()));
const { data } = compileNames(patterns, ruleSources);
const matcher = loadMatcher(data);
const names = data.names.split('\n');

/** The names that a set decides, and the words that its conditions look for. */
function wordsOf({ rules }: MatcherData['sets'][number], index: number): string[] {
  const decided = names.filter((_, name) => data.deciders[name] === index + 1);
  const asked = rules.flatMap(([, , conditions]) =>
    conditions.flatMap(([, test, values]) => {
      if (test === '=') return values.split('|');
      if (test !== '~') return [];
      return values.split('|').flatMap((name) => (data.classes[name] ?? data.classes[`*${name}`] ?? '').split(' '));
    }),
  );
  const words = [...new Set(asked)].filter((word) => word !== '');
  return [...decided, ...decided, ...words, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))];
}

const SETS = data.sets.map(wordsOf).filter((words) => words.length > 0);
const SIGNS = [
  'the',
  'The',
  'of',
  'and',
  ',',
  '.',
  '“',
  '”',
  '(',
  ')',
  '’s',
  '-',
  '—',
  '\u2028',
  '\uFFFC',
  '\u00AD',
  '\u200B',
  '12',
  'x',
];

interface RulesCase {
  readonly words: readonly string[];
  readonly between: string;
  readonly page: { readonly host: string; readonly title: string; readonly lang: string; readonly count: number };
}

const cases: fc.Arbitrary<RulesCase> = fc.constantFrom(...SETS).chain((own) =>
  fc.record({
    words: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...own) },
        { weight: 1, arbitrary: fc.constantFrom(...names) },
        { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
      ),
      { minLength: 1, maxLength: 30, size: 'max' },
    ),
    between: fc.constantFrom(' ', '  ', '\n', '\u00A0', '-', '', ' \u00AD'),
    page: fc.record({
      host: fc.constantFrom('', 'www.nytimes.com', 'a.example'),
      title: fc.oneof(fc.constantFrom('', ...own), fc.string()),
      lang: fc.constantFrom('', 'en', 'ru', 'he'),
      count: fc.constantFrom(0, 1, 2, 11),
    }),
  }),
);

/** About how long a piece of the texts is whose steps are compared, in UTF-16 units: several times what rules look at. */
const PIECE = 1_000;
/** What edges may cost beyond the text itself, in steps: a small part of what one candidate costs. */
const SLACK = 500;

export const rulesTarget = target('rules', cases, ({ words, between, page: { count, ...facts } }) => {
  const page: PageContext = { ...facts, count: () => count };
  const text = words.join(between) + between;
  if (text === '') return;
  for (const candidate of matcher.candidates(text)) checkVerdict(text, candidate, page);
  checkGrowth(text, page);
});

function checkVerdict(text: string, candidate: Candidate, page: PageContext): void {
  const { start, end, name } = candidate;
  const told = () => `${JSON.stringify(text)}: ${JSON.stringify({ ...candidate, name: names[name], verdict })}`;
  const verdict = matcher.decide(text, candidate, page);
  const { ids, by, because } = verdict;
  if (!(0 <= start && start < end && end <= text.length)) throw new Error(`Out of the text: ${told()}`);
  const owners = [data.owners[name] ?? []].flat().map((owner) => data.ids[owner]);
  if (new Set(ids).size !== ids.length || !ids.every((id) => owners.includes(id))) {
    throw new Error(`Not whose name it is: ${told()}`);
  }
  if (!because.startsWith(ids.length > 0 ? 'Marked because ' : 'Not marked because ') || !because.endsWith('.')) {
    throw new Error(`No reason: ${told()}`);
  }
  if (/\{[LR]\w\}/.test(because.replaceAll(text, ''))) throw new Error(`A reason with a gap: ${told()}`);
  if (by !== 'name' && by !== 'context') throw new Error(`No certainty: ${told()}`);
  const again = loadMatcher(data).decide(text, candidate, page);
  if (!isDeepStrictEqual(again, verdict)) throw new Error(`Another verdict the second time: ${told()}`);
  const key = matcher.countKey(candidate, text);
  if (key !== matcher.countKey(candidate, text) || key === '') throw new Error(`No key to count under: ${told()}`);
}

/** All that is asked of a run of text, as a page asks it. */
function readAll(text: string, page: PageContext): void {
  matcher.glance(text);
  for (const candidate of matcher.candidates(text)) {
    matcher.countKey(candidate, text);
    matcher.decide(text, candidate, page);
  }
}

/**
 * On a text that is the same again and again each piece costs what the one before it cost: a fourth as many steps as a
 * third, exactly. What grows faster than the text shows at once, however small it begins.
 */
function checkGrowth(text: string, page: PageContext): void {
  const piece = text.repeat(Math.ceil(PIECE / text.length));
  const steps = (times: number): number => stepsOf(() => readAll(piece.repeat(times), page));
  // What is made when it is first asked for is made now.
  readAll(piece, page);
  const [two, three, four] = [steps(2), steps(3), steps(4)];
  if (four - three > three - two + SLACK) {
    const unit = `${piece.length} units of ${JSON.stringify(text)}`;
    throw new Error(`Twice ${unit} take ${two} steps, three times ${three}, four times ${four}.`);
  }
}
