/** Names on pages: what the running content script says it found, and what is painted there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/lib/browsers.ts';
import { restOn } from '../../scripts/lib/page-text.ts';
import { pictureOf } from './paint.ts';
import {
  article,
  cardText,
  expectMentions,
  expectPainted,
  PATIENCE,
  type Rig,
  startRig,
  unmarkedPicture,
} from './rig.ts';

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(browser);
  });
  afterAll(() => rig?.close());

  test('a name split by markup is one mention', async () => {
    const tab = await rig.open(
      article('<p>Machines that ran <a href="#x">Kaspersky <b>L</b>ab</a>&rsquo;s software.</p>'),
    );
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
  });

  test('names in every place where a reader reads, and nowhere else', async () => {
    const tab = await rig.open(
      article(`
        <h1>Kaspersky Lab in a heading</h1>
        <table><tr><td>Haaretz</td><td>a newspaper</td></tr></table>
        <ul><li>The New York Times in a list</li></ul>
        <p style="display: none">Kaspersky Lab, hidden</p>
        <textarea>Kaspersky Lab, in a field</textarea>
        <div contenteditable>Kaspersky Lab, being written</div>
        <code>Kaspersky Lab, in code</code>
        <script>const script = 'Kaspersky Lab';</script>
        <p>Kasperskyland and TheHaaretz are no names.</p>`),
    );
    await expectMentions(rig, tab, [
      'kaspersky-lab: Kaspersky Lab',
      'haaretz: Haaretz',
      'new-york-times: The New York Times',
    ]);
  });

  test('a name is painted as it is not without the extension, other words just the same', async () => {
    const html = article('<p>A line on Kaspersky <b>Lab</b> and on many other things.</p>');
    const tab = await rig.open(html);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    await expectPainted(rig, tab, html, 'Kaspersky Lab');
    expect(await pictureOf(tab.page, 'many other things')).toBe(await unmarkedPicture(rig, html, 'many other things'));
  });

  test('a paragraph that is added later gets its mark', async () => {
    const tab = await rig.open(article('<p>Nothing here yet.</p>'));
    await expectMentions(rig, tab, []);
    const later = '<p>Then came Kaspersky <i>Lab</i>.</p>';
    await tab.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), later);
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    await expectPainted(rig, tab, article(`<p>Nothing here yet.</p>${later}`), 'Kaspersky Lab');
  });

  test('words that change and go take their mark with them', async () => {
    const tab = await rig.open(article('<p id="one">Kaspersky Lab.</p><p id="two">Haaretz.</p>'));
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab', 'haaretz: Haaretz']);
    await tab.page.evaluate(() => {
      (document.querySelector('#one')?.firstChild as Text).data = 'The New York Times.';
      document.querySelector('#two')?.remove();
    });
    await expectMentions(rig, tab, ['new-york-times: The New York Times']);
  });

  test('a page that forbids all styles and sources is read, marked and given a card all the same', async () => {
    const policy = "default-src 'none'; style-src 'none'";
    const html = article('<p>A line on Kaspersky <b>Lab</b>.</p>');
    const tab = await rig.open(html, { policy });
    await expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab']);
    await expectPainted(rig, tab, html, 'Kaspersky Lab');
    await restOn(tab.page, 'Kaspersky Lab');
    await expect.poll(() => cardText(rig, tab.page), { timeout: PATIENCE }).toContain('Kaspersky Lab');
  });
});
