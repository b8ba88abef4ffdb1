/** The names that the contestants look for. */
import { compileSeeds } from '../../src/compiler/compile-seeds.ts';
import { readSeedFolder } from '../../src/compiler/seed-folder.ts';
import { compileMatcher, type MatcherData } from '../../src/matching/index.ts';
import { NameTable } from '../../src/matching/table.ts';
import { ROOT } from '../lib/paths.ts';

export interface NameSet {
  /** As the marking libraries and the regular expression take them. */
  readonly names: readonly string[];
  /** As ours takes them. */
  readonly data: MatcherData;
  /** Milliseconds to compile them for ours, which is done while building. */
  readonly compiling: number;
  /** Bytes of our table of them once all are in it. */
  readonly bytes: number;
}

function nameSet(names: readonly string[], compile: () => MatcherData): NameSet {
  const start = performance.now();
  const data = compile();
  return { names, data, compiling: performance.now() - start, bytes: new NameTable(data.names, data.tokens).bytes };
}

/** The dictionary that the extension ships with. */
export function bundledNames(): NameSet {
  const { patterns, ruleSources } = compileSeeds(readSeedFolder(ROOT));
  const names = [...new Set(patterns.map(({ text }) => text))];
  return nameSet(names, () => compileMatcher(patterns, ruleSources).data);
}

/**
 * A dictionary of many names: capitalised phrases of the pages themselves, so that some are found, filled up with
 * pairs of their words put together at random (always the same).
 */
export function manyNames(texts: readonly string[], count: number): NameSet {
  const found = new Set<string>();
  const words = new Set<string>();
  for (const text of texts) {
    for (const [phrase] of text.matchAll(/\b\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,}){1,2}\b/gu)) {
      found.add(phrase);
      for (const word of phrase.split(' ')) words.add(word);
    }
  }
  const names = new Set([...found].slice(0, Math.floor(count / 3)));
  const pool = [...words, 'Alder', 'Birch', 'Cedar', 'Rowan', 'Willow', 'Hazel', 'Linden', 'Maple'];
  const random = randomNumbers(count);
  const pick = () => pool[Math.floor(random() * pool.length)] ?? '';
  while (names.size < count) names.add(`${pick()} ${pick()} ${names.size % 3 === 0 ? pick() : ''}`.trim());
  const patterns = [...names].map((text, index) => ({ id: `name-${index % 1000}`, text }));
  return nameSet([...names], () => compileMatcher(patterns, []).data);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
