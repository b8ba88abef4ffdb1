/** Firefox for Android has no keyboard commands, context menus, address bar keywords, windows or side panels. */
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const { runtime, tabs } = fakeBrowser;
vi.mock('webextension-polyfill', () => ({ default: { runtime, tabs } }));
// The storage looks for it when it is loaded.
vi.stubGlobal('browser', fakeBrowser);

const { startBrowserCommands } = await import('../../../src/platform/browser-commands.ts');
const { keyCommands, sidePanelOpener } = await import('../../../src/platform/panel.ts');

test('the background starts without the ways that are missing', async () => {
  startBrowserCommands({ open: vi.fn(), search: vi.fn(), suggest: () => ({ heading: '', offers: [] }) });
  await expect(runtime.onInstalled.trigger({ reason: 'install' })).resolves.toBeDefined();
});

test('the panel knows of no keys and no place beside the page', async () => {
  expect(await keyCommands()).toEqual([]);
  expect(await sidePanelOpener()).toBeNull();
});
