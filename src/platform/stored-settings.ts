/**
 * How settings are read that come from elsewhere: from the browser's storage, a message or a file. Frames do without it:
 * they get them from the background, since the library would cost each frame of each page 2 kB.
 */
import * as v from 'valibot';
import { DEFAULT_SETTINGS, DENSITIES, type Settings, type SettingsChange } from './settings.ts';

export const DensitySchema = v.picklist(DENSITIES);

const SiteChoiceSchema = v.object({
  site: v.string(),
  off: v.exactOptional(v.literal(true)),
  density: v.exactOptional(DensitySchema),
});

const FIELDS = {
  everywhere: v.boolean(),
  pausedAt: v.pipe(v.number(), v.finite()),
  sites: v.array(SiteChoiceSchema),
  density: DensitySchema,
  headings: v.boolean(),
  cardTone: v.picklist(['page', 'system']),
  markStyle: v.picklist(['dotted', 'solid', 'tint']),
  relevance: v.picklist(['every', 'relevant']),
  offActors: v.array(v.string()),
  trigger: v.picklist(['rest', 'alt', 'click', 'never']),
  hoverDelay: v.picklist([150, 300, 500, 800]),
  textScale: v.picklist([1, 1.15, 1.3]),
} satisfies { readonly [Name in keyof Settings]: v.GenericSchema<Settings[Name]> };

/** Some of the settings, as a message carries them: each field with a value or not at all. */
export const SettingsChangeSchema = v.strictObject(
  Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, v.exactOptional(field as v.GenericSchema)])),
) as v.GenericSchema<SettingsChange>;

type Fields = Readonly<Record<string, unknown>>;

/** Counts up whenever stored settings take another form; the step to each form stands in `STEPS`. */
export const SETTINGS_VERSION = 2;

/** What makes settings of one version those of the next, the first step from version 1. */
const STEPS: readonly ((fields: Fields) => Fields)[] = [
  // Sites could only be switched off, and were a list of hosts.
  ({ offSites, ...others }) =>
    Array.isArray(offSites) ? { ...others, sites: offSites.map((site) => ({ site, off: true })) } : others,
];

/** Settings in today's form; what a newer version has stored is left as it is. */
export function upgraded(fields: Fields, version: number): Fields {
  return STEPS.slice(Math.max(0, version - 1)).reduce((before, step) => step(before), fields);
}

/** What is stored in today's form, with what cannot be read as it lies there; no fields where something else is stored. */
export function storedForm(stored: unknown): { readonly fields: Fields; readonly version: number } {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { fields: {}, version: SETTINGS_VERSION };
  }
  const { version: told, ...fields } = stored as Fields;
  const version = typeof told === 'number' ? told : 1;
  return { fields: upgraded(fields, version), version: Math.max(version, SETTINGS_VERSION) };
}

/** Each choice by itself: a damaged one costs no other. */
function readableSites(sites: unknown): unknown {
  return Array.isArray(sites) ? sites.filter((choice) => v.is(SiteChoiceSchema, choice)) : sites;
}

/**
 * Reads settings as they were stored, perhaps by an older or a newer version, perhaps damaged: each field that does not
 * hold what it should has its default, and the others stay.
 */
export function parseSettings(stored: unknown): Settings {
  const { fields } = storedForm(stored);
  const readable: Fields = { ...fields, sites: readableSites(fields.sites) };
  const read = Object.entries(FIELDS).map(([name, schema]) => {
    const checked = v.safeParse(schema as v.GenericSchema, readable[name]);
    return [name, checked.success ? checked.output : DEFAULT_SETTINGS[name as keyof Settings]];
  });
  return Object.fromEntries(read) as Settings;
}
