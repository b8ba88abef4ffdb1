/** Switches a whole tab off or on, at once in all its frames. */
import browser from 'webextension-polyfill';
import { rememberSwitch } from './tab-counts.ts';

/** To be called in the background alone. */
export async function switchTab(tab: number, on: boolean): Promise<void> {
  await rememberSwitch(tab, on);
  // Without a content script there is nobody to tell; one that comes later asks.
  await browser.tabs.sendMessage(tab, { type: 'tabSwitched', on }).catch(() => undefined);
}
