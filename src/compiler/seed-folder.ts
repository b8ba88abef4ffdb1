/** The seeds on disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from './read-seeds.ts';

/** Every file of the seeds folder beneath `root`, by path from the root, with `/`. */
export function readSeedFolder(root: string): SourceFile[] {
  const folder = join(root, 'seeds');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}
