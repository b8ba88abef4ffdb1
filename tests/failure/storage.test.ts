/** What is stored may be damaged, of another version, changed from two sides, or have no room: nothing entered is lost. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import { Control, type Tab } from '../../scripts/lib/control.ts';
import { pressIn, textOf } from '../e2e/closed-roots.ts';
import { article, cardText, expectMentions, PATIENCE, type Rig, startRig } from '../e2e/rig.ts';
import { FOUND, hostilePage, openCardOn } from '../hostile/conduct.ts';
import { store, storedSettings } from './extension-inside.ts';

const HOUR_MS = 3_600_000;

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab | undefined;
  let control: Page;
  beforeAll(async () => {
    rig = await startRig(browser);
    control = rig.control.page;
  });
  afterAll(() => rig?.close());
  afterEach(async () => {
    await tab?.page.close();
    tab = undefined;
    await store(control, 'local', {});
  });

  async function open(): Promise<Tab> {
    tab = await rig.open(hostilePage(''));
    return tab;
  }

  test.each([
    ['a word', 'junk'],
    ['nothing', null],
    ['a list', [1, 2]],
    ['fields of other kinds', { everywhere: 'yes', sites: { a: 1 }, density: 7, trigger: null, textScale: '9' }],
    ['choices for what is no site', { version: 2, sites: [null, 3, '127.0.0.1', { site: ['127.0.0.1'], off: true }] }],
    ['of a version that is none', { version: 'new', offSites: 7 }],
    ['very deep', JSON.parse(`${'{"a":'.repeat(90)}1${'}'.repeat(90)}`)],
  ])('settings that are %s do not stop the reading, and can be changed', async (_what, settings) => {
    await store(control, 'local', { settings });
    await expectMentions(rig, await open(), FOUND);
    const change = { type: 'changeSettings', change: { density: 'every' } };
    expect(await rig.control.askBackground(change)).toEqual({ done: true });
    expect(await storedSettings(control)).toMatchObject({ density: 'every' });
  });

  test('settings of a newer version keep what this one does not know', async () => {
    const newer = {
      everywhere: true,
      sites: [{ site: 'a.example', off: true }],
      markStyle: 'wavy',
      glow: 3,
      version: 9,
    };
    await store(control, 'local', { settings: newer });
    await rig.control.askBackground({ type: 'changeSite', site: 'b.example', change: { off: true } });
    expect(await storedSettings(control)).toEqual({
      ...newer,
      sites: [...newer.sites, { site: 'b.example', off: true }],
    });
  });

  test('two windows that change settings at once lose none of the changes', async () => {
    const second = await Control.open(rig.running);
    const sites = (name: string) => Array.from({ length: 20 }, (_, index) => `${name}-${index + 10}.example`);
    const switchOff = (from: Control, name: string) =>
      Promise.all(sites(name).map((site) => from.askBackground({ type: 'changeSite', site, change: { off: true } })));
    await Promise.all([switchOff(rig.control, 'one'), switchOff(second, 'two')]);
    const all = [...sites('one'), ...sites('two')].map((site) => ({ site, off: true }));
    expect((await storedSettings(control)).sites).toEqual(all);
    await second.page.close();
  });

  test('a change in one window reaches pages open in others at once', async () => {
    const { page } = await open();
    const traces = () =>
      page.evaluate(() => ({ highlights: CSS.highlights.size, sheets: document.adoptedStyleSheets.length }));
    await expectMentions(rig, tab as Tab, FOUND);
    await rig.control.askBackground({ type: 'changeSettings', change: { everywhere: false } });
    await expect.poll(traces, { timeout: PATIENCE }).toEqual({ highlights: 0, sheets: 0 });
    await rig.control.askBackground({ type: 'changeSettings', change: { everywhere: true } });
    await expectMentions(rig, tab as Tab, FOUND);
  });

  describe('a clock that was set while it was off for an hour', () => {
    test.each([
      ['back: what begins only later is no pause', HOUR_MS / 2],
      ['forward: the hour is over', -2 * HOUR_MS],
    ])('%s', async (_how, from) => {
      await store(control, 'local', { settings: { version: 2, pausedAt: Date.now() + from } });
      await expectMentions(rig, await open(), FOUND);
    });

    test('not at all: it is off, and comes back by itself when the hour ends', async () => {
      await store(control, 'local', { settings: { version: 2, pausedAt: Date.now() - HOUR_MS + 4_000 } });
      await open();
      const report = await rig.control.ask(tab as Tab, { type: 'listMentions' });
      expect(report).toMatchObject({ on: false, mentions: [] });
      await expectMentions(rig, tab as Tab, FOUND);
    });
  });
});

describe('in chromium, whose storage has a limit', () => {
  /** In bytes; both areas have the same. */
  const LIMIT = 10_485_760;
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig('chromium');
  });
  afterAll(() => rig?.close());

  test('one that is full is told, loses nothing, and takes changes again once there is room', async () => {
    const { page } = rig.control;
    const off = (site: string) => rig.control.askBackground({ type: 'changeSite', site, change: { off: true } });
    expect(await off('kept.example')).toEqual({ done: true });
    const settings = await storedSettings(page);
    const tab = await rig.open(hostilePage(''));
    await expectMentions(rig, tab, FOUND);
    const room = LIMIT - JSON.stringify(settings).length - 'settingsfilling'.length;
    await store(page, 'local', { settings, filling: 'x'.repeat(room - 20) });
    expect(await off('long.example')).toEqual({ done: false });
    await openCardOn(rig, tab);
    await pressIn('chromium', tab.page, (node) => node.tag === 'button' && textOf(node) === 'Less here');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Not stored');
    expect(await storedSettings(page)).toEqual(settings);
    await tab.page.close();
    await store(page, 'local', { settings });
    expect(await off('later.example')).toEqual({ done: true });
    expect(await storedSettings(page)).toMatchObject({
      sites: [
        { site: 'kept.example', off: true },
        { site: 'later.example', off: true },
      ],
    });
  });

  test('one that is full for the session costs the badge, not the reading', async () => {
    await store(rig.control.page, 'session', { filling: 'x'.repeat(LIMIT - 60) });
    const tab = await rig.open(article('<p>A line on Kaspersky <b>Lab</b>.</p>'));
    await expectMentions(rig, tab, FOUND);
    await openCardOn(rig, tab);
    await tab.page.close();
  });
});
