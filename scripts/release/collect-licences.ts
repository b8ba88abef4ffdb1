/** Puts into each build the licences of what it holds: our own, and those of every package bundled with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../lib/paths.ts';
import { type BundledPackage, noticeOf, packagesOfModule } from './bundled-packages.ts';

/** Name of the file with the packages' licences. */
export const NOTICE_FILE = 'THIRD-PARTY-LICENCES.txt';

interface TextFile {
  readonly relativeDest: string;
  readonly contents: string;
}

export interface LicenceCollector {
  /** Notes what each program is bundled from; for all steps of a build. Fails the build where a licence is amiss. */
  readonly plugin: () => Plugin;
  /** The files to add, once all programs are bundled. */
  readonly files: () => TextFile[];
}

export function licenceCollector(): LicenceCollector {
  const packages: BundledPackage[] = [];
  return {
    plugin: () => ({
      name: 'sidelight:licences',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(output.modules)) {
            if (renderedLength > 0) packages.push(...packagesOfModule(id));
          }
        }
      },
    }),
    files: () => [
      { relativeDest: 'LICENSE', contents: readFileSync(join(ROOT, 'LICENSE'), 'utf8') },
      { relativeDest: NOTICE_FILE, contents: noticeOf(packages) },
    ],
  };
}
