/** A page that shows what differs between the gallery of two commits: before, after, and the difference. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './compare-pictures.ts';

const STYLE = `body { font: 16px/1.5 system-ui, sans-serif; margin: 24px; color-scheme: light dark }
figure { display: inline-block; margin: 0 16px 16px 0; vertical-align: top }
img { display: block; max-width: 640px; border: 1px solid gray }`;

/** Writes the page and its pictures, in place of what the folder held. @returns the page's path */
export function writeChanges(folder: string, commit: string, changes: readonly Change[]): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sections = changes.map((change) => {
    const { picture, scene, what } = change;
    const figures = (['before', 'after', 'difference'] as const).map((side) => {
      const png = change[side];
      if (png === null) return '';
      const file = `${picture}-${scene}-${side}.png`;
      writeFileSync(join(folder, file), png);
      return `<figure><figcaption>${side}</figcaption><img src="${file}" alt="${scene}, ${side}" loading="lazy"></figure>`;
    });
    return `<section><h2>${picture}: ${scene} (${what})</h2>${figures.join('')}</section>`;
  });
  const none = changes.length === 0 ? '<p>Nothing differs.</p>' : '';
  const page = join(folder, 'index.html');
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery: what differs</title><style>${STYLE}</style>
<h1>Gallery: what differs from ${commit}</h1>${none}${sections.join('\n')}</html>`,
  );
  return page;
}
