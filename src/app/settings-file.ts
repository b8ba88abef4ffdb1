/** Settings as a file that a reader keeps or carries to another browser. */
import * as v from 'valibot';
import type { Settings, SettingsChange } from '../platform/settings.ts';
import { SETTINGS_VERSION, SettingsChangeSchema, upgraded } from '../platform/stored-settings.ts';
import { t } from '../words/messages.ts';

/** Says what a file is, so that another file is not taken for one. */
const KIND = 'sidelight-settings';

const File = v.object({
  kind: v.literal(KIND),
  /** The first files did not say theirs. */
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  settings: v.record(v.string(), v.unknown()),
});

/** The text of the file. */
export function settingsFile(settings: Settings): string {
  // When a pause began is of no use elsewhere.
  const { pausedAt: _now, ...kept } = settings;
  return `${JSON.stringify({ kind: KIND, version: SETTINGS_VERSION, settings: kept }, null, 2)}\n`;
}

export type ReadSettings = { readonly settings: SettingsChange } | { readonly problem: string };

/** Takes a file whole or not at all; `problem` says in one sentence why not. */
export function readSettingsFile(text: string): ReadSettings {
  const file = v.safeParse(File, parsed(text));
  if (!file.success) return { problem: t('settings.notOurs') };
  const { settings, version } = file.output;
  const read = v.safeParse(SettingsChangeSchema, upgraded(settings, version));
  if (read.success) return { settings: read.output };
  const field = v.getDotPath(read.issues[0])?.split('.')[0] ?? '';
  return { problem: t('settings.unknownField', { field }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
