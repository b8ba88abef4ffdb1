/** Zip archives whose bytes depend on nothing but the names and contents of the files in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** Contents by path, with slashes. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** The first noon that a zip archive can express; in local time, which is how zip archives have it. */
const noTime = () => new Date(1980, 0, 1, 12);

/** Every file in a folder, but for entries at its top that `packed` does not want. */
export function filesIn(folder: string, packed: (entry: string) => boolean = () => true): Files {
  const read = (path: string): [string, Uint8Array][] =>
    readdirSync(join(folder, path), { withFileTypes: true })
      .filter((entry) => path !== '' || packed(entry.name))
      .flatMap((entry) => {
        const inside = path === '' ? entry.name : `${path}/${entry.name}`;
        return entry.isDirectory() ? read(inside) : [[inside, readFileSync(join(folder, inside))]];
      });
  return Object.fromEntries(read(''));
}

/**
 * The archive: entries in the order of their names' UTF-16 units, one fixed time, no modes, no owners. Packed by a
 * program in JavaScript, since what the machine's own zlib makes differs with its version and processor.
 */
export function zipOf(files: Files): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: noTime() });
}
