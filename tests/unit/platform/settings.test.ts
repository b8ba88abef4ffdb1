import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Found there when the storage is loaded.
vi.stubGlobal('browser', fakeBrowser);

const { DEFAULT_SETTINGS, densityOn, isOn, pausedUntil } = await import('../../../src/platform/settings.ts');
const { parseSettings } = await import('../../../src/platform/stored-settings.ts');
const { changeSettings, changeSite, readSettings, watchSettings } = await import(
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
    ['damaged in part', { everywhere: false, offSites: 'news.example', sites: [{ off: 1 }], textScale: 7 }],
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
      changeSite('news.example', { off: true }),
      changeSite('b.example', { density: 'page' }),
    ]);
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'page',
      sites: [
        { site: 'b.example', density: 'page' },
        { site: 'news.example', off: true },
      ],
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
    await changeSite('news.example', { off: true });
    await changeSite('daily.example', { off: true });
    await changeSite('news.example', { off: true });
    expect((await readSettings()).sites.map(({ site }) => site)).toEqual(['daily.example', 'news.example']);
    await changeSite('news.example', { off: false });
    expect((await readSettings()).sites).toEqual([{ site: 'daily.example', off: true }]);
  });

  test('is read unless it or everything is off', () => {
    const off = { ...DEFAULT_SETTINGS, sites: [{ site: 'news.example', off: true as const }] };
    expect(isOn(off, 'news.example')).toBe(false);
    expect(isOn(off, 'daily.example')).toBe(true);
    expect(isOn({ ...DEFAULT_SETTINGS, everywhere: false }, 'daily.example')).toBe(false);
  });
});

describe('how many names are underlined', () => {
  test('is told for one site, and for the others', async () => {
    await changeSite('news.example', { density: 'page' });
    const settings = await readSettings();
    expect(densityOn(settings, 'news.example')).toBe('page');
    expect(densityOn(settings, 'www.news.example')).toBe('section');
  });

  test('is remembered while the site is off, and forgotten where it goes with the others', async () => {
    await changeSite('news.example', { density: 'page' });
    await changeSite('news.example', { off: true });
    await changeSite('news.example', { off: false });
    expect((await readSettings()).sites).toEqual([{ site: 'news.example', density: 'page' }]);
    await changeSite('news.example', { density: null });
    expect((await readSettings()).sites).toEqual([]);
  });
});

describe('settings of the first version', () => {
  const first = { everywhere: true, density: 'every', offSites: ['daily.example', 'news.example'] };
  const now = {
    ...DEFAULT_SETTINGS,
    density: 'every',
    sites: [
      { site: 'daily.example', off: true },
      { site: 'news.example', off: true },
    ],
  };

  test('are read as they were meant', () => {
    expect(parseSettings(first)).toEqual(now);
  });

  test('are stored in the form of today with the next change, once and for all', async () => {
    await fakeBrowser.storage.local.set({ settings: first });
    await changeSite('news.example', { off: false });
    await changeSettings({ density: 'every' });
    const { settings } = await fakeBrowser.storage.local.get('settings');
    expect(settings).toEqual({
      everywhere: true,
      density: 'every',
      sites: [{ site: 'daily.example', off: true }],
      version: 2,
    });
  });
});

test('what a newer version has stored is kept for it, what this one cannot read included', async () => {
  const newer = { version: 3, glow: 'soft', markStyle: 'wavy', offActors: { haaretz: 'on Sundays' } };
  await fakeBrowser.storage.local.set({ settings: newer });
  await changeSettings({ density: 'page' });
  const { settings } = await fakeBrowser.storage.local.get('settings');
  expect(settings).toEqual({ ...newer, density: 'page' });
});

test('a damaged choice for one site costs no other', async () => {
  const sites = [{ site: 'a.example', off: true }, { site: 7 }, null, { site: 'b.example', density: 'page' }];
  await fakeBrowser.storage.local.set({ settings: { version: 2, sites } });
  expect((await readSettings()).sites).toEqual([sites[0], sites[3]]);
  await changeSite('c.example', { off: true });
  expect((await readSettings()).sites.map(({ site }) => site)).toEqual(['a.example', 'b.example', 'c.example']);
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
