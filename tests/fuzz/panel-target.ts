/** What readers type into the panel and its address, and what they take out of it. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type TakeOutFormat, takeOut } from '../../src/app/take-out.ts';
import { buildSearch } from '../../src/search/build-search.ts';
import { buildNearestNames } from '../../src/search/nearest-names.ts';
import { markHits } from '../../src/search/terms.ts';
import { formatRoute, formatSearch, parseRoute, parseSearch } from '../../src/ui/panel/routes.ts';
import { compiled } from '../unit/compiler/example.ts';
import { target } from './target.ts';

const { pack } = compiled();
if (pack === null) throw new Error('The example does not compile.');
const search = buildSearch(pack);
const nearest = buildNearestNames(pack);
const ids = new Set([...pack.actors, ...pack.claims, ...pack.statements].map(({ id }) => id));
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', size: 'large' }));

const WORDS = [
  ...pack.actors.map(({ name }) => name),
  ...pack.claims.map(({ heading }) => heading),
  'the',
  '’s',
  '“',
  '-',
  'Å',
  'ß',
  'İ',
  'ﬁ',
];
const query = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), text), { maxLength: 8 })
  .map((words) => words.join(' '))
  .chain((whole) => fc.nat({ max: whole.length }).map((length) => whole.slice(0, length)));

export const searchTarget = target('search', query, (asked) => {
  const hits = search(asked);
  if (!hits.every((hit) => ids.has(hit.id))) throw new Error('Something was found that is not there.');
  if (new Set(hits.map(({ kind, id }) => `${kind} ${id}`)).size !== hits.length) throw new Error('Found twice.');
  if (nearest(asked).length > 3 || !nearest(asked).every((id) => ids.has(id))) throw new Error('Near, but not there.');
  for (const { heading } of pack.claims) {
    const parts = markHits(heading, hits[0]?.terms ?? []);
    if (parts.map((part) => part.text).join('') !== heading) throw new Error('Marking changed the text.');
  }
  const once = parseSearch(`#${formatSearch(asked)}`);
  if (once !== asked.trim().slice(0, 200).toWellFormed()) throw new Error('Another query arrived.');
});

const address = fc.oneof(
  text,
  fc
    .tuple(
      fc.constantFrom('', '#', '##'),
      fc.constantFrom('actor', 'claim', 'document', 'picture', 'actors', 'settings', 'home', 'search', '__proto__', ''),
      fc.constantFrom('/', '', '//', '/%', '/%E0%A4%A', '/%00'),
      text,
    )
    .map((parts) => parts.join('')),
);

export const addressesTarget = target('addresses', address, (typed) => {
  const route = parseRoute(typed);
  if (!/^(?:home|actors|settings|actor|picture|claim|document)$/.test(route.view)) throw new Error('No such place.');
  const formatted = formatRoute(route);
  if (!isDeepStrictEqual(formatRoute(parseRoute(formatted)), formatted))
    throw new Error('Another place the second time.');
  if (!/^[\w\-.!~*'()%/]*$/.test(formatted)) throw new Error(`No address: ${formatted}`);
  parseSearch(typed);
});

interface TakeOutCase {
  readonly format: TakeOutFormat;
  readonly title: string;
  readonly mentions: Parameters<typeof takeOut>[2];
}

const mention = fc.record({
  id: fc.nat(),
  frame: fc.nat({ max: 2 }),
  address: fc.constantFrom('https://a.example/', 'https://b.example/?q=<x>'),
  actors: fc.array(fc.constantFrom(...pack.actors.map(({ id }) => id), 'unknown'), { minLength: 1, maxLength: 2 }),
  certainty: fc.constantFrom('name', 'context'),
  because: fc.constant('Marked because it is so.'),
  exact: text,
  prefix: text,
  suffix: text,
  marked: fc.boolean(),
});

export const takeOutTarget = target(
  'take-out',
  fc.record<TakeOutCase>({
    format: fc.constantFrom('markdown', 'json-ld'),
    title: text,
    mentions: fc.array(mention, { maxLength: 5 }),
  }),
  ({ format, title, mentions }) => {
    const taken = takeOut(format, title, mentions, pack.actors);
    if (format === 'json-ld') {
      const { total, items } = JSON.parse(taken) as {
        total: number;
        items: { target: { selector: { exact: string } } }[];
      };
      const quoted = items.map(({ target: { selector } }) => selector.exact).sort();
      if (total !== mentions.length || !isDeepStrictEqual(quoted, mentions.map(({ exact }) => exact).sort())) {
        throw new Error('Not all mentions were taken out.');
      }
      return;
    }
    const lines = taken.split(/\r\n|[\r\n\u2028\u2029]/);
    if (lines.length !== mentions.length + 5) throw new Error('A page’s text breaks the list.');
    if (/(?<!\\)(?:\\\\)*[<`[]/.test(lines.filter((_, index) => index !== 2).join('\n'))) {
      throw new Error('A page’s text is more than text.');
    }
  },
);
