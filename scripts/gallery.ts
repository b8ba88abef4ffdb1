/**
 * `node scripts/gallery.ts [card-light …] [--compare REF]`: pictures of the gallery in `.output/gallery/`. With
 * `--compare` also those of another commit, taken by the same browser, and a page with what differs. It shows and does
 * not judge: a difference is no failure.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GALLERY, serveGallery } from '../tests/gallery/build-gallery.ts';
import { type Change, changesBetween } from './lib/compare-pictures.ts';
import { writeChanges } from './lib/gallery-changes.ts';
import { withGalleryOf } from './lib/gallery-of-commit.ts';
import { type Picture, takePictures } from './lib/gallery-pictures.ts';

const { values, positionals } = parseArgs({ options: { compare: { type: 'string' } }, allowPositionals: true });

function keep(pictures: readonly Picture[]): void {
  mkdirSync(GALLERY, { recursive: true });
  for (const { name, png } of pictures) {
    writeFileSync(join(GALLERY, `${name}.png`), png);
    console.log(name);
  }
}

async function compare(commit: string, now: readonly Picture[]): Promise<void> {
  const before = await withGalleryOf(commit, (address) => takePictures(address, positionals));
  if (before === null) {
    console.error(`There is no commit ${commit} here to compare with.`);
    process.exitCode = 1;
    return;
  }
  const changes: readonly Change[] = changesBetween(before, now);
  const page = writeChanges(join(GALLERY, 'compare'), commit, changes);
  for (const { picture, scene, what } of changes) console.log(`${what.padEnd(8)}${picture} ${scene}`);
  console.log(`${changes.length} pictures differ from ${commit}: ${page}`);
}

const { address, server } = await serveGallery();
const now = await takePictures(address, positionals);
await server.close();
keep(now);
if (values.compare !== undefined) await compare(values.compare, now);
