/** What goes into the archive of sources: the repository as it is, by name, so that nothing that lies about slips in. */

/** Entries of the repository's root. A test compares them with what is there. */
export const SOURCES: readonly string[] = [
  '.ci',
  '.editorconfig',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.npmrc',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'assets',
  'biome.json',
  'demo',
  'docs',
  'entrypoints',
  'knip.json',
  'locales',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'seeds',
  'src',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
  'web-ext.config.ts',
  'wxt.config.ts',
];

/** Whether an entry of the repository's root is one of its sources. */
export function isSource(entry: string): boolean {
  return SOURCES.includes(entry);
}
