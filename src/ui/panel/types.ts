/** What the panel needs to know and what it calls back: plain data, no browser. */
import type { ActorId } from '../../knowledge/model.ts';
import type { Route } from './routes.ts';

/** Which mentions of a page are underlined. */
export type Density = 'every' | 'section' | 'page';

/** The mentions of one actor on a page. */
export interface PageMentions {
  readonly actor: ActorId;
  /** How many were found, and how many of them are underlined. */
  readonly count: number;
  readonly marked: number;
  /** Where each stands among all mentions of the page, in reading order, from 0 to 1. */
  readonly at: readonly number[];
}

export interface PageState {
  /** `no-page`: the panel stands alone, as a page of its own. */
  readonly kind: 'reading' | 'ready' | 'off-site' | 'off-tab' | 'off-hour' | 'off-everywhere' | 'no-access' | 'no-page';
  /** Where it is off for an hour, until when, in milliseconds since 1970. */
  readonly until?: number;
  /** Whether some of its text was left alone, since it is nested too deep. */
  readonly partial?: boolean;
  /** Host name of the page; '' where it has none. */
  readonly host: string;
  /** Covered actors in the order of their first mention. */
  readonly mentions: readonly PageMentions[];
  /** The mention stepped to last; `index` counts that actor's mentions from 1. */
  readonly position?: { readonly actor: ActorId; readonly index: number };
}

/** What holds for one site: it is left alone, or more or fewer names are underlined than on others. */
export interface SiteChoice {
  readonly site: string;
  readonly off?: true;
  readonly density?: Density;
}

export interface PanelSettings {
  /** Where a site has no choice of its own. */
  readonly density: Density;
  /** Whether names in headings and menus are underlined as well. */
  readonly headings: boolean;
  readonly markStyle: 'dotted' | 'solid' | 'tint';
  /** What a card is light or dark as. */
  readonly cardTone: 'page' | 'system';
  /** `relevant`: only on pages that name two covered actors, or one that is neither a state nor a newspaper. */
  readonly relevance: 'every' | 'relevant';
  /** Actors that are left alone. */
  readonly offActors: readonly ActorId[];
  /** What opens a card by mouse. */
  readonly trigger: 'rest' | 'alt' | 'click' | 'never';
  /** How long the pointer rests on a name before its card opens, in milliseconds. */
  readonly hoverDelay: 150 | 300 | 500 | 800;
  /** Size of the text as a factor. */
  readonly textScale: 1 | 1.15 | 1.3;
  /** Sites with choices of their own, in the order of their names. */
  readonly sites: readonly SiteChoice[];
}

/** Settings as a file, and as they were at first. */
export interface SettingsKeeping {
  /** The text of a file that holds them. */
  readonly file: string;
  /** Takes a file whole or not at all. */
  readonly read: (text: string) => { readonly settings: Partial<PanelSettings> } | { readonly problem: string };
  readonly defaults: PanelSettings;
}

/** What the panel is told of the browser around it. */
export interface PanelSurroundings {
  /** `popup`: goes away when anything else gets the focus. */
  readonly place: 'popup' | 'side' | 'page';
  /** What the keyboard commands do and their keys, '' where a command has none. */
  readonly keys: readonly { readonly does: string; readonly keys: string }[];
  readonly keeping: SettingsKeeping;
}

export interface PanelCallbacks {
  readonly onStep: (actor: ActorId, direction: 'previous' | 'next') => void;
  /** `index` counts from 1. */
  readonly onGoTo: (actor: ActorId, index: number) => void;
  readonly onSiteSwitch: (on: boolean) => void;
  readonly onEverywhereSwitch: (on: boolean) => void;
  readonly onHourSwitch: (on: boolean) => void;
  readonly onTabSwitch: (on: boolean) => void;
  readonly onDensity: (density: Density) => void;
  /** For the site of this page; `null`: as on other sites. */
  readonly onSiteDensity: (density: Density | null) => void;
  readonly onSettings: (change: Partial<PanelSettings>) => void;
  /** Asks the browser for access to the page; called from the click itself. */
  readonly onAllow: () => void;
  /** Opens a route in a page of its own. */
  readonly onOpenFull: (route: Route) => void;
  readonly onCopy: (text: string) => void;
  /** Copies the mentions of this page. */
  readonly onTakeOut: (format: 'markdown' | 'json-ld') => void;
  /** Opens the panel beside the page; called from the click itself. `null` where the browser has no such place. */
  readonly onSidePanel: (() => void) | null;
  /** Opens the browser's own page for keyboard commands. */
  readonly onChangeKeys: () => void;
}
