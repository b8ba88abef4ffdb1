/** The knowledge commands as they are called, in a folder that holds the example. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const SCRIPT = join(process.cwd(), 'scripts', 'knowledge.ts');
const EXAMPLE = join(import.meta.dirname, 'example');
const TEXTS = join(EXAMPLE, 'texts');
let folder: string;

// Each call starts a process of its own: more than the usual limit on a busy machine. In milliseconds.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-knowledge-'));
  cpSync(join(EXAMPLE, 'seeds'), join(folder, 'seeds'), { recursive: true });
  cpSync(join(process.cwd(), 'seeds', 'fairness'), join(folder, 'seeds', 'fairness'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command in the folder, with no texts but those that it is told of. */
function run(...args: string[]) {
  const { SIDELIGHT_TEXTS: _texts, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

test('check without texts says that evidence was not verified, and counts', () => {
  const { status, stdout } = run('check');
  expect(status).toBe(0);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'The check against the documents was not run: no folder was given with --texts or SIDELIGHT_TEXTS.',
    'ferry-example 1.0.0 of 2026-11-22',
    'documents: 2',
  ]);
  expect(stdout).toContain(
    'statements: 9 (alleges 0, states concern 1, reports 3, confirms 0, denies 3, disputes the evidence 0, objects 1, supports 0, comments 1)',
  );
  expect(stdout).toContain('answers: 3 (same 2, wider 1, narrower 0, overlapping 0, beside 0)');
});

test('check with texts verifies all evidence and covers every sentence', () => {
  const { status, stdout } = run('check', '--texts', TEXTS, '--coverage');
  expect(stdout).toContain('Evidence verified: 19 of 19.');
  expect(stdout).toContain('delta-diary: 9 sentences, 0 not covered\n');
  expect(status).toBe(0);
});

test('check fails on a sentence that nothing covers, and shows the stretch', () => {
  const file = join(folder, 'seeds', 'documents', 'echo-weekly.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/leftOut:[\s\S]*?statements:/, 'statements:'));
  const { status, stdout } = run('check', '--texts', TEXTS, '--coverage');
  expect(stdout).toContain('echo-weekly: 3 sentences, 1 not covered\n  [117, 136] “Author: Echo Weekly”\n');
  expect(status).toBe(1);
});

test('check tells problems on the error stream and fails', () => {
  writeFileSync(join(folder, 'seeds', 'denial-words.yaml'), '- denied\n- false\n');
  const { status, stderr } = run('check');
  expect(status).toBe(1);
  expect(stderr).toBe(
    'seeds/denial-words.yaml:2:3: An entry of the list is false. It must be a word of denial, objection or doubt. Put it in quotation marks.\n1 problem.\n',
  );
});

test('check tells problems of names and context rules at their places', () => {
  const file = join(folder, 'seeds', 'rules', 'courier.rules');
  writeFileSync(file, readFileSync(file, 'utf8').replace('set courier', 'decoy: Bravo Board\nset other'));
  const { status, stderr } = run('check');
  expect(status).toBe(1);
  expect(stderr.split('\n')).toEqual([
    'seeds/actors/harbour-courier.yaml:7:38: “Courier” of “harbour-courier” is decided by rule set “courier”, which does not exist. Add it, or mend the name.',
    expect.stringMatching(/^seeds\/rules\/courier\.rules:\d+:1: “Bravo Board” stands twice, or is one of the names/),
    '2 problems.',
    '',
  ]);
});

test('show prints the report, or the pack as JSON', () => {
  expect(run('show').stdout).toMatch(/^# ferry-example 1\.0\.0\n/);
  const pack = JSON.parse(run('show', '--json').stdout);
  expect(Object.keys(pack)).toEqual(
    expect.arrayContaining([
      'format',
      'id',
      'version',
      'date',
      'licence',
      'counts',
      'documents',
      'works',
      'parties',
      'actors',
      'claims',
      'statements',
      'answers',
    ]),
  );
});

test('locate prints an entry, and fails where the words do not stand', () => {
  const text = join(TEXTS, 'delta.txt');
  expect(run('locate', text, 'A dock worker', '--role', 'attribution')).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^ {6}- range: \[117, 130\]\n {8}sha256: [0-9a-f]{64}\n {8}role: attribution\n$/),
    stderr: '',
  });
  expect(run('locate', text, 'a lighthouse').status).toBe(1);
});

test('add-document writes the document’s file, and never over another', () => {
  const text = join(folder, 'Fox Weekly.txt');
  writeFileSync(text, 'Nobody was on the quay.\n');
  expect(run('add-document', text)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('- id: fox-weekly-article'),
  });
  expect(existsSync(join(folder, 'seeds', 'documents', 'fox-weekly.yaml'))).toBe(true);
  expect(run('add-document', text)).toMatchObject({ status: 2, stderr: expect.stringContaining('exists already') });
});

test('diff fails where a statement vanished or the version stayed', () => {
  const pack = JSON.parse(run('show', '--json').stdout);
  writeFileSync(join(folder, 'a.json'), JSON.stringify(pack));
  writeFileSync(
    join(folder, 'b.json'),
    JSON.stringify({ ...pack, version: '1.1.0', statements: pack.statements.slice(1) }),
  );
  expect(run('diff', 'a.json', 'a.json').status).toBe(0);
  expect(run('diff', 'a.json', 'b.json')).toMatchObject({ status: 1, stdout: expect.stringContaining('## Removed') });
  expect(run('diff', 'b.json', 'a.json')).toMatchObject({ status: 0, stdout: expect.stringContaining('## Added') });
});

test('stamp notes the contents; a change is then told until the version is raised', () => {
  const file = join(folder, 'seeds', 'pack.yaml');
  expect(run('stamp')).toMatchObject({ status: 0, stdout: 'seeds/pack.yaml is at version 1.0.0.\n' });
  expect(readFileSync(file, 'utf8')).toMatch(/\ncontents: [0-9a-f]{64}\n$/);
  expect(run('check').status).toBe(0);
  expect(run('stamp').stdout).toBe('Nothing changed since version 1.0.0.\n');

  const claims = join(folder, 'seeds', 'claims.yaml');
  writeFileSync(claims, readFileSync(claims, 'utf8').replace('topic: the search', 'topic: the depot'));
  expect(run('check')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      'seeds/pack.yaml:6:1: The knowledge changed since version 1.0.0. Run "npm run knowledge -- stamp" to raise version and date.',
    ),
  });
  expect(run('stamp').stdout).toBe('seeds/pack.yaml is at version 1.0.1.\n');
  expect(run('check').status).toBe(0);
  expect(run('stamp', '--version', '2.0.0').stdout).toBe('seeds/pack.yaml is at version 2.0.0.\n');
});

test.each([[[]], [['sing']], [['check', '--loudly']], [['locate', 'one']], [['export', '--format', 'stone']]])(
  '%j is answered with the usage',
  (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: npm run knowledge -- ');
  },
);
