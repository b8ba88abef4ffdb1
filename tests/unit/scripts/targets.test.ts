import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTargets } from '../../../scripts/lib/targets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-targets-'));
  for (const name of ['a/story.html', 'a/other.htm', 'a/notes.txt', 'b/story.html']) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = (...given: string[]) => readTargets(given).map(({ name }) => name);

test('a file is named without .html, and a name taken twice gets a number', () => {
  expect(names(join(folder, 'a/story.html'), join(folder, 'b/story.html'))).toEqual(['story', 'story-2']);
  expect(names(join(folder, 'a/other.htm'))).toEqual(['other.htm']);
});

test('an address is named by host and path', () => {
  expect(names('https://example.com/news/a story.html?x=1#y', 'https://example.com/', 'https://example.com')).toEqual([
    'example.com-news-a-story',
    'example.com',
    'example.com-2',
  ]);
});

test('a folder stands for its pages, in order', () => {
  expect(names(join(folder, 'a'))).toEqual(['other.htm', 'story']);
});

test('what does not exist is named', () => {
  expect(() => names('no-such-page.html')).toThrow('No such file: no-such-page.html');
});
