import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../../../scripts/release/archive.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = { 'b/é.txt': bytes('two'), 'B.txt': bytes('one'), 'b.txt': bytes('three '.repeat(100)) };

describe('an archive', () => {
  test('gives back what went in, sorted by name', () => {
    const entries = unzipSync(zipOf(FILES));
    expect(Object.keys(entries)).toEqual(['B.txt', 'b.txt', 'b/é.txt']);
    expect(entries).toEqual(FILES);
  });

  test('does not depend on the order in which files were found', () => {
    const reversed = Object.fromEntries(Object.entries(FILES).reverse());
    expect(zipOf(reversed)).toEqual(zipOf(FILES));
  });

  test('does not depend on the time, nor on the time zone', () => {
    const zone = process.env.TZ;
    const archives = ['Pacific/Kiritimati', 'America/St_Johns', 'UTC'].map((other) => {
      process.env.TZ = other;
      return zipOf(FILES);
    });
    process.env.TZ = zone;
    expect(archives[1]).toEqual(archives[0]);
    expect(archives[2]).toEqual(archives[0]);
    // Noon of 1 January 1980, as zip archives write it: at bytes 10 and 12 of the first entry.
    expect([...(archives[0] ?? []).slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
  });
});
