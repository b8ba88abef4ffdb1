/** Word classes are looked up in their sources; a naive oracle makes sets of all forms instead. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finiteForms, ingForm, WordClasses } from '../../../src/matching/classes.ts';
import { compileProjectNames } from '../../corpus/seeds.ts';

const { classes: sources } = compileProjectNames();
const words = (source: string): string[] => sources[source]?.split(' ') ?? [];
const bare = Object.keys(sources).map((name) => name.replace('*', ''));
const names = [...new Set(bare.flatMap((name) => [name, `${name}-base`, `${name}-ing`]))];

function membersOf(className: string): Set<string> {
  const verbs = (ending: string) => (className.endsWith(ending) ? words(`*${className.slice(0, -ending.length)}`) : []);
  return new Set([
    ...words(className),
    ...words(`*${className}`).flatMap(finiteForms),
    ...verbs('-base'),
    ...verbs('-ing').map(ingForm),
  ]);
}

/** A possessive belongs where its word does. */
const isMember = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word) || (word.endsWith("'s") && set.has(word.slice(0, -2)));

const sets = new Map(names.map((name) => [name, membersOf(name)]));
const everyWord = [...new Set([...sets.values()].flatMap((set) => [...set]))];

test('each class holds its words and forms, and no word of another', () => {
  const classes = new WordClasses(sources);
  expect(everyWord.length).toBeGreaterThan(2_000);
  const wrong = [...sets].flatMap(([name, set]) =>
    everyWord.filter((word) => classes.has(name, word) !== isMember(set, word)).map((word) => `${name}: ${word}`),
  );
  expect(wrong).toEqual([]);
});

test('what is made of words is told as the sets tell it', () => {
  const ending = fc.constantFrom('', 's', 'es', 'ed', 'd', 'ied', 'ies', 'ing', "'s", 'y', 'e');
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.constantFrom(...everyWord), fc.nat(4), ending, (name, word, cut, end) => {
      const made = word.slice(0, Math.max(1, word.length - cut)) + end;
      const wanted = isMember(sets.get(name) ?? new Set(), made);
      expect(new WordClasses(sources).has(name, made), `${name}: ${made}`).toBe(wanted);
    }),
    { numRuns: 2_000 },
  );
});
