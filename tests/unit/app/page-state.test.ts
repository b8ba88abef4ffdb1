import { expect, test } from 'vitest';
import { pageState } from '../../../src/app/page-state.ts';
import type { TabMention, TabMentions } from '../../../src/platform/panel.ts';
import { DEFAULT_SETTINGS } from '../../../src/platform/settings.ts';

const mention = (actor: string, marked: boolean): TabMention => ({
  id: 1,
  frame: 0,
  address: 'https://news.example/a',
  actors: [actor],
  certainty: 'name',
  because: '',
  exact: '',
  prefix: '',
  suffix: '',
  marked,
});

const found: TabMentions = {
  site: 'news.example',
  tabOn: true,
  reading: 'on',
  complete: true,
  partial: false,
  title: '',
  mentions: [mention('alder', true), mention('birch', true), mention('alder', false), mention('alder', true)],
};

test('mentions are counted by actor, with the place of each among all', () => {
  expect(pageState(found, DEFAULT_SETTINGS, null).mentions).toEqual([
    { actor: 'alder', count: 3, marked: 2, at: [0.125, 0.625, 0.875] },
    { actor: 'birch', count: 1, marked: 1, at: [0.375] },
  ]);
});

test('actors that are switched off leave no gap', () => {
  const settings = { ...DEFAULT_SETTINGS, offActors: ['alder'] };
  expect(pageState(found, settings, null).mentions).toEqual([{ actor: 'birch', count: 1, marked: 1, at: [0.5] }]);
});

test('a site that is off is told before anything else of the page', () => {
  const settings = { ...DEFAULT_SETTINGS, sites: [{ site: 'news.example', off: true as const }] };
  expect(pageState(found, settings, null)).toEqual({ kind: 'off-site', host: 'news.example', mentions: [] });
});
