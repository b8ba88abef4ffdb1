import { describe, expect, test } from 'vitest';
import { readSettingsFile, settingsFile } from '../../../src/app/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/platform/settings.ts';

const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  pausedAt: 1_234_567,
  density: 'page',
  sites: [{ site: 'news.example', density: 'page' }],
  offActors: ['haaretz'],
};

test('what was saved is what is taken', () => {
  const { pausedAt, ...kept } = CHOSEN;
  expect(readSettingsFile(settingsFile(CHOSEN))).toEqual({ settings: kept });
  expect(settingsFile(CHOSEN)).not.toContain(String(pausedAt));
});

test('a file may hold some of the settings only', () => {
  const some = JSON.stringify({ kind: 'sidelight-settings', settings: { density: 'every' } });
  expect(readSettingsFile(some)).toEqual({ settings: { density: 'every' } });
});

test('a file of the first version is taken as it was meant', () => {
  const old = JSON.stringify({ kind: 'sidelight-settings', settings: { offSites: ['news.example'] } });
  expect(readSettingsFile(old)).toEqual({ settings: { sites: [{ site: 'news.example', off: true }] } });
});

describe('nothing is taken of', () => {
  test.each([
    ['no JSON', 'Dear reader'],
    ['other JSON', '{"density":"every"}'],
    ['a list', '[]'],
    ['an empty file', ''],
  ])('%s', (_what, text) => {
    expect(readSettingsFile(text)).toEqual({
      problem: 'This is no file of Sidelight’s settings. Nothing was changed.',
    });
  });

  test.each([
    ['a value that is none', { density: 'thrice' }, 'density'],
    ['a list with something else in it', { sites: [{ site: 'news.example' }, 7] }, 'sites'],
    ['a field of a later version', { density: 'every', glow: true }, 'glow'],
  ])('a file with %s, which is named', (_what, settings, field) => {
    expect(readSettingsFile(JSON.stringify({ kind: 'sidelight-settings', settings }))).toEqual({
      problem: `“${field}” in this file is nothing that this version knows. Nothing was changed.`,
    });
  });
});
