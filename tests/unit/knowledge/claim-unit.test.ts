/** A claim with its answers: whose, in which scope, and when. */
import { describe, expect, test } from 'vitest';
import { answersFor, claimUnit } from '../../../src/knowledge/index.ts';
import { answer, claim, madeUpPack, statement, work } from './made-up-pack.ts';

const TWO_ACCUSED = claim('c', [
  { actor: 'alpha', role: 'accused' },
  { actor: 'bravo', role: 'accused' },
]);
const OTHER = claim('other', [{ actor: 'alpha', role: 'accused' }]);
const denial = (id: string, given: Parameters<typeof statement>[2] = {}) =>
  statement(id, 'c', { stance: 'denies', speaker: { party: 'alpha' }, ...given });
const words = { kind: 'words', text: 'No.', by: 'alpha', lang: 'en' } as const;

describe('answers', () => {
  const pack = madeUpPack({
    claims: [TWO_ACCUSED, OTHER],
    statements: [
      statement('accusation', 'c'),
      denial('retold'),
      denial('early', { form: 'direct', text: [words] }),
      denial('quoted', { form: 'direct', text: [words] }),
    ],
    answers: [
      answer('retold', 'c', 'alpha'),
      answer('early', 'c', 'alpha', { timing: 'earlier' }),
      answer('quoted', 'c', 'alpha', { timing: 'unknown', scope: 'wider' }),
    ],
  });

  test('direct speech first; what came earlier is kept apart', () => {
    const { later, earlier } = answersFor(pack, 'c', 'alpha');
    expect(later.map((line) => [line.id, line.scope, line.timing])).toEqual([
      ['quoted', 'wider', 'unknown'],
      ['retold', 'same', 'later'],
    ]);
    expect(earlier.map((line) => line.id)).toEqual(['early']);
  });

  test('one actor’s answer is never another’s', () => {
    expect(answersFor(pack, 'c', 'bravo')).toEqual({
      actor: { id: 'bravo', name: 'Bravo' },
      later: [],
      earlier: [],
      elsewhere: [],
    });
  });

  test('every accused actor has a place, in the claim’s order', () => {
    expect(claimUnit(pack, 'c').answers.map((entry) => entry.actor.id)).toEqual(['alpha', 'bravo']);
  });

  test('an answer stands once: not among what others say', () => {
    expect(claimUnit(pack, 'c').others).toEqual([]);
  });

  test('a withdrawn answer answers no more, and stays visible', () => {
    const statements = pack.statements.map((entry) =>
      entry.id === 'quoted' ? { ...entry, withdrawn: 'Misread.' } : entry,
    );
    const unit = claimUnit({ ...pack, statements }, 'c');
    expect(unit.answers[0]?.later.map((line) => line.id)).toEqual(['retold']);
    expect(unit.others.map((line) => [line.id, line.withdrawn])).toEqual([['quoted', 'Misread.']]);
  });

  test('an unknown claim is refused', () => {
    expect(() => claimUnit(pack, 'nothing')).toThrow(new RangeError('The pack holds no "nothing".'));
  });
});

test('a denial of another claim is told as standing elsewhere, once for each claim and stance', () => {
  const why = 'It speaks of something else.';
  const doesNotAnswer = [{ claim: 'other', why }];
  const pack = madeUpPack({
    claims: [TWO_ACCUSED, OTHER],
    statements: [denial('one', { doesNotAnswer }), denial('two', { doesNotAnswer })],
  });
  expect(answersFor(pack, 'other', 'alpha').elsewhere).toEqual([
    { claim: 'c', topic: 'the matter of c', stance: 'denies', why },
  ]);
});

test('what is said on behalf of an actor stands elsewhere for that actor too', () => {
  const spokesperson = { party: 'clerk' };
  const doesNotAnswer = [{ claim: 'other', why: 'It speaks of something else.' }];
  const pack = madeUpPack({
    claims: [TWO_ACCUSED, OTHER],
    statements: [denial('one', { speaker: spokesperson, onBehalfOf: 'alpha', doesNotAnswer })],
  });
  expect(answersFor(pack, 'other', 'alpha').elsewhere).toHaveLength(1);
});

describe('statements', () => {
  const pack = madeUpPack({
    claims: [TWO_ACCUSED],
    works: [work('r')],
    statements: [
      statement('short', 'c', { work: 'r' }),
      statement('reading', 'c', {
        form: 'characterisation',
        text: [{ kind: 'summary', text: ' said very much more than that.' }],
      }),
      statement('full', 'c', {
        text: [{ kind: 'summary', text: ' said so at length.' }],
        work: 'r',
        document: 'document-2',
      }),
      statement('direct', 'c', { form: 'direct', text: [{ ...words, by: 'courier' }] }),
      statement('open', 'c', { stance: 'comments', speaker: { unclear: ['alpha', 'clerk'] } }),
      statement('own', 'c', { stance: 'reports', speaker: { party: 'author-1' }, work: 'document-1-work' }),
    ],
    notes: [{ statement: 'open', claim: 'c', why: 'It touches on it.' }],
  });
  const unit = claimUnit(pack, 'c');

  test('direct speech first, then the fullest paraphrase, then a reading', () => {
    expect(unit.assertions.map((line) => line.id)).toEqual(['direct', 'full', 'short', 'own', 'reading']);
  });

  test('the source says who stands between', () => {
    const sources = new Map(unit.assertions.map((line) => [line.id, line.source]));
    expect(sources.get('short')).toEqual({
      verb: 'retold',
      document: 'document-1',
      documentName: 'Author 1',
      reportedBy: ['Courier'],
    });
    expect(sources.get('own')).toMatchObject({ verb: 'own account', reportedBy: [] });
    expect(sources.get('reading')).toMatchObject({ verb: 'characterised', reportedBy: [] });
  });

  test('exact words of somebody else say whose they are', () => {
    const direct = unit.assertions[0];
    expect(direct).toMatchObject({ speaker: 'Agency', speakerActor: 'agency', wordsOf: ['Courier'] });
    expect(unit.assertions[1]).not.toHaveProperty('wordsOf');
  });

  test('an open speaker is told as open', () => {
    expect(unit.others[0]?.speaker).toBe('Alpha or A clerk');
    expect(unit.others[0]).not.toHaveProperty('speakerActor');
  });

  test('what bears on a claim keeps its reason', () => {
    expect(unit.bearing.map(({ line, why }) => [line.id, why])).toEqual([['open', 'It touches on it.']]);
  });
});
