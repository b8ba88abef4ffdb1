import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { SOURCES } from '../../../scripts/release/sources.ts';

/** What lies beside the sources in a working copy, and is made from them or is git's. */
const NOT_SOURCES = ['.git', '.output', '.wxt', 'node_modules'];

test('everything at the root of the repository is a source, but for what is made from them', () => {
  const found = readdirSync(ROOT).filter((name) => !NOT_SOURCES.includes(name) && !name.endsWith('.log'));
  expect(found.sort()).toEqual([...SOURCES].sort());
});
