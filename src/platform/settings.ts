/** What a reader has chosen: the fields, their defaults, and how stored settings are read. Names no browser. */
import * as v from 'valibot';

/** How many of the mentions found are underlined. */
export const Density = v.picklist(['every', 'section', 'page']);
export type Density = v.InferOutput<typeof Density>;

const SiteChoice = v.object({
  /** Host of the topmost page; it holds for all frames there. */
  site: v.string(),
  /** Left alone. */
  off: v.exactOptional(v.literal(true)),
  /** Where other than on other sites. */
  density: v.exactOptional(Density),
});

/** What a reader has chosen for one site. */
export type SiteChoice = Readonly<v.InferOutput<typeof SiteChoice>>;

const FIELDS = {
  /** Whether pages are read at all. */
  everywhere: v.boolean(),
  /** When a reader switched off for an hour, in milliseconds since 1970; 0 for never. */
  pausedAt: v.pipe(v.number(), v.finite()),
  /** Sites with choices of their own, in the order of their names. */
  sites: v.pipe(v.array(SiteChoice), v.readonly()),
  /** How many of the mentions found are underlined where a site has no choice of its own. */
  density: Density,
  /** Whether names in headings and menus are underlined as well. */
  headings: v.boolean(),
  /** Whether a card is light or dark as the page beside it, or as the system. */
  cardTone: v.picklist(['page', 'system']),
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
  sites: [],
  density: 'section',
  headings: true,
  markStyle: 'dotted',
  cardTone: 'page',
  relevance: 'every',
  offActors: [],
  trigger: 'rest',
  hoverDelay: 300,
  textScale: 1,
};

/** Where settings stand in the browser's local storage. */
export const SETTINGS_KEY = 'settings';

export type SettingsChange = Partial<Settings>;

/** Some of the settings, as a message carries them: each field with a value or not at all. */
export const SettingsChange = v.strictObject(
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
  return Array.isArray(sites) ? sites.filter((choice) => v.is(SiteChoice, choice)) : sites;
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
  return settings.everywhere && !isOffOn(settings, site) && pausedUntil(settings, now) === null;
}

function choiceFor({ sites }: Pick<Settings, 'sites'>, site: string): SiteChoice | undefined {
  return sites.find((choice) => choice.site === site);
}

/** Whether the reader has switched this very site off. */
export function isOffOn(settings: Pick<Settings, 'sites'>, site: string): boolean {
  return choiceFor(settings, site)?.off === true;
}

/** How many mentions are underlined on this site. */
export function densityOn(settings: Pick<Settings, 'sites' | 'density'>, site: string): Density {
  return choiceFor(settings, site)?.density ?? settings.density;
}

/** What changes for one site; `density` of `null`: as on other sites. */
export type SiteChange = { readonly off?: boolean; readonly density?: Density | null };

/** All sites' choices with one of them changed; a site without any is not among them. */
export function withSite(sites: Settings['sites'], site: string, change: SiteChange): Settings['sites'] {
  const { off = false, density = null } = { ...choiceFor({ sites }, site), ...change };
  const others = sites.filter((other) => other.site !== site);
  if (!off && density === null) return others;
  const chosen = { site, ...(off && { off }), ...(density !== null && { density }) };
  return [...others, chosen].sort((a, b) => (a.site < b.site ? -1 : 1));
}
