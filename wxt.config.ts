import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { knowledgePlugin } from './src/compiler/vite-plugin.ts';

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [preact(), knowledgePlugin()],
    resolve: {
      alias: {
        // WXT's own announces the extension, with its id, to every page.
        'wxt/utils/content-script-context': fileURLToPath(new URL('src/platform/silent-context.ts', import.meta.url)),
      },
    },
  }),
  zip: { name: 'sidelight' },
  manifest: ({ browser }) => ({
    name: 'Sidelight',
    description: 'Puts beside a name what was alleged, by whom, in which words, and what was answered.',
    minimum_chrome_version: '128',
    permissions: ['storage', 'activeTab', 'scripting'],
    action: { default_title: 'Sidelight' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidelight@sidelight.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
