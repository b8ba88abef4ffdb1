import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { checked, copiedIn, noticeOf, packagesOfModule } from '../../../scripts/release/bundled-packages.ts';

const installed = (path: string) => join(ROOT, 'node_modules', path);
const named = (id: string) => packagesOfModule(id).map(({ name }) => name);
const A = { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Do as you like.\r\n', source: '' };

describe('the packages of a module', () => {
  test('are the one in whose folder it lies, and those copied into it', () => {
    expect(named(installed('preact/hooks/dist/hooks.mjs'))).toEqual(['preact']);
    expect(named(`${installed('@wxt-dev/storage/dist/index.mjs')}?v=1`)).toEqual(['@wxt-dev/storage', 'dequal']);
  });

  test('are none for our own', () => {
    expect(named(join(ROOT, 'src/page/finder.ts'))).toEqual([]);
    expect(named('\0virtual:knowledge')).toEqual([]);
  });

  test('are told for what the bundlers make up', () => {
    expect(named('\0rolldown/runtime.js')).toEqual(['rolldown']);
    expect(named('\0virtual:wxt-plugins')).toEqual(['wxt']);
    expect(() => named('\0other/helper.js')).toThrow('Whose code');
  });

  test('bring the text and the place of their licence', () => {
    const [preact] = packagesOfModule(installed('preact/dist/preact.mjs'));
    expect(preact).toMatchObject({ licence: 'MIT', source: 'https://github.com/preactjs/preact' });
    expect(preact?.text).toContain('Permission is hereby granted');
  });
});

test('a copy of a package that nobody knows is not passed over', () => {
  expect(() => copiedIn('//#region ../node_modules/some-package/index.mjs')).toThrow('some-package');
});

test('a licence that is not allowed is named', () => {
  expect(() => checked({ ...A, licence: 'GPL-3.0' })).toThrow('a is under GPL-3.0');
});

test('the notice has each package once, sorted, lines ended alike', () => {
  const b = { ...A, name: 'b', source: 'https://example.com/b' };
  const notice = noticeOf([b, checked(A), b]);
  expect(notice.match(/^[ab] 1\.0\.0$/gm)).toEqual(['a 1.0.0', 'b 1.0.0']);
  expect(notice).toContain('Source: https://example.com/b');
  expect(noticeOf([checked(A), b])).toBe(notice);
  expect(notice.slice(0, notice.indexOf('b 1.0.0'))).not.toContain('\r');
});
