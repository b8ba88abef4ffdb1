/**
 * Shows that the checks look: for each part of the rule of matching a copy of the engine gets one planted fault, and
 * the table or the oracle must notice it.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Engine, firstBrokenPromise, firstWrongCase } from './checks.ts';

interface Fault {
  readonly rule: string;
  readonly file: string;
  readonly sound: string;
  readonly faulty: string;
}

const FAULTS: readonly Fault[] = [
  { rule: 'a name begins where a word begins', file: 'load.ts', sound: 'isInsideWord(run, start)', faulty: 'false' },
  {
    rule: 'a name ends where a word ends',
    file: 'table.ts',
    sound: '(kind === WORD || kind === IGNORED)',
    faulty: 'kind === WORD',
  },
  {
    rule: 'an abbreviation ends before no letter',
    file: 'table.ts',
    sound: 'continuesAbbreviation(text, last)',
    faulty: 'false',
  },
  {
    rule: 'the longest wins',
    file: 'table.ts',
    sound: 'entry - FIRST_NAME) ?? found',
    faulty: 'entry - FIRST_NAME); if (found) return { found, isCut: false }',
  },
  { rule: 'the leftmost wins', file: 'load.ts', sound: 'next = name.end;', faulty: '' },
  { rule: 'soft hyphens are looked through', file: 'text.ts', sound: "'\\\\u00AD", faulty: "'" },
  { rule: 'marks belong to words', file: 'text.ts', sound: '\\p{M}]/u', faulty: ']/u' },
  { rule: 'numbers belong to words', file: 'text.ts', sound: '0x30, 0x39, 0x41,', faulty: '0x41,' },
  {
    rule: 'some scripts put no space between words',
    file: 'text.ts',
    sound: '&& !unspaced.test(character)',
    faulty: '',
  },
  { rule: 'apostrophes are alike', file: 'text.ts', sound: 'if (apostrophe.test(character)) return 39;', faulty: '' },
  {
    rule: 'white space of any length is one space',
    file: 'table.ts',
    sound: 'if (spaced) hash = step(hash, 32);',
    faulty: 'if (spaced && text.charCodeAt(at - 1) === 32) hash = step(hash, 32);',
  },
  { rule: 'letter case counts', file: 'table.ts', sound: 'if (isCased(unit)) return false;', faulty: '' },
  { rule: 'all in capitals is the name too', file: 'table.ts', sound: '(exact || capitals)', faulty: 'exact' },
  { rule: 'half in capitals is not', file: 'table.ts', sound: 'exact = false;', faulty: 'capitals = true;' },
  {
    rule: 'a match ends with its last character',
    file: 'table.ts',
    sound: 'shownBefore(text, end) + 1',
    faulty: 'end',
  },
  { rule: 'a letter of two units is a letter', file: 'text.ts', sound: 'if (pair > 0xffff)', faulty: 'if (false)' },
  {
    rule: 'a piece may end within the beginning of a name',
    file: 'beginnings-compile.ts',
    sound: '(?:$|',
    faulty: '(?:',
  },
  { rule: 'a piece may end within a name', file: 'load.ts', sound: 'if (isCut)', faulty: 'if (false)' },
  {
    rule: 'a piece may end within a letter',
    file: 'load.ts',
    sound: 'endsWithinPair(piece) ? piece.length - 1 : piece.length',
    faulty: 'piece.length',
  },
  {
    rule: 'what is looked through may stand within a beginning',
    file: 'beginnings-compile.ts',
    sound: 'IGNORED_CLASS}]',
    faulty: 'APOSTROPHE_CLASS}]',
  },
  {
    rule: 'small words may begin with a capital',
    file: 'beginnings-compile.ts',
    sound: 'new Set([unit, capitalOf(unit)])',
    faulty: 'new Set([unit])',
  },
];

const engineFolder = fileURLToPath(new URL('../../../src/matching', import.meta.url));
const workshop = mkdtempSync(join(tmpdir(), 'sidelight-faults-'));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

async function engineWith({ file, sound, faulty }: Fault, index: number): Promise<Engine> {
  const folder = join(workshop, String(index));
  cpSync(engineFolder, folder, { recursive: true });
  const source = readFileSync(join(folder, file), 'utf8');
  expect(source.split(sound).length, `the place of the fault in ${file}`).toBeGreaterThan(1);
  writeFileSync(join(folder, file), source.replace(sound, faulty));
  return import(/* @vite-ignore */ pathToFileURL(join(folder, 'index.ts')).href) as Promise<Engine>;
}

describe('a planted fault is noticed', () => {
  test.each(FAULTS.map((fault, index) => [fault.rule, fault, index] as const))('%s', async (_, fault, index) => {
    const engine = await engineWith(fault, index);
    const noticed = firstWrongCase(engine) ?? firstBrokenPromise(engine, 3000, 20);
    expect(noticed).not.toBeNull();
  });
});
