import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { knowledgePlugin } from './src/compiler/vite-plugin.ts';
import { messagesDefined } from './tests/gallery/messages.ts';

export default defineConfig({
  plugins: [preact(), knowledgePlugin()],
  define: { ...messagesDefined() },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/fuzz/targets.test.ts', 'tests/*.test.ts'],
          setupFiles: ['tests/unit/speak-english.ts'],
        },
      },
      {
        // The built extension in real browsers: one file at a time, so that they do not slow one another down.
        extends: true,
        test: {
          name: 'e2e',
          include: [
            'tests/e2e/**/*.test.ts',
            'tests/hostile/*.test.ts',
            'tests/failure/*.test.ts',
            'tests/fuzz/page.test.ts',
            'tests/release/*.test.ts',
          ],
          fileParallelism: false,
          // A browser on a busy machine stalls now and then. What fails twice has failed.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What takes longer than anybody waits for between two changes.
        extends: true,
        test: {
          name: 'long',
          include: ['tests/**/long/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
