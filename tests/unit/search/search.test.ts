import { pack } from 'virtual:knowledge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build-search.ts';
import { type Filter, filterHits, NO_FILTER } from '../../../src/search/filter-hits.ts';
import { buildNearestNames } from '../../../src/search/nearest-names.ts';
import { markHits, termsOf } from '../../../src/search/terms.ts';

const search = buildSearch(pack);
const found = (query: string, kind: string) => search(query).flatMap((hit) => (hit.kind === kind ? [hit.id] : []));

describe('search over the knowledge', () => {
  test.each(pack.actors)('a name finds its actor before any other: $name', ({ id, name }) => {
    expect(found(name, 'actor')[0]).toBe(id);
  });

  test.each([
    ['Kapersky', 'kaspersky-lab'],
    ['Kaspersy', 'kaspersky-lab'],
    ['Hareetz', 'haaretz'],
    ['Haretz', 'haaretz'],
    ['New Yrok Times', 'new-york-times'],
    ['Isreali inteligence', 'israeli-intelligence'],
  ])('a misspelt name finds its actor: %s', (query, id) => {
    expect(found(query, 'actor')).toContain(id);
    expect(search(query)[0]?.kind).toBe('actor');
  });

  test.each([
    ['Касперский', 'kaspersky-lab'],
    ['NYT', 'new-york-times'],
    ['DHS', 'us-dhs'],
  ])('another way to write a name finds its actor: %s', (query, id) => {
    expect(found(query, 'actor')).toContain(id);
  });

  test('the beginning of a word is enough', () => {
    expect(found('haar', 'actor')).toEqual(['haaretz']);
  });

  test('exact words of somebody find the statement', () => {
    const quoted = pack.statements.find(({ text }) => text.some(({ kind }) => kind === 'words'));
    const words = quoted?.text.find(({ kind }) => kind === 'words')?.text ?? '';
    expect(found(words, 'statement')).toContain(quoted?.id);
  });

  test('every claim is found by its own heading', () => {
    for (const { id, heading } of pack.claims) expect(found(heading, 'claim')).toContain(id);
  });

  test.each(['', '   ', '?!', 'polonium'])('nothing for "%s"', (query) => {
    expect(search(query)).toEqual([]);
  });

  test('a possessive counts as the name', () => {
    expect(found('Haaretz’s', 'actor')).toEqual(['haaretz']);
  });

  test('any text can be asked', () => {
    fc.assert(fc.property(fc.string(), (query) => Array.isArray(search(query))));
  });
});

describe('narrowing', () => {
  const hits = search('kaspersky');
  const narrowed = (filter: Partial<Filter>) => filterHits(pack, hits, { ...NO_FILTER, ...filter });
  const statementOf = (id: string) => pack.statements.find((statement) => statement.id === id);

  test('without a choice leaves all', () => {
    expect(narrowed({})).toEqual(hits);
  });

  test('to a stance keeps its statements and their claims only', () => {
    const left = narrowed({ stance: 'denies' });
    const statements = left.filter(({ kind }) => kind === 'statement');
    expect(statements.length).toBeGreaterThan(0);
    for (const { id } of statements) expect(statementOf(id)?.stance).toBe('denies');
    expect(left.some(({ kind }) => kind === 'actor')).toBe(false);
  });

  test('to a document keeps what it says', () => {
    const document = pack.documents[0]?.id ?? null;
    for (const hit of narrowed({ document })) {
      if (hit.kind === 'statement') expect(statementOf(hit.id)?.document).toBe(document);
    }
  });

  test('to an actor keeps it and what it says or what is said of it', () => {
    const left = narrowed({ actor: 'eugene-kaspersky' });
    expect(left.filter(({ kind }) => kind === 'actor').map(({ id }) => id)).toEqual(['eugene-kaspersky']);
    expect(left.some(({ kind }) => kind === 'statement')).toBe(true);
  });
});

describe('marking of hits', () => {
  test('marks whole words, in any case, with their possessive', () => {
    expect(markHits('The Haaretz’s HAARETZ haaretzes', ['haaretz'])).toEqual([
      { text: 'The ', hit: false },
      { text: 'Haaretz’s', hit: true },
      { text: ' ', hit: false },
      { text: 'HAARETZ', hit: true },
      { text: ' haaretzes', hit: false },
    ]);
  });

  test('loses no character of the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const marked = markHits(text, termsOf(text));
        expect(marked.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});

describe('names that a query may have meant', () => {
  const nearest = buildNearestNames(pack);

  test.each([
    ['Kasparskij', 'kaspersky-lab'],
    ['Casperskee', 'eugene-kaspersky'],
    ['newyorktmies', 'new-york-times'],
    ['kasperskylab', 'kaspersky-lab'],
    ['yevgenikaspersky', 'eugene-kaspersky'],
  ])('%s is near', (query, id) => {
    expect(search(query)).toEqual([]);
    expect(nearest(query)).toContain(id);
  });

  test.each(['polonium', 'telephone', 'Netanyahu', 'Mossad', 'Symantec', 'McAfee', 'bicycle', '', '?!'])(
    '“%s” is near to none',
    (query) => expect(nearest(query)).toEqual([]),
  );

  test('are three at most, each once', () => {
    const ids = nearest('rusian');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(3);
  });
});
