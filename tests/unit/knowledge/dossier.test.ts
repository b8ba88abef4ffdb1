/** Dossiers: the same order for everybody, and one answer less changes one line. */
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../scripts/knowledge/report.ts';
import { cardUnits, claimUnit, dossierOf, type Pack } from '../../../src/knowledge/index.ts';
import { plain } from '../../../src/words/messages.ts';
import { noAnswerSentence } from '../../../src/words/wording.ts';
import { compiled } from '../compiler/example.ts';
import { answer, claim, madeUpPack, statement } from './made-up-pack.ts';

function idsOf(pack: Pack, actor: string): Record<string, string[]> {
  const { sections } = dossierOf(pack, actor);
  return Object.fromEntries(sections.map(({ key, units }) => [key, units.map((unit) => unit.claim.id)]));
}

describe('sections', () => {
  const pack = madeUpPack({
    claims: [
      claim('one', [{ actor: 'alpha', role: 'accused' }]),
      claim('many', [{ actor: 'alpha', role: 'affected' }]),
      claim('decided', [{ actor: 'alpha', role: 'decider' }], 'action'),
      claim('told', [{ actor: 'alpha', role: 'reporter' }], 'remark'),
      claim('known', [{ actor: 'alpha', role: 'affected' }], 'background'),
    ],
    statements: [
      statement('s1', 'one'),
      statement('s2', 'many'),
      statement('s3', 'many'),
      statement('s4', 'decided'),
      statement('s5', 'told'),
      statement('s6', 'known', { stance: 'reports' }),
      statement('s7', 'one', { stance: 'denies', speaker: { party: 'alpha' } }),
      statement('s8', 'many', { stance: 'comments', speaker: { party: 'clerk' }, onBehalfOf: 'alpha' }),
    ],
  });

  test('said about, says, did, reported, background, in each what accuses the actor before what affects it', () => {
    expect(idsOf(pack, 'alpha')).toEqual({
      saidAbout: ['one', 'many'],
      says: ['one', 'many'],
      did: ['decided'],
      reported: ['told'],
      background: ['known'],
    });
    expect(dossierOf(pack, 'alpha').counts).toEqual({ saidAbout: 2, saidBy: 2, reportedBy: 1 });
  });

  test('an actor of whom nothing is said has every section, empty', () => {
    expect(idsOf(pack, 'bravo')).toEqual({ saidAbout: [], says: [], did: [], reported: [], background: [] });
  });

  test('a card shows each claim once: about, reported by, by', () => {
    const order = cardUnits(dossierOf(pack, 'alpha')).map((unit) => unit.claim.id);
    expect(order).toEqual(['one', 'many', 'told', 'decided', 'known']);
  });

  test('of claims that accuse an actor alike, those with most statements come first', () => {
    const two = madeUpPack({
      claims: [
        claim('thin', [{ actor: 'alpha', role: 'accused' }]),
        claim('thick', [{ actor: 'alpha', role: 'accused' }]),
      ],
      statements: [statement('a', 'thin'), statement('b', 'thick'), statement('c', 'thick')],
    });
    expect(idsOf(two, 'alpha').saidAbout).toEqual(['thick', 'thin']);
  });

  test('claims with equally many statements keep document order', () => {
    const tied = madeUpPack({
      claims: [
        claim('late', [{ actor: 'alpha', role: 'accused' }]),
        claim('early', [{ actor: 'alpha', role: 'accused' }]),
      ],
      statements: [statement('a', 'early'), statement('b', 'late')],
    });
    expect(idsOf(tied, 'alpha').saidAbout).toEqual(['early', 'late']);
  });

  test('an unknown actor is refused', () => {
    expect(() => dossierOf(pack, 'nobody')).toThrow(RangeError);
  });
});

test('other names are all aliases but the name itself, and say whether a document has them', () => {
  const pack = compiled().pack as Pack;
  expect(dossierOf(pack, 'harbour-courier').actor).toEqual({
    id: 'harbour-courier',
    name: 'Harbour Courier',
    description: 'A newspaper.',
    otherNames: [{ text: 'Courier', inDocuments: true }],
  });
});

describe('taking away one answer', () => {
  const full = madeUpPack({
    claims: [
      claim('one', [
        { actor: 'alpha', role: 'accused' },
        { actor: 'bravo', role: 'accused' },
      ]),
      claim('two', [{ actor: 'alpha', role: 'accused' }]),
    ],
    statements: [
      statement('s1', 'one'),
      statement('s2', 'two'),
      statement('a1', 'one', { stance: 'denies', speaker: { party: 'alpha' } }),
      statement('b1', 'one', { stance: 'denies', speaker: { party: 'bravo' } }),
      statement('a2', 'two', { stance: 'denies', speaker: { party: 'alpha' } }),
    ],
    answers: [answer('a1', 'one', 'alpha'), answer('b1', 'one', 'bravo'), answer('a2', 'two', 'alpha')],
  });

  test.each(full.answers)('$statement: only its accused is left without', (gone) => {
    const less = { ...full, answers: full.answers.filter((tie) => tie !== gone) };
    for (const { id } of full.claims) {
      const [before, after] = [claimUnit(full, id), claimUnit(less, id)];
      const expected = before.answers.map((entry) =>
        id === gone.claim && entry.actor.id === gone.for ? { ...entry, later: [] } : entry,
      );
      expect(after.answers).toEqual(expected);
      expect(after.assertions).toEqual(before.assertions);
      expect(after.others.map((line) => line.id)).toEqual(id === gone.claim ? [gone.statement] : []);
    }
    const name = gone.for === 'alpha' ? 'Alpha' : 'Bravo';
    const sentence = plain(noAnswerSentence({ name }));
    expect(reportOf(full)).not.toContain(sentence);
    expect(reportOf(less).split(sentence)).toHaveLength(2);
  });
});
