/** What a reader has chosen: the fields, their defaults, and how stored settings are read. Names no browser. */
import * as v from 'valibot';

const FIELDS = {
  /** Whether pages are read at all. */
  everywhere: v.boolean(),
  /** Hosts of pages that are left alone, with all their frames. */
  offSites: v.pipe(v.array(v.string()), v.readonly()),
  /** How many of the mentions found are underlined. */
  density: v.picklist(['every', 'section', 'page']),
  /** What opens a card by mouse. */
  trigger: v.picklist(['rest', 'alt', 'click', 'never']),
  /** Size of the text in card and panel, as a factor. */
  textScale: v.picklist([1, 1.15, 1.3]),
};

export type Settings = Readonly<v.InferOutput<v.ObjectSchema<typeof FIELDS, undefined>>>;

export const DEFAULT_SETTINGS: Settings = {
  everywhere: true,
  offSites: [],
  density: 'section',
  trigger: 'rest',
  textScale: 1,
};

/** Where settings stand in the browser's local storage. */
export const SETTINGS_KEY = 'settings';

export type SettingsChange = Partial<Settings>;

/** Some of the settings, as a message carries them. A message never carries `undefined`. */
export const SettingsChange = v.partial(v.strictObject(FIELDS)) as v.GenericSchema<SettingsChange>;

/**
 * Reads settings as they were stored, perhaps by an older or a newer version, perhaps damaged: each field that does not
 * hold what it should has its default, and the others stay.
 */
export function parseSettings(stored: unknown): Settings {
  const fields = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const read = Object.entries(FIELDS).map(([name, schema]) => {
    const checked = v.safeParse(schema as v.GenericSchema, fields[name]);
    return [name, checked.success ? checked.output : DEFAULT_SETTINGS[name as keyof Settings]];
  });
  return Object.fromEntries(read) as Settings;
}

/** Whether pages of this site are read. */
export function isOn(settings: Settings, site: string): boolean {
  return settings.everywhere && !settings.offSites.includes(site);
}
