/** `node scripts/icons.ts`: draws every icon from assets/icon.svg, one for each size that a browser or a store asks for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './lib/paths.ts';
import { drawIcon, ICONS, readDrawing, withPage } from './release/draw-icon.ts';

await withPage(async (page) => {
  for (const { size, path } of ICONS) {
    const file = join(ROOT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await drawIcon(page, readDrawing(), size));
  }
});
