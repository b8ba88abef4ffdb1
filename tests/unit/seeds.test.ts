/** The real seeds compile without a diagnostic, with the documents at hand where a folder is named for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileSeeds, formatDiagnostic } from '../../src/compiler/index.ts';
import { readSeedFolder } from '../../src/compiler/seed-folder.ts';
import { compileMatcher } from '../../src/matching/index.ts';

/** For a busy machine; in milliseconds. */
const LIMIT = 30_000;
const files = readSeedFolder(process.cwd());
const folder = process.env.SIDELIGHT_TEXTS;
const texts = folder === undefined ? undefined : textsIn(folder);

test(
  `the seeds compile${texts === undefined ? '' : ', and agree with the documents'}`,
  () => {
    const { diagnostics, pack } = compileSeeds(files, texts);
    expect(diagnostics.map(formatDiagnostic)).toEqual([]);
    expect(pack).not.toBeNull();
  },
  LIMIT,
);

test('the names and their context rules compile', () => {
  const { patterns, ruleSources } = compileSeeds(files);
  expect(compileMatcher(patterns, ruleSources).problems).toEqual([]);
});

test('every covered actor is there, by its stable id', () => {
  const ids = compileSeeds(files).pack?.actors.map((actor) => actor.id);
  expect(ids).toEqual([
    'eugene-kaspersky',
    'haaretz',
    'israel',
    'israeli-intelligence',
    'kaspersky-lab',
    'new-york-times',
    'russia',
    'russian-embassy',
    'russian-government-hackers',
    'russian-intelligence',
    'trump-administration',
    'us-congress',
    'us-dhs',
    'us-government',
  ]);
});

function textsIn(path: string) {
  const names = readdirSync(path).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
}
