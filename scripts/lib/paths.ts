import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers.ts';

/** The repository's root folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the built extension for a browser lies. */
export function builtExtension(browser: BrowserName): string {
  return `${ROOT}.output/${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
}
