/**
 * Builds the extension for the stores and writes, into `.output/`, one archive for Chromium's stores, one for Firefox's,
 * one with the sources they are built from, and the SHA-256 of each. Same sources, same bytes, on any machine:
 * docs/decisions/0011-reproducible-packages.md says how.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from './lib/build.ts';
import { ROOT } from './lib/paths.ts';
import { filesIn, zipOf } from './release/archive.ts';
import { isSource } from './release/sources.ts';

const { name, version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
const archives = {
  chrome: zipOf(filesIn(build('chromium'))),
  firefox: zipOf(filesIn(build('firefox'))),
  sources: zipOf(filesIn(ROOT, isSource)),
};
const sums = Object.entries(archives).map(([kind, archive]) => {
  const file = `${name}-${version}-${kind}.zip`;
  writeFileSync(`${ROOT}.output/${file}`, archive);
  return `${createHash('sha256').update(archive).digest('hex')}  ${file}\n`;
});
writeFileSync(`${ROOT}.output/SHA256SUMS`, sums.join(''));
console.log(sums.join('').trimEnd());
