/**
 * Finds the browsers that the commands and the end-to-end tests drive. An environment variable comes first, then the
 * usual places; what is missing is installed where that can be done without asking (root on Debian), else named
 * together with the one command that installs it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** What is said to a reader who has no such browser. */
class MissingBrowserError extends Error {
  override name = 'MissingBrowserError';
}

interface Place {
  /** Environment variable that names the executable. */
  readonly variable: string;
  /** Names to look for on the PATH. */
  readonly commands: readonly string[];
  /** Full paths, tried after the PATH. */
  readonly paths: readonly string[];
  readonly debianPackages: readonly string[];
  readonly mac: string;
  readonly windows: string;
}

const PLACES: Readonly<Record<BrowserName, Place>> = {
  chromium: {
    variable: 'SIDELIGHT_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    // The fonts make the pictures legible on a machine that has none.
    debianPackages: ['chromium', 'fonts-noto-core'],
    mac: 'brew install --cask chromium',
    windows: 'winget install Google.Chrome',
  },
  firefox: {
    variable: 'SIDELIGHT_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
    ],
    debianPackages: ['firefox-esr', 'fonts-noto-core'],
    mac: 'brew install --cask firefox',
    windows: 'winget install Mozilla.Firefox',
  },
};

/** Where the browser is, or `undefined`. A variable that names nothing is an error, never passed over in silence. */
export function locateBrowser(name: BrowserName, environment = process.env): string | undefined {
  const place = PLACES[name];
  const named = environment[place.variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new MissingBrowserError(`${place.variable} names ${named}, which does not exist.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = place.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...place.paths].find((path) => existsSync(path));
}

/** The one command that installs the browser on this kind of machine. */
export function installCommand(name: BrowserName, platform: string = process.platform): string {
  const place = PLACES[name];
  if (platform === 'darwin') return place.mac;
  if (platform === 'win32') return place.windows;
  return `sudo apt-get install -y ${place.debianPackages.join(' ')}`;
}

/** Path of the browser's executable; installs it where that can be done, else throws with the command to run. */
export function findBrowser(name: BrowserName): string {
  const found = locateBrowser(name) ?? (installFromDebian(name) ? locateBrowser(name) : undefined);
  if (found) return found;
  throw new MissingBrowserError(
    `No ${name} found. Install it with\n    ${installCommand(name)}\nor name its executable in ${PLACES[name].variable}.`,
  );
}

function installFromDebian(name: BrowserName): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.error(`No ${name} found: installing Debian's …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0;
  return run('-q', 'update') && run('-q', 'install', '-y', '--no-install-recommends', ...PLACES[name].debianPackages);
}
