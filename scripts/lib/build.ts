/** Builds the extension where what is built is older than what it is made from. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';
import { builtExtension, ROOT } from './paths.ts';

/** Everything that a build reads, relative to the repository's root. */
const SOURCES = [
  'src',
  'entrypoints',
  'seeds',
  'locales',
  'assets',
  'public',
  'scripts/release',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
];

/** Folder of the built extension, after building it where needed. Throws with the build's own words if it fails. */
export function ensureBuilt(browser: BrowserName): string {
  const folder = builtExtension(browser);
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest) && statSync(manifest).mtimeMs >= newestSource()) return folder;
  console.error(`Building the extension for ${browser} …`);
  return build(browser);
}

/** Builds the extension; its folder. Throws with the build's own words if it fails. */
export function build(browser: BrowserName): string {
  const target = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : ['-b', 'chrome'];
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  // Vite takes a NODE_ENV that it finds; tests have one of theirs, and what they test is to be what is released.
  const env = { ...process.env, NODE_ENV: 'production' };
  const result = spawnSync(process.execPath, [wxt, 'build', ...target], { cwd: ROOT, encoding: 'utf8', env });
  if (result.status !== 0) throw new Error(`The build failed:\n${result.stdout}${result.stderr}`);
  return builtExtension(browser);
}

function newestSource(): number {
  return Math.max(...SOURCES.map((name) => newestIn(join(ROOT, name))));
}

/** Newest change in a file or folder, milliseconds since 1970; a folder's own time tells of files taken away. */
function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
