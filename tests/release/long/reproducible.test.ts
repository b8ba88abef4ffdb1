/**
 * The packages for the stores have the same bytes wherever they are made: here, and from the unpacked sources in another
 * folder, without git, with packages installed anew, in another language, time zone and with another umask.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';

const ELSEWHERE = {
  TZ: 'Pacific/Chatham',
  LC_ALL: 'tr_TR.UTF-8',
  LANG: 'tr_TR.UTF-8',
  NODE_ENV: 'test',
  CI: '',
};

let elsewhere: string;

/** SHA-256 by file name, as `npm run zip` wrote them. */
function sumsIn(root: string): Record<string, string> {
  const lines = readFileSync(join(root, '.output', 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n');
  return Object.fromEntries(lines.map((line) => line.split('  ').reverse()));
}

function run(folder: string, command: string, env: Readonly<Record<string, string>> = {}): void {
  execFileSync('sh', ['-c', command], { cwd: folder, env: { ...process.env, ...env }, stdio: 'pipe' });
}

beforeAll(() => {
  elsewhere = join(mkdtempSync(join(tmpdir(), 'sidelight-')), 'another plaçe');
  run(ROOT, 'npm run zip');
  const [sources = ''] = Object.keys(sumsIn(ROOT)).filter((name) => name.endsWith('-sources.zip'));
  for (const [path, contents] of Object.entries(unzipSync(readFileSync(join(ROOT, '.output', sources))))) {
    mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
    writeFileSync(join(elsewhere, path), contents);
  }
  run(elsewhere, 'umask 077 && npm ci --loglevel=error && npm run zip', ELSEWHERE);
}, 600_000);

afterAll(() => rmSync(dirname(elsewhere), { recursive: true, force: true }));

test('for Chromium, for Firefox, and of the sources', () => {
  const here = sumsIn(ROOT);
  console.log(Object.entries(here).flat().join('\n'));
  expect(Object.keys(here)).toHaveLength(3);
  expect(sumsIn(elsewhere)).toEqual(here);
});
