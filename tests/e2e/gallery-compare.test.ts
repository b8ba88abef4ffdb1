/** Pictures of the gallery beside those of another commit: what is alike is passed over, what differs is shown. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesBetween } from '../../scripts/lib/compare-pictures.ts';
import { writeChanges } from '../../scripts/lib/gallery-changes.ts';
import { type Picture, takePictures } from '../../scripts/lib/gallery-pictures.ts';
import { serveGallery } from '../gallery/build-gallery.ts';

let folder: string;
let first: Picture[];
let second: Picture[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-gallery-'));
  const { address, server } = await serveGallery();
  first = await takePictures(address, ['page-light']);
  second = await takePictures(address, ['page-light']);
  await server.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same picture with a black square in its first scene. */
function spoilt(picture: Picture): Picture {
  const [scene] = picture.scenes;
  const png = PNG.sync.read(Buffer.from(picture.png));
  for (let y = 0; y < 20; y += 1) {
    for (let x = 0; x < 20; x += 1) {
      png.data.set([0, 0, 0, 255], ((scene?.y ?? 0) + 40 + y) * png.width * 4 + ((scene?.x ?? 0) + 40 + x) * 4);
    }
  }
  return { ...picture, png: PNG.sync.write(png) };
}

test('pictures taken twice are alike', () => {
  expect(first.flatMap(({ scenes }) => scenes.map(({ name }) => name))).toContain('page-welcome');
  expect(changesBetween(first, second)).toEqual([]);
});

test('a scene that changed is shown before, after, and by what differs; no other is', () => {
  const changes = changesBetween(first, second.map(spoilt));
  expect(changes.map(({ picture, scene, what }) => `${picture} ${scene} ${what}`)).toEqual([
    'page-light page-welcome changed',
  ]);
  const page = readFileSync(writeChanges(folder, 'HEAD~1', changes), 'utf8');
  expect(page).toContain('page-light: page-welcome (changed)');
  for (const side of ['before', 'after', 'difference']) {
    expect(existsSync(join(folder, `page-light-page-welcome-${side}.png`))).toBe(true);
  }
});

test('scenes that came or went are told as such', () => {
  const [picture] = second;
  if (picture === undefined) throw new Error('no picture was taken');
  const fewer = [{ ...picture, scenes: picture.scenes.slice(1) }];
  expect(changesBetween(first, fewer).map(({ what }) => what)).toEqual(['gone']);
  expect(changesBetween(fewer, first).map(({ what }) => what)).toEqual(['new']);
});
