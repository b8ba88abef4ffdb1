/** What must still hold on a page that does its worst: the page works, the card opens, and the browser says nothing ill. */
import { expect } from 'vitest';
import type { Tab } from '../../scripts/lib/control.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { QUIET_MS } from '../../src/page/card-state.ts';
import { closedRoots, findAll } from '../e2e/closed-roots.ts';
import { article, cardText, PATIENCE, type Rig } from '../e2e/rig.ts';

/** A button that counts and a field: what a reader does on any page. */
const CONTROLS = `<p><button id="count" onclick="this.textContent = Number(this.textContent) + 1">0</button>
<input id="field" aria-label="a field"></p>`;

/** The name that stands on these pages, and what is found for it. */
export const NAME = 'Kaspersky Lab';
export const FOUND = ['kaspersky-lab: Kaspersky Lab'];

/** A page with one name, with controls that must go on working. */
export function hostilePage(body: string, head = ''): string {
  return article(`<p style="margin-top: 60px">A line on Kaspersky <b>Lab</b> here.</p>${CONTROLS}${body}`, head);
}

/** Presses the button and types into the field with real input; both must do what they are there for. */
export async function expectPageWorks({ page }: Tab): Promise<void> {
  const before = await page.$eval('#count', (button) => Number(button.textContent));
  await page.click('#count');
  expect(await page.$eval('#count', (button) => Number(button.textContent))).toBe(before + 1);
  await page.click('#field');
  await page.keyboard.type('abc');
  expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toContain('abc');
}

/** Opens the card by resting on the name and returns where it is painted, in CSS pixels of the viewport. */
export async function openCardOn(rig: Rig, tab: Tab, name = NAME) {
  await tab.page.bringToFront();
  await tab.page.mouse.move(2, 2);
  // Right after typing or scrolling no card opens, and the mouse of a test does not stir again.
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  await restOn(tab.page, name);
  await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Said about');
  return paintedCard(rig, tab);
}

/** Box of the open card's dialog. */
export async function paintedCard(rig: Rig, tab: Tab) {
  const dialog = (await closedRoots(rig.browser, tab.page))
    .flatMap((root) => findAll(root, ({ attributes }) => attributes.role === 'dialog'))
    .at(0);
  const box = await dialog?.box();
  if (!box) throw new Error('the card is not painted');
  return box;
}

/** Waits longer than any card takes to open, and sees that none did. */
export async function expectNoCard(rig: Rig, tab: Tab): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await cardText(rig, tab.page)).toBe('');
}
