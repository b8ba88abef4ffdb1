/** Settings as they are kept on this machine. Only the background changes them: two windows may do so at once. */
import { storage } from '@wxt-dev/storage';
import { inTurn } from './in-turn.ts';
import { SETTINGS_KEY, type Settings, type SettingsChange, type SiteChange, withSite } from './settings.ts';
import { parseSettings, storedForm } from './stored-settings.ts';

const item = storage.defineItem<unknown>(`local:${SETTINGS_KEY}`);

export async function readSettings(): Promise<Settings> {
  return parseSettings(await item.getValue());
}

/** Calls with the settings whenever they change, wherever that was done. Ends with `signal`. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const stop = item.watch((stored) => onChange(parseSettings(stored)));
  signal.addEventListener('abort', stop, { once: true });
}

const queued = inTurn();

function change(make: (before: Settings) => SettingsChange): Promise<void> {
  return queued(async () => {
    const stored = await item.getValue();
    const { fields, version } = storedForm(stored);
    // What is not changed stays as it lies there: a newer version may understand what this one does not.
    await item.setValue({ ...fields, ...make(parseSettings(stored)), version });
  });
}

/**
 * Changes some of the settings. To be called in the background alone.
 * @throws where the browser cannot store them, for example on a full disk; nothing is changed then.
 */
export function changeSettings(changed: SettingsChange): Promise<void> {
  return change(() => changed);
}

/** Changes what holds for one site. To be called in the background alone. @throws as `changeSettings` */
export function changeSite(site: string, siteChange: SiteChange): Promise<void> {
  return change(({ sites }) => ({ sites: withSite(sites, site, siteChange) }));
}
