import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Found there when the storage is loaded.
vi.stubGlobal('browser', fakeBrowser);

const { DEFAULT_SETTINGS, isOn, parseSettings, pausedUntil } = await import('../../../src/platform/settings.ts');
const { changeSettings, readSettings, switchSite, watchSettings } = await import(
  '../../../src/platform/settings-store.ts'
);

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  test('have their defaults until something is chosen', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('keep what was chosen and leave the rest', async () => {
    await changeSettings({ density: 'page' });
    await changeSettings({ everywhere: false });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'page', everywhere: false });
  });

  test('of an older version get defaults for what it did not know', async () => {
    await fakeBrowser.storage.local.set({ settings: { everywhere: false } });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, everywhere: false });
  });

  test.each([
    ['of a newer version', { everywhere: false, density: 'third', tint: 'grey' }],
    ['damaged in part', { everywhere: false, offSites: 'news.example', textScale: 7 }],
  ])('%s keep what can be read and have defaults for the rest', (_name, stored) => {
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, everywhere: false });
  });

  test.each([
    ['nothing', undefined],
    ['a word', 'on'],
    ['null', null],
    ['a list', []],
  ])('of which %s is stored are the defaults', (_name, stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test('changed at the same moment from two sides keep both changes', async () => {
    await Promise.all([
      changeSettings({ density: 'page' }),
      switchSite('news.example', false),
      switchSite('b.example', false),
    ]);
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'page',
      offSites: ['b.example', 'news.example'],
    });
  });

  test('that cannot be stored are told, and the next change is made all the same', async () => {
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    await expect(changeSettings({ density: 'page' })).rejects.toThrow('disk full');
    full.mockRestore();
    await changeSettings({ density: 'every' });
    expect((await readSettings()).density).toBe('every');
  });

  test('are told to whoever watches, until it ends', async () => {
    const ending = new AbortController();
    const seen: string[] = [];
    watchSettings(({ density }) => seen.push(density), ending.signal);
    await changeSettings({ density: 'every' });
    ending.abort();
    await changeSettings({ density: 'page' });
    expect(seen).toEqual(['every']);
  });
});

describe('a site', () => {
  test('is switched off and on again', async () => {
    await switchSite('news.example', false);
    await switchSite('daily.example', false);
    await switchSite('news.example', false);
    expect((await readSettings()).offSites).toEqual(['daily.example', 'news.example']);
    await switchSite('news.example', true);
    expect((await readSettings()).offSites).toEqual(['daily.example']);
  });

  test('is read unless it or everything is off', () => {
    const off = { ...DEFAULT_SETTINGS, offSites: ['news.example'] };
    expect(isOn(off, 'news.example')).toBe(false);
    expect(isOn(off, 'daily.example')).toBe(true);
    expect(isOn({ ...DEFAULT_SETTINGS, everywhere: false }, 'daily.example')).toBe(false);
  });
});

describe('a pause', () => {
  const HOUR = 3_600_000;
  const begun = 1_000 * HOUR;
  const paused = { ...DEFAULT_SETTINGS, pausedAt: begun };

  test('lasts an hour', () => {
    expect(pausedUntil(paused, begun)).toBe(begun + HOUR);
    expect(isOn(paused, 'news.example', begun + HOUR - 1)).toBe(false);
    expect(isOn(paused, 'news.example', begun + HOUR)).toBe(true);
    expect(isOn(DEFAULT_SETTINGS, 'news.example', begun)).toBe(true);
  });

  test('never lasts longer because the clock was set back', () => {
    expect(isOn(paused, 'news.example', begun - 1)).toBe(true);
    expect(isOn({ ...paused, pausedAt: begun + 5_000 * HOUR }, 'news.example', begun)).toBe(true);
  });
});
