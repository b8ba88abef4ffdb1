import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { licenceCollector } from './scripts/release/collect-licences.ts';
import { knowledgePlugin } from './src/compiler/vite-plugin.ts';

const licences = licenceCollector();

/** The oldest versions that can do what is used here. */
const OLDEST = { chrome: '128', firefox: '142' } as const;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact(), knowledgePlugin(), licences.plugin()],
    // It would fetch modules for browsers that cannot preload them; ours can, and nothing here may fetch.
    build: {
      modulePreload: { polyfill: false },
      // Styles need no words for older ones.
      target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
    },
    resolve: {
      alias: {
        // WXT's own announces the extension, with its id, to every page.
        'wxt/utils/content-script-context': fileURLToPath(new URL('src/platform/silent-context.ts', import.meta.url)),
      },
    },
  }),
  hooks: { 'build:publicAssets': (_wxt, files) => void files.push(...licences.files()) },
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', ...(browser === 'chrome' ? ['sidePanel'] : [])],
    action: { default_title: '__MSG_manifest_name__' },
    omnibox: { keyword: 'sl' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_manifest_open__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_manifest_nextMention__' },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_manifest_previousMention__',
      },
      'toggle-site': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_manifest_toggleSite__' },
      'look-up-selection': { description: '__MSG_manifest_lookUp__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'chrome' && { minimum_chrome_version: OLDEST.chrome }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidelight@sidelight.example',
          strict_min_version: `${OLDEST.firefox}.0`,
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
      },
    }),
  }),
});
