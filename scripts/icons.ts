/** `node scripts/icons.ts`: draws the pictures in public/icon/ from assets/icon.svg, one for each size a browser asks for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcon, ICON_FOLDER, ICON_SIZES, readDrawing, withPage } from './release/draw-icon.ts';

mkdirSync(ICON_FOLDER, { recursive: true });
await withPage(async (page) => {
  for (const size of ICON_SIZES) {
    writeFileSync(join(ICON_FOLDER, `${size}.png`), await drawIcon(page, readDrawing(), size));
  }
});
