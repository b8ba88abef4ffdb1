/** Builds the gallery's page and serves it, for the photographer and for the accessibility tests. */
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { ROOT } from '../../scripts/lib/paths.ts';
import { type PageServer, serve } from '../../scripts/lib/serve.ts';
import { knowledgePlugin } from '../../src/compiler/vite-plugin.ts';
import { messagesDefined } from './messages.ts';

/** Where the built page and the pictures lie. */
export const GALLERY = join(ROOT, '.output', 'gallery');

const PAGE = 'tests/gallery/index.html';

/** Address of the served gallery, and the server to close afterwards. */
export async function serveGallery(): Promise<{ readonly address: string; readonly server: PageServer }> {
  const site = join(GALLERY, 'site');
  await build({
    root: ROOT,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [preact(), knowledgePlugin()],
    define: { ...messagesDefined() },
    build: { outDir: site, emptyOutDir: true, rolldownOptions: { input: join(ROOT, PAGE) } },
  });
  const server = await serve({ policy: null });
  return { address: `${server.origin}${server.mount(site)}${PAGE}`, server };
}
