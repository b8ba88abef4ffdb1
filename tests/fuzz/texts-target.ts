/**
 * Texts that authors and readers put in: copies of documents to be checked, and words to be located. Nothing throws, and
 * what is found stands where it is said to stand.
 */
import fc from 'fast-check';
import { sha256 } from '../../src/compiler/index.ts';
import { locate } from '../../src/compiler/locate.ts';
import { quotations, sentences } from '../../src/compiler/text/sentences.ts';
import { folded } from '../../src/compiler/text/stored-text.ts';
import { checkCopy, storedForm } from '../../src/knowledge/index.ts';
import { compiled, EXAMPLE_TEXTS } from '../unit/compiler/example.ts';
import { type Edit, edited, editsOf } from './edits.ts';
import { target } from './target.ts';

const { pack } = compiled();
if (pack === null) throw new Error('The example does not compile.');
const TEXTS = EXAMPLE_TEXTS.map(({ name, text }) => ({ path: name, text }));
const SIGNS = [
  '\uFEFF',
  '\r\n',
  '\r',
  '\u00A0',
  '“',
  '”',
  '"',
  '’',
  '-',
  '\\',
  '[',
  '(',
  '$',
  '^',
  '*',
  '/',
  '. A',
  '\n\n',
  '\ud83d',
  '',
  '…',
];

interface CopyCase {
  readonly text: number;
  readonly edits: readonly Edit[];
  readonly lineEnds: string;
  readonly mark: string;
}

const copies: fc.Arbitrary<CopyCase> = fc.record({
  text: fc.nat({ max: TEXTS.length - 1 }),
  edits: fc.oneof(fc.constant([]), editsOf(TEXTS, SIGNS, 3)),
  lineEnds: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('', '\uFEFF'),
});

export const copiesTarget = target('copies', copies, async ({ text, edits, lineEnds, mark }) => {
  const original = TEXTS[text]?.text ?? '';
  const changed = edited(TEXTS, edits)[text]?.text ?? '';
  const copy = mark + changed.replaceAll('\n', lineEnds);
  const { document, same, places } = await checkCopy(pack, copy, async (piece) => sha256(piece));
  const stored = storedForm(copy);
  const isSame = stored === storedForm(original);
  if (same !== isSame)
    throw new Error(isSame ? 'The same text was not known.' : 'Another text was taken for the same.');
  if (document === null && places.length > 0) throw new Error('Places of no document.');
  for (const { evidence, text: found, agrees } of places) {
    const [start, end] = evidence.range;
    if (found !== stored.slice(start, end)) throw new Error(`At ${evidence.range} stands something else.`);
    if (agrees !== (sha256(found) === evidence.sha256) || (same && !agrees))
      throw new Error('A place disagrees in vain.');
  }
  const agreeing = places.filter(({ agrees }) => agrees).length;
  if (document !== null && agreeing === 0) throw new Error('A document of which nothing agrees.');
});

interface WordsCase {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom('A dock worker', 'said', '“We never', 'U.S.', 'Mr.', 'gone.”', ' ', '\n\n', ...SIGNS),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 30, size: 'max' },
  )
  .map((pieces) => pieces.join(' '));

export const wordsTarget = target(
  'words',
  fc.record<WordsCase>({ text: prose, from: fc.nat({ max: 60 }), to: fc.nat({ max: 60 }) }),
  ({ text, from, to }) => {
    const words = text.slice(Math.min(from, to), Math.max(from, to));
    const places = locate(text, words);
    if (folded(words) !== '' && words.isWellFormed() && places.length === 0)
      throw new Error('Words that stand there are not found.');
    for (const { range, sha256: fingerprint } of places) {
      const found = text.slice(...range);
      if (plain(found) !== plain(words)) throw new Error(`${JSON.stringify(found)} was found for other words.`);
      if (fingerprint !== sha256(found)) throw new Error('The fingerprint is of something else.');
    }
    let end = 0;
    for (const [start, next] of [...sentences(text)]) {
      if (start < end || next <= start || text.slice(start, next).trim() !== text.slice(start, next)) {
        throw new Error(`No sentence: ${start} to ${next}.`);
      }
      if (text.slice(end, start).trim() !== '')
        throw new Error(`Between sentences something is left out, before ${start}.`);
      end = next;
    }
    if (text.slice(end).trim() !== '') throw new Error('The last sentence is left out.');
    for (const [start, next] of quotations(text)) {
      if (!/^["“]/.test(text.slice(start, next))) throw new Error(`No quotation: ${start} to ${next}.`);
    }
  },
);

/** White space folded and quotation marks straight: what locating does not tell apart. */
function plain(text: string): string {
  return folded(text).replace(/[“”]/g, '"').replace(/[’‘]/g, "'");
}
