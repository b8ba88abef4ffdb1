/** The extension's keyboard commands, as the browser gives them to it: no protocol sends the keys themselves. */
import type { Page } from 'puppeteer-core';
import { boxOf } from '../../scripts/lib/page-text.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import type { Rig } from './rig.ts';

interface ChromiumEvents {
  readonly commands: { readonly onCommand: { dispatch(command: string): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object): void } };
  readonly omnibox: {
    readonly onInputChanged: { dispatch(text: string, show: (suggestions: readonly Offer[]) => void): void };
    readonly onInputEntered: { dispatch(text: string): void };
  };
}

/** What the address bar offers. */
export interface Offer {
  readonly content: string;
  readonly description: string;
}

/** The keys that the manifest suggests, by which Firefox's own interface knows each command. */
const KEYS = { 'next-mention': 'N', 'previous-mention': 'P', 'toggle-site': 'O' };

export async function giveCommand(rig: Rig, command: keyof typeof KEYS | 'look-up-selection'): Promise<void> {
  if (rig.browser === 'chromium') {
    await inWorker(rig, (chrome, name) => chrome.commands.onCommand.dispatch(name), command);
    return;
  }
  // No key is suggested for it: it gets one, as a reader gives it.
  if (command === 'look-up-selection') await chooseKey(rig, command, 'Alt+Shift+L');
  const key = command === 'look-up-selection' ? 'L' : KEYS[command];
  await inFirefoxWindow(
    rig,
    `document.querySelector('keyset[id^="ext-keyset"] key[key="${key}"]')?.dispatchEvent(new Event('command'))`,
  );
}

function chooseKey(rig: Rig, name: string, shortcut: string): Promise<void> {
  return rig.control.page.evaluate(
    (change) => {
      const { browser } = globalThis as unknown as {
        browser: { commands: { update(change: object): Promise<void> } };
      };
      return browser.commands.update(change);
    },
    { name, shortcut },
  );
}

/** Chooses the extension's line in the context menu of what is selected. */
export async function chooseMenu(rig: Rig, page: Page, selected: string): Promise<void> {
  if (rig.browser === 'chromium') {
    const info = { menuItemId: 'look-up-selection', selectionText: selected };
    await inWorker(
      rig,
      (chrome, clicked) => chrome.contextMenus.onClicked.dispatch(JSON.parse(clicked)),
      JSON.stringify(info),
    );
    return;
  }
  const box = await boxOf(page, selected);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
  await inFirefoxWindow(
    rig,
    `(async () => {
      const find = () => [...document.querySelectorAll('#contentAreaContextMenu menuitem')]
        .find(({ label }) => label?.includes('in Sidelight'));
      for (let tries = 0; tries < 100 && !find(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      const item = find();
      item.doCommand();
      document.querySelector('#contentAreaContextMenu').hidePopup();
      return item.label;
    })()`,
  );
}

/** What the address bar offers for words after the keyword. Chromium alone lets it be asked from outside. */
export function offersFor(rig: Rig, words: string): Promise<readonly Offer[]> {
  return inWorker(
    rig,
    (chrome, text) => new Promise<readonly Offer[]>((show) => chrome.omnibox.onInputChanged.dispatch(text, show)),
    words,
  );
}

/** Enters words after the keyword in the address bar. Chromium alone lets it be done from outside. */
export function enterInAddressBar(rig: Rig, words: string): Promise<void> {
  return inWorker(rig, (chrome, text) => chrome.omnibox.onInputEntered.dispatch(text), words);
}

/** Runs in the background of Chromium, where its events can be sent as the browser sends them. */
async function inWorker<T>(
  { running }: Rig,
  work: (chrome: ChromiumEvents, text: string) => T | Promise<T>,
  text: string,
): Promise<T> {
  const target = await running.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('The background does not run.');
  // A function travels as its text: it is called there with what only is there.
  const call = `(${work})(chrome, ${JSON.stringify(text)})`;
  return (await worker.evaluate(call)) as T;
}
