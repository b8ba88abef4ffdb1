// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { chooseMarked } from '../../../src/page/density.ts';
import { compareNodes } from '../../../src/page/document-order.ts';
import type { MarkChoice, Mention } from '../../../src/page/mention.ts';

let id = 0;

const ALL: MarkChoice = { density: 'every', headings: true, relevance: 'every', offActors: [] };

function mention(node: Node | null | undefined, actor: string): Mention {
  if (!node) throw new Error('No such node');
  const range: StaticRange = {
    startContainer: node,
    startOffset: 0,
    endContainer: node,
    endOffset: 1,
    collapsed: false,
  };
  return { id: ++id, actors: [actor], certainty: 'name', because: '', text: '', range };
}

const textOf = (selector: string) => document.querySelector(selector)?.firstChild;

describe('density', () => {
  let mentions: Mention[];

  beforeEach(() => {
    document.body.innerHTML = `
      <p id="a">x</p><p id="b">x</p>
      <h2 id="c">x</h2><p id="d">x</p><p id="e">x</p>
      <article><p id="f">x</p></article>`;
    mentions = [
      mention(textOf('#a'), 'one'),
      mention(textOf('#b'), 'one'),
      mention(textOf('#c'), 'one'),
      mention(textOf('#d'), 'one'),
      mention(textOf('#e'), 'two'),
      mention(textOf('#f'), 'two'),
    ];
  });

  const chosenBy = (choice: Partial<MarkChoice>, everyday?: readonly string[]) =>
    chooseMarked(mentions, { ...ALL, ...choice }, everyday).map(({ range }) => range.startContainer.parentElement?.id);
  const chosen = (density: MarkChoice['density']) => chosenBy({ density });

  test('every marks all', () => expect(chosen('every')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']));
  test('a heading or an article begins a section, and belongs to it', () =>
    expect(chosen('section')).toEqual(['a', 'c', 'e', 'f']));
  test('headings and menus can be left alone, and the first of a section is then the first outside them', () => {
    expect(chosenBy({ headings: false })).toEqual(['a', 'b', 'd', 'e', 'f']);
    expect(chosenBy({ headings: false, density: 'section' })).toEqual(['a', 'd', 'e', 'f']);
    document.querySelector('#f')?.closest('article')?.setAttribute('role', 'navigation');
    expect(chosenBy({ headings: false })).toEqual(['a', 'b', 'd', 'e']);
  });
  test('an actor that is switched off is not underlined, one of several possible ones is', () => {
    expect(chosenBy({ offActors: ['one'] })).toEqual(['e', 'f']);
    mentions = mentions.map((each) => ({ ...each, actors: [...each.actors, 'three'] }));
    expect(chosenBy({ offActors: ['one'] })).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
  test('a page is relevant that names two actors, or one that is not named everywhere', () => {
    const relevance = 'relevant' as const;
    expect(chosenBy({ relevance }, ['one', 'two'])).toHaveLength(6);
    expect(chosenBy({ relevance, offActors: ['two'] }, ['one', 'two'])).toEqual([]);
    expect(chosenBy({ relevance, offActors: ['two'] }, ['two'])).toEqual(['a', 'b', 'c', 'd']);
  });
  test('the first on a page is the first of each actor', () => expect(chosen('page')).toEqual(['a', 'e']));
});

test('the text of a shadow root stands at its host’s place', () => {
  document.body.innerHTML = '<p id="a">x</p><div id="host"></div><p id="z">x</p>';
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('No root');
  root.innerHTML = '<p id="m">x</p><p id="n">x</p>';
  const nodes = [
    textOf('#a'),
    root.querySelector('#m')?.firstChild,
    root.querySelector('#n')?.firstChild,
    textOf('#z'),
  ];
  for (const [i, a] of nodes.entries()) {
    for (const [j, b] of nodes.entries()) {
      expect(a && b && Math.sign(compareNodes(a, b))).toBe(Math.sign(i - j));
    }
  }
});
