/** The texts for the stores, held to their limits and to what the repository itself says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../../scripts/lib/paths.ts';

/** Most characters that a store takes: the smallest limit of the three. */
const LONGEST = { Name: 45, 'Short text': 132, 'Long text': 10_000 };
/** Edge's store wants at least so many. */
const SHORTEST_LONG_TEXT = 250;

const listing = readFileSync(join(ROOT, 'docs/store/listing.md'), 'utf8');

function section(title: string): string {
  const found = listing.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  return found?.slice(title.length).trim() ?? '';
}

test.each(Object.entries(LONGEST))('%s keeps to the limit of every store', (title, longest) => {
  expect(section(title)).not.toBe('');
  expect(section(title).length).toBeLessThanOrEqual(longest);
});

test('the long text is long enough, and plain: stores show no markup', () => {
  expect(section('Long text').length).toBeGreaterThan(SHORTEST_LONG_TEXT);
  expect(section('Long text')).not.toMatch(/[*_`#<>]|\]\(/);
});

test('name and short text are what the manifest says', () => {
  const { manifest } = parse(readFileSync(join(ROOT, 'locales/en.yml'), 'utf8'));
  expect(section('Name')).toBe(manifest.name);
  expect(section('Short text')).toBe(manifest.description);
});
