/** What a reader has chosen: the settings, their defaults, and what follows from them. Names no browser. */

export const DENSITIES = ['every', 'section', 'page'] as const;
/** How many of the mentions found are underlined: every one, the first in each section, the first on a page. */
export type Density = (typeof DENSITIES)[number];

/** What a reader has chosen for one site. */
export interface SiteChoice {
  /** Host of the topmost page; it holds for all frames there. */
  readonly site: string;
  /** Left alone. */
  readonly off?: true;
  /** Where other than on other sites. */
  readonly density?: Density;
}

export interface Settings {
  /** Whether pages are read at all. */
  readonly everywhere: boolean;
  /** When a reader switched off for an hour, in milliseconds since 1970; 0 for never. */
  readonly pausedAt: number;
  /** Sites with choices of their own, in the order of their names. */
  readonly sites: readonly SiteChoice[];
  /** How many of the mentions found are underlined where a site has no choice of its own. */
  readonly density: Density;
  /** Whether names in headings and menus are underlined as well. */
  readonly headings: boolean;
  /** Whether a card is light or dark as the page beside it, or as the system. */
  readonly cardTone: 'page' | 'system';
  /** How a name is underlined. */
  readonly markStyle: 'dotted' | 'solid' | 'tint';
  /** `relevant`: only on pages that name two covered actors, or one that is neither a state nor a newspaper. */
  readonly relevance: 'every' | 'relevant';
  /** Ids of actors that are left alone. */
  readonly offActors: readonly string[];
  /** What opens a card by mouse. */
  readonly trigger: 'rest' | 'alt' | 'click' | 'never';
  /** How long the pointer rests on a name before its card opens, in milliseconds. */
  readonly hoverDelay: 150 | 300 | 500 | 800;
  /** Size of the text in card and panel, as a factor. */
  readonly textScale: 1 | 1.15 | 1.3;
}

export type SettingsChange = Partial<Settings>;

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
