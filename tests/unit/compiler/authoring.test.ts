/** What helps whoever writes seeds: coverage, locating words, beginning a document. */
import { describe, expect, test } from 'vitest';
import { compileSeeds } from '../../../src/compiler/index.ts';
import { evidenceEntry, locate } from '../../../src/compiler/locate.ts';
import { idFromName, newDocument } from '../../../src/compiler/new-document.ts';
import { changed, compiled, EXAMPLE, EXAMPLE_TEXTS, messages } from './example.ts';

const DELTA = EXAMPLE_TEXTS[0]?.text ?? '';

describe('coverage', () => {
  test('everything in the example is covered', () => {
    expect(compiled(EXAMPLE, true).textCheck?.coverage).toEqual([
      { document: 'delta-diary', sentences: 9, uncovered: [] },
      { document: 'echo-weekly', sentences: 3, uncovered: [] },
    ]);
  });

  test('a clause on which nothing rests is told with its sentence', () => {
    const without = changed(
      'seeds/documents/delta-diary.yaml',
      '      - range: [131, 155]\n        sha256: 5237',
      '      - range: [117, 130]\n        sha256: 5237',
    );
    const [delta] = compiled(without, true).textCheck?.coverage ?? [];
    expect(delta?.uncovered).toEqual([{ sentence: [117, 183], stretches: ['told the Harbour Courier that'] }]);
  });

  test('connecting words need no cover', () => {
    const [delta] = compiled(EXAMPLE, true).textCheck?.coverage ?? [];
    expect(DELTA).toContain('told the Harbour Courier that “');
    expect(delta?.uncovered).toEqual([]);
  });

  test('a withdrawn statement covers nothing', () => {
    const withdrawn = changed(
      'seeds/documents/delta-diary.yaml',
      '    verb: told\n',
      '    verb: told\n    withdrawn: It was misread.\n',
    );
    const [delta] = compiled(withdrawn, true).textCheck?.coverage ?? [];
    expect(delta?.uncovered.map(({ stretches }) => stretches)).toEqual([
      ['A dock worker told the Harbour Courier that “the seals were gone'],
    ]);
  });
});

describe('locate', () => {
  test('gives the range and the fingerprint that evidence needs', () => {
    const [place] = locate(DELTA, 'the seals were gone');
    expect(DELTA.slice(...(place?.range ?? [0, 0]))).toBe('the seals were gone');
    expect(evidenceEntry(place as NonNullable<typeof place>, 'words')).toBe(
      `      - range: [162, 181]\n        sha256: ${place?.sha256}\n        role: words\n`,
    );
  });

  test('gives every place', () => {
    expect(locate(DELTA, 'Alpha Ferries').map(({ range }) => range)).toEqual([
      [102, 115],
      [316, 329],
      [398, 411],
    ]);
  });

  test.each([
    ['straight marks find curly ones', '"This search helps nobody,"', [432, 459]],
    ['white space is folded', 'search of\nthe  depot', [294, 313]],
    ['marks of patterns are nothing special', 'gone.”', [177, 183]],
  ])('%s', (_, words, range) => {
    expect(locate(DELTA, words).map((place) => place.range)).toEqual([range]);
  });

  test('no sign is more than itself', () => {
    const signs = '-.*+?^$(){}|[]\\/';
    for (const sign of signs) expect(locate(signs, sign)[0]?.range[0], sign).toBe(signs.indexOf(sign));
  });

  test('says where a range spans sentences', () => {
    expect(locate(DELTA, 'hides crates. “We never')[0]?.withinOne).toBe(false);
    expect(locate(DELTA, 'hides crates.')[0]?.withinOne).toBe(true);
  });

  test('finds nothing where nothing stands', () => {
    expect(locate(DELTA, 'a lighthouse')).toEqual([]);
    expect(locate(DELTA, '  ')).toEqual([]);
  });
});

describe('a new document', () => {
  test('has an id of its file’s name', () => {
    expect(idFromName('The Harbour, again (2).txt')).toBe('the-harbour-again-2');
    expect(idFromName('???.txt')).toBe('');
  });

  test('compiles with its party and work, its text known by its fingerprint', () => {
    const text = '\uFEFFNobody was on the quay.\r\nBy: Fox Weekly\r\n';
    const added = newDocument('fox-weekly', text);
    const files = EXAMPLE.map((file) => {
      if (file.path === 'seeds/parties.yaml') return { ...file, text: file.text + added.party };
      return file.path === 'seeds/works.yaml' ? { ...file, text: file.text + added.work } : file;
    });
    const all = [...files, { path: added.path, text: added.file }];
    expect(messages(all)).toEqual([]);
    const { diagnostics, textCheck } = compileSeeds(all, [...EXAMPLE_TEXTS, { name: 'fox.txt', text }]);
    expect(diagnostics).toEqual([]);
    expect(textCheck?.coverage.find(({ document }) => document === 'fox-weekly')?.uncovered).toHaveLength(2);
  });
});
