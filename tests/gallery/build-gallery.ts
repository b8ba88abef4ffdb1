/** Builds the gallery's page and serves it, for the photographer and for the accessibility tests. */
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { ROOT } from '../../scripts/lib/paths.ts';
import { type PageServer, serve } from '../../scripts/lib/serve.ts';

/** Where the built page and the pictures lie. */
export const GALLERY = join(ROOT, '.output', 'gallery');

/** Address of the served gallery, and the server to close afterwards. */
export async function serveGallery(): Promise<{ readonly address: string; readonly server: PageServer }> {
  const site = join(GALLERY, 'site');
  await build({
    root: join(ROOT, 'tests', 'gallery'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    build: { outDir: site, emptyOutDir: true },
  });
  const server = await serve({ policy: null });
  return { address: `${server.origin}${server.mount(site)}index.html`, server };
}
