/** Pictures of pages as a reader sees them: the page with its underlines, a card, the panel; light and dark. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ListedMention } from '../../src/platform/messages.ts';
import type { BrowserName } from './browsers.ts';
import { Control, type Tab } from './control.ts';
import { launch } from './launch.ts';
import { restOn } from './page-text.ts';
import { photographPage } from './photograph.ts';
import { readFrame, readPage } from './read-page.ts';

export interface DemoPage {
  readonly name: string;
  readonly address: string;
  readonly offline: boolean;
}

interface DemoOptions {
  readonly browser: BrowserName;
  readonly extension: string;
  readonly pages: readonly DemoPage[];
  readonly folder: string;
}

const SCHEMES = ['light', 'dark'] as const;
/** Longer than the demo page waits before its script adds a paragraph, in milliseconds. */
const LATE_PARAGRAPHS = 1_500;
/** A card opens after the pointer has rested, and fades in, in milliseconds. */
const CARD_OPENS = 1_200;
const PANEL_OPENS = 800;
/** What the panel is made for, in CSS pixels. */
const PANEL = { width: 380, height: 560 };
const SILENCE = 20_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function photographDemo({ browser, extension, pages, folder }: DemoOptions): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const page of pages) {
    for (const colorScheme of SCHEMES) {
      const running = await launch({ browser, extension, colorScheme, offline: page.offline });
      try {
        const control = await Control.open(running);
        const tab = await control.newTab();
        const path = (what: string) => join(folder, `${page.name}-${what}-${colorScheme}.png`) as `${string}.png`;
        await readPage(control, tab, page.address, { frames: false, silence: SILENCE });
        await pause(LATE_PARAGRAPHS);
        const mentions = (await readFrame(control, tab, 0))?.mentions ?? [];
        if (colorScheme === 'light') tellMentions(page.address, mentions);
        await photographPage(tab, path('page'));
        const [first] = mentions;
        if (first) await photographCard(tab, first.exact, path('card'));
        // Firefox's popup is no page of the protocol, so that no picture can be taken of it.
        if (browser === 'chromium') await photographPanel(control, tab, path('panel'));
      } finally {
        await running.close();
      }
    }
  }
  console.log(`Pictures are in ${relative(process.cwd(), folder)}.`);
}

function tellMentions(address: string, mentions: readonly ListedMention[]): void {
  console.log(`${mentions.length} mentions on ${address}`);
  for (const { actors, exact, prefix, suffix } of mentions) {
    const around = `${prefix.slice(-30)}[${exact}]${suffix.slice(0, 30)}`.replace(/\s+/g, ' ');
    console.log(`  ${actors.join(' or ').padEnd(28)} …${around}…`);
  }
}

/** Opens the card of the first name that stands in a paragraph, with the mouse, and photographs what is on screen. */
async function photographCard(tab: Tab, phrase: string, path: `${string}.png`): Promise<void> {
  await restOn(tab.page, phrase, 'body');
  await pause(CARD_OPENS);
  await tab.page.screenshot({ path });
  await tab.page.mouse.move(0, 0);
  await tab.page.keyboard.press('Escape');
}

async function photographPanel(control: Control, tab: Tab, path: `${string}.png`): Promise<void> {
  await control.openPopup(tab);
  const popup = await control.popupPage();
  await pause(PANEL_OPENS);
  // A headless browser opens popups smaller than people's do: what does not fit is painted all the same.
  await popup.screenshot({ path, clip: { x: 0, y: 0, ...PANEL }, captureBeyondViewport: true });
  await popup.close();
}
