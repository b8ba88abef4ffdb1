/** The browser stops the background whenever it likes. Whatever is said to it next, it answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import type { ToBackground } from '../../src/platform/to-background.ts';
import { expectMentions, type Rig, startRig } from '../e2e/rig.ts';
import { FOUND, hostilePage, openCardOn } from '../hostile/conduct.ts';
import { stopBackground, store, storedSettings } from './extension-inside.ts';

/** No tab has this number. */
const NO_TAB = 999_999;

/** Every kind of message, and a part of its answer. */
const MESSAGES: {
  readonly [T in ToBackground['type']]: readonly [Omit<Extract<ToBackground, { type: T }>, 'type'>, object];
} = {
  frameStarted: [{ site: 'a.example' }, { site: 'a.example', on: true }],
  frameFound: [{ found: 1 }, { done: true }],
  frameGone: [{}, { done: true }],
  askDossiers: [{ actors: ['haaretz'] }, { dossiers: [{ actor: { id: 'haaretz' } }] }],
  openPage: [{ route: 'actor/haaretz' }, { done: true }],
  askSettings: [{}, { sites: [{ site: 'kept.example', off: true }], density: 'section' }],
  changeSettings: [{ change: { textScale: 1.15 } }, { done: true }],
  changeSite: [{ site: 'b.example', change: { off: true } }, { done: true }],
  switchTab: [{ tab: NO_TAB, on: false }, { done: true }],
  askTab: [{ tab: NO_TAB }, { frames: [] }],
  readTab: [{ tab: NO_TAB }, { done: false }],
};

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());

  test.each(Object.entries(MESSAGES))(
    'stopped before “%s” it answers all the same',
    async (type, [content, answer]) => {
      await store(rig.control.page, 'local', {
        settings: { sites: [{ site: 'kept.example', off: true }], version: 2 },
      });
      await stopBackground(rig);
      expect(await rig.control.askBackground({ type, ...content })).toMatchObject(answer);
      expect(await storedSettings(rig.control.page)).toMatchObject({
        sites: expect.arrayContaining([{ site: 'kept.example', off: true }]),
      });
    },
  );

  test('a page that begins, finds and opens a card while it is stopped is read, shown and counted', async () => {
    const tab: Tab = await rig.control.newTab();
    await stopBackground(rig);
    await tab.page.goto(rig.server.page(hostilePage('')));
    await expectMentions(rig, tab, FOUND);
    await stopBackground(rig);
    await openCardOn(rig, tab);
    await stopBackground(rig);
    expect(await rig.control.askBackground({ type: 'askTab', tab: tab.id })).toMatchObject({
      site: '127.0.0.1',
      frames: [{ frame: 0, found: 1 }],
    });
    await tab.page.close();
  });
});
