/** What the example compiles to. */
import { expect, test } from 'vitest';
import { compileSeeds, sha256 } from '../../../src/compiler/index.ts';
import { compiled, EXAMPLE, EXAMPLE_TEXTS } from './example.ts';

test('the pack holds everything once, counted', () => {
  const { pack } = compiled();
  expect(pack?.counts).toEqual({
    documents: 2,
    works: 3,
    parties: 6,
    actors: 3,
    claims: 3,
    statements: 9,
    answers: 3,
    notes: 0,
    evidence: 19,
  });
  expect(pack).toMatchObject({ format: 1, id: 'ferry-example', version: '1.0.0', date: '2026-11-22' });
});

test('covered actors are parties under their own id', () => {
  expect(compiled().pack?.parties.slice(0, 2)).toEqual([
    { id: 'alpha-ferries', kind: 'actor', name: 'Alpha Ferries' },
    { id: 'bravo-board', kind: 'actor', name: 'Bravo Board' },
  ]);
});

test('accusers and reporters follow from the statements', () => {
  const roles = new Map(compiled().pack?.claims.map((claim) => [claim.id, claim.roles]));
  expect(roles.get('opened-letters')).toContainEqual({ actor: 'harbour-courier', role: 'reporter' });
  expect(roles.get('hidden-crates')).toEqual([
    { actor: 'alpha-ferries', role: 'accused' },
    { actor: 'bravo-board', role: 'accuser' },
  ]);
});

test('a statement keeps its slots, its source and its path', () => {
  const statement = compiled().pack?.statements.find(({ id }) => id === 'delta-earlier');
  expect(statement).toMatchObject({
    speaker: { party: 'alpha-ferries' },
    work: null,
    path: ['delta-article'],
    text: [
      { kind: 'summary', text: ', ' },
      { kind: 'time', text: 'last week' },
      { kind: 'summary', text: ': ' },
      { kind: 'words', text: 'We never moved a single crate,', by: 'alpha-ferries', lang: 'en' },
    ],
  });
});

test('the same seeds in any order give the same pack', () => {
  const reversed = compileSeeds([...EXAMPLE].reverse());
  expect(JSON.stringify(reversed.pack)).toBe(JSON.stringify(compiled().pack));
});

test('every alias becomes a pattern, which knows its place', () => {
  const courier = 'seeds/actors/harbour-courier.yaml';
  expect(compiled().patterns).toEqual([
    { id: 'alpha-ferries', text: 'Alpha Ferries', place: { file: expect.any(String), line: 6, column: 7 } },
    { id: 'bravo-board', text: 'Bravo Board', place: { file: expect.any(String), line: 6, column: 7 } },
    { id: 'harbour-courier', text: 'Harbour Courier', place: { file: courier, line: 6, column: 7 } },
    { id: 'harbour-courier', text: 'Courier', rules: 'courier', place: { file: courier, line: 7, column: 38 } },
  ]);
});

test('rule sources are handed through unread', () => {
  const { ruleSources } = compileSeeds([...EXAMPLE, { path: 'seeds/rules/other.rules', text: '] not: yaml [' }]);
  expect(ruleSources).toContainEqual({ name: 'seeds/rules/other.rules', text: '] not: yaml [' });
});

test('texts are known by their fingerprint, whatever their name, line ends and byte order mark', () => {
  const texts = EXAMPLE_TEXTS.map(({ text }, index) => ({
    name: `${index}.txt`,
    text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  }));
  const { diagnostics, textCheck } = compileSeeds(EXAMPLE, [...texts, { name: 'other.txt', text: 'Something else.' }]);
  expect(diagnostics).toEqual([]);
  expect(textCheck).toMatchObject({ verified: 19, evidence: 19, unmatched: ['other.txt'] });
});

test('a document without its text is an error, and no evidence of it is verified', () => {
  const { diagnostics, textCheck, pack } = compileSeeds(EXAMPLE, EXAMPLE_TEXTS.slice(0, 1));
  expect(diagnostics.map(({ file, line }) => ({ file, line }))).toEqual([
    { file: 'seeds/documents/echo-weekly.yaml', line: 8 },
  ]);
  expect(textCheck?.verified).toBe(15);
  expect(pack).toBeNull();
});

test('SHA-256 is that of the text as UTF-8', () => {
  expect(sha256('naïve “text”')).toBe('fc84c8b909bea66bff5f0af0757ed77993967b2ff5842034b7ef47417e3dcd1d');
});
