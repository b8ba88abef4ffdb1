/** Echo is not corroboration: origins are counted, not retellings. */
import { describe, expect, test } from 'vitest';
import { corroboration } from '../../../src/knowledge/index.ts';
import { plain } from '../../../src/words/messages.ts';
import { restsOnSentence } from '../../../src/words/wording.ts';
import { claim, madeUpPack, statement, work } from './made-up-pack.ts';

const CLAIMS = [claim('c', [{ actor: 'alpha', role: 'accused' }])];

function sentenceOf(given: Omit<Parameters<typeof madeUpPack>[0], 'claims'>): string {
  return plain(restsOnSentence(corroboration(madeUpPack({ claims: CLAIMS, ...given }), 'c')));
}

describe('documents and origins', () => {
  test('two documents retelling one report are 1 origin', () => {
    const statements = [statement('a', 'c', { work: 'r' }), statement('b', 'c', { work: 'r', document: 'document-2' })];
    expect(sentenceOf({ statements, works: [work('r')] })).toBe('2 documents, 1 origin: the r report.');
  });

  test('two reports are 2 origins, in the order of the documents', () => {
    const statements = [statement('a', 'c', { work: 's', document: 'document-2' }), statement('b', 'c', { work: 'r' })];
    expect(sentenceOf({ statements, works: [work('r'), work('s')] })).toBe(
      '2 documents, 2 origins: the r report, the s report.',
    );
  });

  test('one document, 2 origins', () => {
    const statements = [statement('a', 'c', { work: 'r' }), statement('b', 'c', { work: 's' })];
    expect(sentenceOf({ statements, works: [work('r'), work('s')] })).toBe(
      '1 document, 2 origins: the r report, the s report.',
    );
  });

  test('unstated counts as none', () => {
    expect(sentenceOf({ statements: [statement('a', 'c')] })).toBe(
      '1 document; it does not say where this comes from.',
    );
    const both = [statement('a', 'c'), statement('b', 'c', { document: 'document-2' })];
    expect(sentenceOf({ statements: both })).toBe('2 documents; they do not say where this comes from.');
  });

  test('known and unstated together say so', () => {
    const statements = [statement('a', 'c', { work: 'r' }), statement('b', 'c', { document: 'document-2' })];
    expect(sentenceOf({ statements, works: [work('r')] })).toBe(
      '2 documents, 1 origin: the r report. For a part of it no origin is stated.',
    );
  });
});

describe('chains', () => {
  test('a chain of three ends in its root', () => {
    const works = [work('root'), work('middle', ['root']), work('last', ['middle'])];
    const statements = [
      statement('a', 'c', { work: 'last' }),
      statement('b', 'c', { work: 'middle', document: 'document-2' }),
      statement('d', 'c', { work: 'root', document: 'document-3' }),
    ];
    expect(sentenceOf({ statements, works })).toBe('3 documents, 1 origin: the root report.');
  });

  test('a work that rests on two has two roots, each counted once', () => {
    const works = [work('r'), work('s'), work('m', ['r', 's']), work('n', ['m', 'r'])];
    expect(sentenceOf({ statements: [statement('a', 'c', { work: 'n' })], works })).toBe(
      '1 document, 2 origins: the r report, the s report.',
    );
  });

  test('a document that rests on others does not say on which its own voice rests', () => {
    const own = statement('a', 'c', { work: 'document-1-work', speaker: { party: 'author-1' } });
    expect(sentenceOf({ statements: [own], works: [work('r')], documentRests: ['r'] })).toBe(
      '1 document; it does not say where this comes from.',
    );
    expect(sentenceOf({ statements: [own] })).toBe('1 document, 1 origin: the document-1-work report.');
  });
});

describe('what counts', () => {
  const works = [work('r'), work('s')];

  test('a denial corroborates nothing', () => {
    const statements = [
      statement('a', 'c', { work: 'r' }),
      statement('b', 'c', { work: 's', stance: 'denies', document: 'document-2' }),
    ];
    expect(sentenceOf({ statements, works })).toBe('1 document, 1 origin: the r report.');
  });

  test('where nobody asserts the claim, what is said on it counts', () => {
    const statements = [statement('a', 'c', { work: 's', stance: 'comments' })];
    expect(sentenceOf({ statements, works })).toBe('1 document, 1 origin: the s report.');
  });

  test('a withdrawn statement counts for nothing', () => {
    const statements = [
      statement('a', 'c', { work: 'r' }),
      statement('b', 'c', { work: 's', document: 'document-2', withdrawn: 'It was misread.' }),
    ];
    expect(sentenceOf({ statements, works })).toBe('1 document, 1 origin: the r report.');
  });
});
