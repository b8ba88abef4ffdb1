/** Compares the gallery's pictures scene by scene, so that a scene that grew does not change all below it. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Picture, SceneBox } from './gallery-pictures.ts';

export interface Change {
  /** Name of the picture and of the scene in it. */
  readonly picture: string;
  readonly scene: string;
  readonly what: 'changed' | 'new' | 'gone';
  /** PNG files: the scene as it was and is, and what differs, where there are both. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
  readonly difference: Uint8Array | null;
}

/** What differs by more than how letters are smoothed. A picture that only one side has counts with all its scenes. */
export function changesBetween(before: readonly Picture[], after: readonly Picture[]): Change[] {
  const names = new Set([...before, ...after].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const old = scenesOf(before.find((picture) => picture.name === name));
    const now = scenesOf(after.find((picture) => picture.name === name));
    const scenes = new Set([...old.keys(), ...now.keys()]);
    return [...scenes].flatMap((scene) => changeOf(name, scene, old.get(scene), now.get(scene)));
  });
}

function scenesOf(picture: Picture | undefined): ReadonlyMap<string, PNG> {
  if (picture === undefined) return new Map();
  const whole = PNG.sync.read(Buffer.from(picture.png));
  return new Map(picture.scenes.map((scene) => [scene.name, cut(whole, scene)]));
}

/** The part of a picture, in a picture of its own. */
function cut(whole: PNG, { x, y, width, height }: Omit<SceneBox, 'name'>, size = { width, height }): PNG {
  const part = new PNG({ width: Math.max(1, size.width), height: Math.max(1, size.height) });
  const within = { width: Math.min(width, whole.width - x), height: Math.min(height, whole.height - y) };
  if (within.width > 0 && within.height > 0) PNG.bitblt(whole, part, x, y, within.width, within.height, 0, 0);
  return part;
}

/** On a ground as large as both: pictures are compared pixel by pixel. */
function sized(picture: PNG, width: number, height: number): PNG {
  return cut(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, { width, height });
}

function changeOf(picture: string, scene: string, before: PNG | undefined, after: PNG | undefined): Change[] {
  const file = (png: PNG | undefined) => (png === undefined ? null : PNG.sync.write(png));
  const change = { picture, scene, before: file(before), after: file(after), difference: null };
  if (before === undefined) return [{ ...change, what: 'new' }];
  if (after === undefined) return [{ ...change, what: 'gone' }];
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(
    sized(before, width, height).data,
    sized(after, width, height).data,
    difference.data,
    width,
    height,
  );
  if (pixels === 0) return [];
  return [{ ...change, what: 'changed', difference: file(difference) }];
}
