/**
 * Settings as they were stored or as a file brings them: what is valid is kept, field by field or as a whole, and nothing
 * else is let in.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { readSettingsFile, settingsFile } from '../../src/app/settings-file.ts';
import { isOn, withSite } from '../../src/platform/settings.ts';
import { parseSettings, storedForm } from '../../src/platform/stored-settings.ts';
import { type Json, without } from './json.ts';
import { FIELDS, isSettingsChange, storedLike } from './settings-fields.ts';
import { target } from './target.ts';

export const settingsTarget = target('settings', storedLike, (one) => {
  for (const stored of [one, ...without(one)]) checkStored(stored);
});

function checkStored(stored: unknown): void {
  const settings = parseSettings(stored);
  const names = Object.keys(FIELDS);
  if (!isSettingsChange(settings) || Object.keys(settings).length !== names.length) throw new Error('No settings.');
  const { fields } = storedForm(stored);
  for (const name of names) {
    const read = settings[name as keyof typeof settings];
    const lost = Object.hasOwn(fields, name) && FIELDS[name]?.(fields[name]) && lacks(read, fields[name]);
    if (lost) throw new Error(`“${name}” was lost.`);
  }
  if (!isDeepStrictEqual(parseSettings(settings), settings)) throw new Error('Settings are not what they were.');
  const site = settings.sites[0]?.site ?? 'news.example';
  const off = withSite(settings.sites, site, { off: true });
  if (isOn({ ...settings, sites: off }, site)) throw new Error('A site cannot be switched off.');
  if (isOn({ ...settings, everywhere: true, pausedAt: 0, sites: withSite(off, site, { off: false }) }, site) !== true) {
    throw new Error('A site cannot be switched on again.');
  }
  const { pausedAt: _now, ...kept } = settings;
  if (!isDeepStrictEqual(readSettingsFile(settingsFile(settings)), { settings: kept })) {
    throw new Error('What was saved is not what is taken.');
  }
}

/** Whether something is missing. Fields of a site that nobody knows may be. */
function lacks(read: unknown, stored: unknown): boolean {
  if (!Array.isArray(stored) || !Array.isArray(read)) return !isDeepStrictEqual(read, stored);
  return stored.some((item, index) => {
    const known = typeof item === 'object' ? pickSite(item) : item;
    return !isDeepStrictEqual(read[index], known);
  });
}

function pickSite(site: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(['site', 'off', 'density'].filter((key) => key in site).map((key) => [key, site[key]]));
}

const fileText = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom<Json>('sidelight-settings', 'sidelight-settings', 'sidelight-setting', null),
      version: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.constantFrom<Json>(1.5, '2', null)),
      settings: storedLike,
    })
    .chain((file) => {
      const text = JSON.stringify(file);
      const cut = fc.record({ at: fc.nat({ max: text.length }), length: fc.nat({ max: 3 }), put: fc.string() });
      return fc.oneof(
        { weight: 3, arbitrary: fc.constant(text) },
        { weight: 1, arbitrary: cut.map(({ at, length, put }) => text.slice(0, at) + put + text.slice(at + length)) },
      );
    }),
  fc.string({ unit: 'binary', size: 'large' }),
);

export const settingsFileTarget = target('settings-file', fileText, (text) => {
  const read = readSettingsFile(text);
  if ('problem' in read) {
    if (!/^(?:This is no file|“.*” in this file is nothing).* Nothing was changed\.$/s.test(read.problem)) {
      throw new Error(`No sentence: ${read.problem}`);
    }
    return;
  }
  if (!isSettingsChange(read.settings)) throw new Error('Something was taken that is no setting.');
  const file = JSON.parse(text) as { kind: unknown; settings: Readonly<Record<string, unknown>> };
  if (file.kind !== 'sidelight-settings') throw new Error('Another file was taken for one of settings.');
});
