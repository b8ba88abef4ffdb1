// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { compileMatcher, loadMatcher } from '../../../src/matching/index.ts';
import { elementFacts } from '../../../src/page/elements.ts';
import { mayHold } from '../../../src/page/may-hold.ts';

const { data } = compileMatcher(
  ['Harbour Courier', 'Ministry of Fog'].map((text) => ({ id: text, text })),
  [],
);
const matcher = loadMatcher(data);

/** Whether the first text of a page is looked at again. */
function firstMayHold(html: string): boolean {
  document.body.innerHTML = html;
  const node = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode();
  return mayHold(node as Text, matcher, elementFacts());
}

describe('a name is followed', () => {
  test.each([
    ['within one text', '<p>the Harbour Courier said</p>'],
    ['over inline elements', '<p>the Har<b>bour</b> Cou<i>rier</i> said</p>'],
    ['over a line break', '<p>the Harbour<br>Courier said</p>'],
    ['past hidden words', '<p>the Harbour <span style="display: none">not this</span>Courier said</p>'],
    ['past a hidden block', '<p>the Harbour<span style="display: none"><div>not this</div></span> Courier said</p>'],
    ['past a film with words for want of it', '<p>the Harbour<video><p>no film</p></video> Courier said</p>'],
    ['out of an element', '<p>the <em>Ministry</em> of Fog</p>'.replace('the ', '')],
    ['over white space with an element of its own', '<p>the Harbour<b> </b><i>Courier</i> said</p>'],
    ['over a source that indents far', `<p><a>the Harbour</a>\n${' '.repeat(200)}Courier</p>`],
    ['over the white space of a source', '<p><a>the Harbour</a>\n  <a>Courier</a></p>'],
    [
      'past more hidden words than are looked at',
      `<p>the Harbour ${'<s style="display: none">x</s>'.repeat(40)}Courier</p>`,
    ],
    ['after a long text', `<p>${'words and '.repeat(3_000)}the Harbour <b>Courier</b></p>`],
  ])('%s', (_, html) => {
    expect(firstMayHold(html)).toBe(true);
  });
});

describe('a beginning at the end of a text is let go', () => {
  test.each([
    ['where the block ends', '<p>the Harbour</p><p>Courier</p>'],
    ['where a block begins', '<div>the Harbour<p>Courier</p></div>'],
    ['where it goes on otherwise', '<p>the Harbour <b>master</b> said</p>'],
    ['where only white space follows', '<p><a>the Harbour</a>\n <b> </b></p>'],
    ['where it goes on otherwise behind white space', '<p><a>the Harbour</a>\n <a>master</a> said</p>'],
    [
      'where it goes on in hidden words alone',
      '<p>the Harbour <span style="display: none">Courier</span> master said</p>',
    ],
    ['in the midst of a word', '<p>the Har<b>vest</b></p>'],
  ])('%s', (_, html) => {
    expect(firstMayHold(html)).toBe(false);
  });
});
