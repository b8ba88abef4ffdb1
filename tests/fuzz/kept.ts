/** Failing cases as files: what was found once is tried in every test run from then on. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './target.ts';

const FOLDER = join(import.meta.dirname, 'kept');

interface Kept {
  readonly file: string;
  readonly target: string;
  /** What was wrong when it was found. */
  readonly error: string;
  readonly smallest: unknown;
}

/** Writes a case to a file of its own. @returns the file's name */
export function keep(target: string, { error, smallest }: Failure): string {
  const text = JSON.stringify({ target, error, smallest }, null, 2);
  const hash = createHash('sha256').update(JSON.stringify(smallest)).digest('hex');
  const file = `${target}-${hash.slice(0, 8)}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, file), `${text}\n`);
  return file;
}

/** All cases that were kept of a target. */
export function keptOf(target: string): Kept[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, ...(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Omit<Kept, 'file'>) }))
    .filter((kept) => kept.target === target);
}
