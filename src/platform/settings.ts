/** What a reader has chosen: the fields, their defaults, and how stored settings are read. Names no browser. */
import * as v from 'valibot';

const FIELDS = {
  /** Whether pages are read at all. */
  everywhere: v.boolean(),
  /** When a reader switched off for an hour, in milliseconds since 1970; 0 for never. */
  pausedAt: v.number(),
  /** Hosts of pages that are left alone, with all their frames. */
  offSites: v.pipe(v.array(v.string()), v.readonly()),
  /** How many of the mentions found are underlined. */
  density: v.picklist(['every', 'section', 'page']),
  /** Whether names in headings and menus are underlined as well. */
  headings: v.boolean(),
  /** How a name is underlined. */
  markStyle: v.picklist(['dotted', 'solid', 'tint']),
  /** `relevant`: only on pages that name two covered actors, or one that is neither a state nor a newspaper. */
  relevance: v.picklist(['every', 'relevant']),
  /** Ids of actors that are left alone. */
  offActors: v.pipe(v.array(v.string()), v.readonly()),
  /** What opens a card by mouse. */
  trigger: v.picklist(['rest', 'alt', 'click', 'never']),
  /** How long the pointer rests on a name before its card opens, in milliseconds. */
  hoverDelay: v.picklist([150, 300, 500, 800]),
  /** Size of the text in card and panel, as a factor. */
  textScale: v.picklist([1, 1.15, 1.3]),
};

export type Settings = Readonly<v.InferOutput<v.ObjectSchema<typeof FIELDS, undefined>>>;

export const DEFAULT_SETTINGS: Settings = {
  everywhere: true,
  pausedAt: 0,
  offSites: [],
  density: 'section',
  headings: true,
  markStyle: 'dotted',
  relevance: 'every',
  offActors: [],
  trigger: 'rest',
  hoverDelay: 300,
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

const HOUR_MS = 3_600_000;

/**
 * Until when nothing is read, in milliseconds since 1970, or `null`. A clock that was set since can end a pause early,
 * never make it last: what has not begun yet is none.
 */
export function pausedUntil({ pausedAt }: Settings, now = Date.now()): number | null {
  return pausedAt <= now && now < pausedAt + HOUR_MS ? pausedAt + HOUR_MS : null;
}

/** Whether pages of this site are read. */
export function isOn(settings: Settings, site: string, now = Date.now()): boolean {
  return settings.everywhere && !settings.offSites.includes(site) && pausedUntil(settings, now) === null;
}
