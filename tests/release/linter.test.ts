/** Mozilla's own linter on the package for Firefox: no error, and no warning that docs/store/reviewers.md does not explain. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { ROOT } from '../../scripts/lib/paths.ts';

interface Message {
  readonly code: string;
  readonly file?: string;
}
interface Report {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
  readonly notices: readonly Message[];
}

function lint(folder: string): Report {
  const webExt = join(ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const options = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const { stdout, stderr } = spawnSync(process.execPath, [webExt, ...options], { encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(`The linter said nothing that can be read:\n${stdout}${stderr}`);
  return JSON.parse(stdout);
}

/** `code | file | times`; of shared chunks the folder, since their names change with what shares them. */
function counted(messages: readonly Message[]): string[] {
  const lines = messages.map(({ code, file = '' }) => `${code} | ${file.replace(/^chunks\/.*/, 'chunks/')}`);
  return [...new Set(lines)].map((line) => `${line} | ${lines.filter((other) => other === line).length}`).sort();
}

/** The same lines of the table in the notes for reviewers; each has a reason in its last column. */
function explained(): string[] {
  const notes = readFileSync(join(ROOT, 'docs/store/reviewers.md'), 'utf8');
  const rows = notes.matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \| (\d+) \| .{20,} \|$/gm);
  return [...rows].map(([, code, file, times]) => `${code} | ${file} | ${times}`).sort();
}

test('finds no error, and the warnings that are explained', () => {
  const { errors, warnings, notices } = lint(ensureBuilt('firefox'));
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(counted(warnings)).toEqual(explained());
});
