/** Prints what the changelog says of the version that a tag names, for example `v0.1.0`; refuses any other tag. */
import { readFileSync } from 'node:fs';
import { ROOT } from './lib/paths.ts';
import { notesOf } from './release/notes.ts';

const read = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');

try {
  console.log(notesOf(process.argv[2] ?? '', JSON.parse(read('package.json')).version, read('CHANGELOG.md')));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
