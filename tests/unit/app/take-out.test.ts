import { describe, expect, test } from 'vitest';
import { takeOut } from '../../../src/app/take-out.ts';
import type { Actor } from '../../../src/knowledge/model.ts';
import type { TabMention } from '../../../src/platform/panel.ts';

const actor = (id: string, name: string): Actor => ({ id, name, kind: 'company', description: '', aliases: [] });
const ACTORS = [actor('alder', 'Alder Systems'), actor('birch', 'Birch_Works')];
const mention = (change: Partial<TabMention>): TabMention => ({
  id: 1,
  frame: 0,
  address: 'https://news.example/a',
  actors: ['alder'],
  certainty: 'name',
  because: '',
  exact: 'Alder',
  prefix: 'He asked ',
  suffix: ' for more.',
  marked: true,
  ...change,
});

describe('as Markdown', () => {
  const text = (mentions: readonly TabMention[], title = 'News') => takeOut('markdown', title, mentions, ACTORS);

  test('each mention stands with its actor and the words around it', () => {
    expect(text([mention({}), mention({ certainty: 'context' })])).toBe(
      [
        '# Names in “News”',
        '',
        '<https://news.example/a>',
        '',
        '- Alder Systems: …He asked **Alder** for more.…',
        '- Alder Systems, by context only: …He asked **Alder** for more.…',
        '',
      ].join('\n'),
    );
  });

  test('all that a mention may be of are named, the likeliest first', () => {
    expect(text([mention({ actors: ['alder', 'birch'] })])).toContain('- Alder Systems or Birch\\_Works: ');
  });

  test('a page cannot write Markdown of its own into it', () => {
    const planted = mention({ exact: 'Al\nder', prefix: '[a](https://b.example) **b** ', suffix: ' <i>' });
    const [line] = text([planted], '*T*').split('\n').slice(4);
    expect(line).toBe('- Alder Systems: …\\[a\\](https://b.example) \\*\\*b\\*\\* **Al der** \\<i\\>…');
    expect(text([planted], '*T*')).toContain('# Names in “\\*T\\*”');
  });
});

test('as Web Annotations, each mention has its own frame for a source', () => {
  const collection = JSON.parse(
    takeOut(
      'json-ld',
      'News',
      [mention({}), mention({ frame: 4, address: 'https://ads.example/', exact: 'Birch', actors: ['birch'] })],
      ACTORS,
    ),
  );
  expect(collection).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'News',
    total: 2,
  });
  expect(
    collection.items.map((item: { body: string; target: { source: string } }) => [item.body, item.target.source]),
  ).toEqual([
    ['alder', 'https://news.example/a'],
    ['birch', 'https://ads.example/'],
  ]);
  expect(collection.items[0].target.selector).toEqual({
    type: 'TextQuoteSelector',
    exact: 'Alder',
    prefix: 'He asked ',
    suffix: ' for more.',
  });
});
