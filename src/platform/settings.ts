/** What a reader has chosen. Kept on this machine, changed in one place, in force at once in every frame. */
import { storage } from '@wxt-dev/storage';

export interface Settings {
  /** Whether pages are read at all. */
  readonly everywhere: boolean;
  /** Hosts of pages that are left alone, with all their frames. */
  readonly offSites: readonly string[];
  /** How many of the mentions found are underlined. */
  readonly density: 'every' | 'section' | 'page';
  /** What opens a card by mouse. */
  readonly trigger: 'rest' | 'alt' | 'click' | 'never';
  /** Size of the text in card and panel, as a factor. */
  readonly textScale: 1 | 1.15 | 1.3;
}

export const DEFAULT_SETTINGS: Settings = {
  everywhere: true,
  offSites: [],
  density: 'section',
  trigger: 'rest',
  textScale: 1,
};

const item = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS, version: 1 });

/** The settings now; what an earlier version did not know has its default. */
export async function readSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await item.getValue()) };
}

/** Changes some of them. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await readSettings()), ...change });
}

/** Calls with the settings whenever they change, wherever that was done. Ends with `signal`. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const stop = item.watch((settings) => onChange({ ...DEFAULT_SETTINGS, ...settings }));
  signal.addEventListener('abort', stop, { once: true });
}

/** Whether pages of this site are read. */
export function isOn(settings: Settings, site: string): boolean {
  return settings.everywhere && !settings.offSites.includes(site);
}

/** Switches a site off or on again. */
export async function switchSite(site: string, on: boolean): Promise<void> {
  const { offSites } = await readSettings();
  const others = offSites.filter((off) => off !== site);
  await changeSettings({ offSites: on ? others : [...others, site].sort() });
}
