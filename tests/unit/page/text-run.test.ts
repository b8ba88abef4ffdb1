// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { elementFacts } from '../../../src/page/elements.ts';
import { offsetAt, pointAt, readRun } from '../../../src/page/text-run.ts';

/** The text node that begins with `start`. */
function textNode(start: string): Text {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.data.startsWith(start)) return node;
  }
  throw new Error(`No text begins with ${start}`);
}

function runAt(html: string, start: string) {
  document.body.innerHTML = html;
  return readRun(textNode(start), elementFacts());
}

describe('reading a run', () => {
  test.each<[name: string, html: string, start: string, expected: string]>([
    ['joins inline elements', '<p>The <b>Blue</b><i> Harbour</i> Company</p>', 'Blue', 'The Blue Harbour Company'],
    ['ends where the figure of a footnote is set', '<p>the Times<sup>1</sup> said</p>', 'the', 'the Times'],
    ['ends at blocks', '<div>one<p>two <em>three</em></p>four</div>', 'three', 'two three'],
    ['begins after a block', '<div>one<p>two</p>four <b>five</b></div>', 'five', 'four five'],
    ['turns a line break into a line separator', '<p>Blue<br>Harbour</p>', 'Harbour', 'Blue\u2028Harbour'],
    [
      'leaves out code, scripts and fields',
      '<p>a<code>b</code><script>c</script><textarea>d</textarea>e</p>',
      'e',
      'ae',
    ],
    ['leaves out hidden text', '<p>a<span style="display:none">b</span>c</p>', 'c', 'ac'],
    ['leaves out editable text', '<p>a<span contenteditable="true">b</span>c</p>', 'c', 'ac'],
    ['does not mind pictures', '<p>Blue<img alt="x">Harbour</p>', 'Harbour', 'BlueHarbour'],
    ['takes a table cell for itself', '<table><tr><td>a</td><td>b</td></tr></table>', 'b', 'b'],
    ['takes a styled block for a block', '<p>a<span style="display:block">b</span>c</p>', 'c', 'c'],
    [
      'keeps a big first letter with its word',
      '<p><span style="float:left;display:block">B</span>lue</p>',
      'lue',
      'Blue',
    ],
  ])('%s', (_name, html, start, expected) => {
    expect(runAt(html, start).text).toBe(expected);
  });

  test('is the same from whichever of its nodes it is read', () => {
    const html = '<p>The <b>Blue</b><i> Harbour</i> Company</p>';
    for (const start of ['The ', 'Blue', ' Harbour', ' Company']) {
      expect(runAt(html, start).text).toBe('The Blue Harbour Company');
    }
  });

  test('is cut somewhere on a page without any block', () => {
    const run = runAt(`<p>${'<i>word </i>'.repeat(2_000)}</p>`, 'word');
    expect(run.nodes.length).toBeLessThan(1_000);
    expect(run.text).toBe('word '.repeat(run.nodes.length));
  });
});

describe('places in a run', () => {
  const run = () => runAt('<p>The <b>Blue</b><i> Harbour</i></p>', 'Blue');

  test('lead to the node and back', () => {
    const read = run();
    for (let offset = 0; offset < read.text.length; offset += 1) {
      const { node, offset: within } = pointAt(read, offset, 'start');
      expect(node.data[within]).toBe(read.text[offset]);
      expect(offsetAt(read, node, within)).toBe(offset);
    }
  });

  test('between two nodes begin in the second and end in the first', () => {
    const read = run();
    expect(pointAt(read, 4, 'start').node.data).toBe('Blue');
    expect(pointAt(read, 4, 'end')).toMatchObject({ offset: 4 });
    expect(pointAt(read, 4, 'end').node.data).toBe('The ');
  });

  test('outside are none', () => {
    const read = run();
    expect(offsetAt(read, document.createTextNode('x'), 0)).toBe(-1);
  });
});

describe('what is read', () => {
  test.each<[name: string, html: string, expected: string]>([
    ['plain text', '<p id="x">a</p>', 'prose'],
    ['text for the eyes alone', '<p id="x" aria-hidden="true">a</p>', 'prose'],
    ['code', '<pre><span id="x">a</span></pre>', 'never'],
    ['a text box of a page', '<div role="textbox"><p id="x">a</p></div>', 'apart'],
    ['a hidden part', '<div style="display:none"><p id="x">a</p></div>', 'apart'],
  ])('%s', (_name, html, expected) => {
    document.body.innerHTML = html;
    const element = document.querySelector('#x');
    expect(element === null ? null : elementFacts().kindOf(element)).toBe(expected);
  });
});

describe('the kind of a text', () => {
  /** The kind of text that stands inside so many elements. */
  function kindAt(depth: number) {
    let inner: Element = document.documentElement;
    for (let at = 1; at < depth; at += 1) inner = inner.appendChild(document.createElement('i'));
    const text = inner.appendChild(document.createTextNode('words'));
    return elementFacts().kindOfText(text);
  }

  test('is told at any depth: beyond a thousand elements it is too deep, and no call is too many', () => {
    expect(kindAt(1_000)).toBe('prose');
    expect(kindAt(1_001)).toBe('too deep');
    expect(kindAt(20_000)).toBe('too deep');
  });
});
