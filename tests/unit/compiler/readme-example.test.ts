/** The example in seeds/README.md compiles, agrees with its text, and covers it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileSeeds, formatDiagnostic } from '../../../src/compiler/index.ts';
import { readSeedFolder } from '../../../src/compiler/seed-folder.ts';
import { claimUnit } from '../../../src/knowledge/index.ts';

/** Blocks of the README that name a file, by that name. */
const BLOCKS = new Map(
  [...readFileSync('seeds/README.md', 'utf8').matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ]),
);
/** What the example shares with the bundled knowledge; the stamp of that is not its own. */
const shared = readSeedFolder(process.cwd())
  .filter(({ path }) => /(?:pack|denial-words)\.yaml$|fairness\//.test(path))
  .map(({ path, text }) => ({ path, text: text.replace(/^contents: .*\n/m, '') }));
const own = [...BLOCKS].filter(([path]) => path.startsWith('seeds/')).map(([path, text]) => ({ path, text }));
const text = BLOCKS.get('quay-notes.txt') ?? '';
const { pack, diagnostics, textCheck } = compileSeeds([...shared, ...own], [{ name: 'quay-notes.txt', text }]);

test('every block that it needs is there', () => {
  expect([...BLOCKS.keys()].sort()).toEqual([
    'quay-notes.txt',
    'seeds/actors/evening-post.yaml',
    'seeds/actors/lamp-company.yaml',
    'seeds/claims.yaml',
    'seeds/documents/quay-notes.yaml',
    'seeds/parties.yaml',
    'seeds/works.yaml',
  ]);
});

test('it compiles, all evidence verified, every sentence covered', () => {
  expect(diagnostics.map(formatDiagnostic)).toEqual([]);
  expect(textCheck).toMatchObject({ verified: 5, evidence: 5, unmatched: [] });
  expect(textCheck?.coverage).toEqual([{ document: 'quay-notes', sentences: 4, uncovered: [] }]);
});

test('it says what it is meant to say', () => {
  if (pack === null) throw new Error('The example does not compile.');
  const unit = claimUnit(pack, 'opened-letters');
  expect(unit.corroboration).toEqual({ documents: 1, origins: ['the Evening Post report'], unstated: false });
  expect(unit.answers[0]?.later.map(({ id, scope, timing }) => ({ id, scope, timing }))).toEqual([
    { id: 'qn-company-denial', scope: 'wider', timing: 'unknown' },
  ]);
});
