/** Looking up what is selected, by menu and by command, and what is typed in the address bar. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import type { Tab } from '../../scripts/lib/control.ts';
import { chooseMenu, enterInAddressBar, giveCommand, offersFor } from './commands.ts';
import { viewText } from './panel.ts';
import { article, PATIENCE, type Rig, startRig } from './rig.ts';

const PAGE = article('<p style="margin-top: 60px"><span>Casperskee</span>, or <b>Haaretz</b>, or <i>polonium</i>.</p>');

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  let tab: Tab;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());
  afterEach(() => tab?.page.close());

  async function select(selector: string): Promise<void> {
    tab = await rig.open(PAGE);
    await expect
      .poll(() => rig.control.ask(tab, { type: 'listMentions' }), { timeout: PATIENCE })
      .toMatchObject({ complete: true });
    await tab.page.bringToFront();
    await tab.page.$eval(selector, (element) => getSelection()?.selectAllChildren(element));
  }
  const expectFound = (query: string, wanted: RegExp) =>
    expect.poll(() => viewText(rig, 'tab', `#search/${query}`), { timeout: PATIENCE }).toMatch(wanted);

  test('the menu of selected text shows what is known of it', async () => {
    await select('b');
    await chooseMenu(rig, tab.page, 'Haaretz');
    await expectFound('Haaretz', /name · Israeli newspaper/);
  });

  test('the command says where nothing is found, and offers the nearest names', async () => {
    await select('span');
    await giveCommand(rig, 'look-up-selection');
    await expectFound(
      'Casperskee',
      /Nothing on “Casperskee”\s+Names that are written much like it:[\s\S]*Kaspersky Lab/,
    );
  });

  test('and offers none where none is near', async () => {
    await select('i');
    await giveCommand(rig, 'look-up-selection');
    await expectFound('polonium', /Nothing on “polonium”\s+The knowledge covers/);
  });
});

/** Firefox's address bar asks an extension only for keys of the reader's own; what it is answered has unit tests. */
describe('in chromium', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig('chromium');
  });
  afterAll(() => rig?.close());

  test('the address bar offers names and claims, or the nearest names', async () => {
    expect((await offersFor(rig, 'Haaretz'))[0]).toEqual({ content: '#actor/haaretz', description: 'Haaretz' });
    expect(await offersFor(rig, 'casperskee')).toContainEqual({
      content: '#actor/kaspersky-lab',
      description: 'Kaspersky Lab',
    });
    expect(await offersFor(rig, 'polonium')).toEqual([]);
  });

  test('what is entered there is searched, and what is chosen is opened', async () => {
    await enterInAddressBar(rig, 'casperskee');
    await expect
      .poll(() => viewText(rig, 'tab', '#search/casperskee'), { timeout: PATIENCE })
      .toContain('Nothing on “casperskee”');
    await enterInAddressBar(rig, '#actor/haaretz');
    await expect
      .poll(() => viewText(rig, 'tab', '#actor/haaretz'), { timeout: PATIENCE })
      .toContain('Israeli newspaper');
  });
});
