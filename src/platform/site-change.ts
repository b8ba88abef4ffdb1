/** What a reader chooses for one site, with regard to where it was chosen. */
import browser from 'webextension-polyfill';
import type { SiteChange } from './settings.ts';
import { changeSite } from './settings-store.ts';
import { switchTab } from './tab-switch.ts';

/**
 * To be called in the background alone. In a private window a site is switched off in the tab only, and nothing else is
 * chosen for it: what is stored would tell that the site was open there.
 * @param tab where it was chosen; absent where that was no tab's page
 * @throws where it is not stored: the browser could not (see `changeSettings`), or the window is private
 */
export async function changeSiteIn(tab: number | undefined, site: string, change: SiteChange): Promise<void> {
  const isTakenBack = change.off !== true && (change.density ?? null) === null;
  if (tab === undefined || isTakenBack || !(await browser.tabs.get(tab)).incognito) {
    await changeSite(site, change);
    return;
  }
  if (change.off !== true) throw new Error('A private window stores no choice for a site.');
  await switchTab(tab, false);
}
