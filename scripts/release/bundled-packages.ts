/** Which packages' code a program holds, told from the modules that it was bundled from, and under which licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.ts';

/** Licences under which code may go into the extension. */
export const ALLOWED_LICENCES: readonly string[] = [
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
];

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** The licence as its owner words it, lines ended by LF. */
  readonly text: string;
  /** Where its source code lies; '' where it does not say. */
  readonly source: string;
}

/** Modules that are no files: whose code they are. */
const MADE_WHILE_BUILDING: readonly { readonly begins: string; readonly packageName: string | null }[] = [
  { begins: '\0virtual:knowledge', packageName: null },
  { begins: '\0virtual:matcher', packageName: null },
  { begins: '\0virtual:wxt-', packageName: 'wxt' },
  { begins: '\0rolldown/', packageName: 'rolldown' },
];

/** Texts for packages that carry none, word for word from their repositories. */
const KEPT_TEXTS: Readonly<Record<string, string>> = {
  '@wxt-dev/browser': 'wxt.txt',
  '@wxt-dev/storage': 'wxt.txt',
  dequal: 'dequal.txt',
  wxt: 'wxt.txt',
};

/**
 * What is known of packages that others have copied into themselves, so that no folder here is theirs. Such copies are
 * seen by the comments that the other's bundler left.
 */
const COPIED: Readonly<Record<string, { readonly licence: string; readonly source: string }>> = {
  dequal: { licence: 'MIT', source: 'https://github.com/lukeed/dequal' },
};
const COPIED_HERE = /\/\/#region \S*\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g;
const VERSION_IN_COMMENT = (name: string) => new RegExp(`/${name}@([\\d.]+)/node_modules/`);

/**
 * The packages whose code a module is or holds; empty for our own. `id` as the bundler has it: a path, perhaps with a
 * query, or a name that begins with NUL.
 *
 * @throws Error where a package cannot be told, or has no licence that is allowed, or no text of it.
 */
export function packagesOfModule(id: string): BundledPackage[] {
  if (id.startsWith('\0')) {
    const known = MADE_WHILE_BUILDING.find(({ begins }) => id.startsWith(begins));
    if (known === undefined) throw new Error(`Whose code is the module ${JSON.stringify(id)}? Say so in ${HERE}.`);
    return known.packageName === null ? [] : [readPackage(join(ROOT, 'node_modules', known.packageName))];
  }
  const path = id.replace(/\?.*$/, '').replaceAll('\\', '/');
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  return folder === undefined ? [] : [readPackage(folder), ...copiedIn(readFileSync(path, 'utf8'))];
}

const HERE = 'scripts/release/bundled-packages.ts';

function readPackage(folder: string): BundledPackage {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder).find((file) => /^(licen[cs]e|copying)\b/i.test(file));
  const text = own === undefined ? keptText(name) : readFileSync(join(folder, own), 'utf8');
  return checked({ name, version, licence: license, text, source: address(repository?.url ?? repository) });
}

/** Packages that the text of a module says were copied into it. */
export function copiedIn(module: string): BundledPackage[] {
  const names = new Set([...module.matchAll(COPIED_HERE)].map(([, name = '']) => name));
  return [...names].map((name) => {
    const about = COPIED[name];
    if (about === undefined) throw new Error(`A package holds a copy of ${name}. Say in ${HERE} what its licence is.`);
    const version = VERSION_IN_COMMENT(name).exec(module)?.[1] ?? 'of unknown version';
    return checked({ name, version, ...about, text: keptText(name) });
  });
}

function keptText(name: string): string {
  const file = join(ROOT, 'scripts', 'release', 'licences', KEPT_TEXTS[name] ?? '');
  if (KEPT_TEXTS[name] === undefined || !existsSync(file)) {
    throw new Error(
      `${name} carries no text of its licence. Put one into scripts/release/licences and name it in ${HERE}.`,
    );
  }
  return readFileSync(file, 'utf8');
}

/** @throws Error where the licence is none that is allowed. */
export function checked(bundled: BundledPackage): BundledPackage {
  const { name, licence, text } = bundled;
  if (!ALLOWED_LICENCES.includes(licence)) {
    throw new Error(`${name} is under ${licence}; allowed are ${ALLOWED_LICENCES.join(', ')}.`);
  }
  return { ...bundled, text: text.replaceAll('\r\n', '\n').trim() };
}

/** What npm writes for a repository, as an address that a browser can open. */
function address(repository: string | undefined): string {
  return (repository ?? '')
    .replace(/^git\+/, '')
    .replace(/^(ssh|git):\/\/(git@)?/, 'https://')
    .replace(/\.git$/, '');
}

const RULE = '-'.repeat(80);

/** One text that names every package once, by name and version, each with its licence. */
export function noticeOf(packages: Iterable<BundledPackage>): string {
  const once = new Map([...packages].map((bundled) => [`${bundled.name} ${bundled.version}`, bundled]));
  const sorted = [...once].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = sorted.map(([title, { licence, text, source }]) =>
    [RULE, title, `Licence: ${licence}`, ...(source === '' ? [] : [`Source: ${source}`]), '', text, ''].join('\n'),
  );
  return [
    'Sidelight is under the licence in LICENSE. Its programs hold code of the packages below,',
    'each under its own licence.',
    '',
    ...parts,
  ].join('\n');
}
