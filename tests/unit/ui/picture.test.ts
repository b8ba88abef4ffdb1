import { pack } from 'virtual:knowledge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimUnit } from '../../../src/knowledge/claim-unit.ts';
import { graphOf, tieWords } from '../../../src/ui/picture/graph.ts';
import { lanesOf } from '../../../src/ui/picture/lanes.ts';
import { type Box, placeTies, spread } from '../../../src/ui/picture/layout.ts';
import { plain } from '../../../src/words/messages.ts';

describe('the graph', () => {
  const everything = graphOf(pack, null);

  test('holds every claim, and everybody a claim is about', () => {
    expect(new Set(everything.units.map(({ claim }) => claim.id))).toEqual(new Set(pack.claims.map(({ id }) => id)));
    const about = everything.units.flatMap(({ claim }) => claim.about.map(({ id }) => id));
    expect(new Set(everything.about.map(({ id }) => id))).toEqual(new Set(about));
  });

  test('an allegation and all its answers meet at the claim', () => {
    for (const { id } of pack.claims) {
      const speakers = everything.ties
        .filter(({ claim }) => claim === id)
        .map((tie) => everything.speakers.find((node) => node.id === tie.speaker)?.name);
      const { assertions, answers } = claimUnit(pack, id);
      const told = [...assertions, ...answers.flatMap(({ later, earlier }) => [...later, ...earlier])];
      for (const line of told.filter(({ withdrawn }) => withdrawn === undefined)) {
        expect(speakers).toContain(line.speaker);
      }
    }
  });

  test('whom a reporter lets speak is a node of its own', () => {
    const heard = everything.speakers.filter(({ as }) => plain(as) === 'as The New York Times reports');
    expect(heard.map(({ name }) => name)).toContain('Israeli intelligence');
    const tie = everything.ties.find(({ speaker }) => speaker === heard[0]?.id);
    expect(tie && plain(tieWords(everything, tie))).toMatch(
      /^Israeli intelligence, as The New York Times reports, \w+/,
    );
  });

  test('about one actor holds only what is about it', () => {
    const { units } = graphOf(pack, 'trump-administration');
    expect(units.length).toBeGreaterThan(0);
    for (const { claim } of units) expect(claim.about.map(({ id }) => id)).toContain('trump-administration');
  });
});

describe('placing', () => {
  const items = fc.array(
    fc.record({ wanted: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 1, max: 60 }) }),
    {
      maxLength: 30,
    },
  );

  test('words keep clear of one another and keep their order', () => {
    fc.assert(
      fc.property(items, (unsorted) => {
        const sorted = [...unsorted].sort((a, b) => a.wanted - b.wanted);
        const places = spread(sorted);
        for (const [index, place] of places.entries()) {
          const next = places[index + 1];
          const reach = ((sorted[index]?.height ?? 0) + (sorted[index + 1]?.height ?? 0)) / 2;
          if (next !== undefined) expect(next - place).toBeGreaterThanOrEqual(reach - 0.001);
        }
      }),
    );
  });

  test('nor do they reach above the picture, into what stands there', () => {
    fc.assert(
      fc.property(items, (unsorted) => {
        const sorted = [...unsorted].sort((a, b) => a.wanted - b.wanted);
        for (const [index, place] of spread(sorted).entries()) {
          expect(place - (sorted[index]?.height ?? 0) / 2).toBeGreaterThanOrEqual(-0.001);
        }
      }),
    );
  });

  test('what is clear already stays where it is', () => {
    expect(
      spread([
        { wanted: 10, height: 10 },
        { wanted: 50, height: 10 },
      ]),
    ).toEqual([10, 50]);
  });

  const boxes = new Map<string, Box>([
    ['speaker', { x: 0, y: 0, width: 100, height: 40 }],
    ['claim', { x: 200, y: 100, width: 100, height: 40 }],
  ]);

  test('a tie runs from the inner edge of one box to that of the other', () => {
    const [tie] = placeTies([{ id: 'a', from: 'speaker', to: 'claim', height: 20 }], boxes);
    expect(tie?.path).toMatch(/^M100 20C.* 200 120$/);
    expect(tie).toMatchObject({ x: 150, y: 70 });
  });

  test('mirrored, too', () => {
    const [tie] = placeTies([{ id: 'a', from: 'claim', to: 'speaker', height: 0 }], boxes);
    expect(tie?.path).toMatch(/^M200 120C.* 100 20$/);
  });

  test('a tie to a box that is not there is not drawn', () => {
    expect(placeTies([{ id: 'a', from: 'speaker', to: 'nowhere', height: 0 }], boxes)).toEqual([]);
  });
});

describe('the timeline', () => {
  const lanes = lanesOf(pack, null);

  test('has a lane for each document and every statement once', () => {
    expect(lanes.map(({ document }) => document)).toEqual(pack.documents.map(({ id }) => id));
    const told = lanes.flatMap(({ timed, untimed }) => [...timed, ...untimed].map(({ line }) => line.id));
    expect(told).toHaveLength(new Set(told).size);
    expect(new Set(told)).toEqual(new Set(pack.statements.map(({ id }) => id)));
  });

  test('shows times as told, never a date of ours', () => {
    for (const { timed } of lanes) {
      for (const { time, statement } of timed) {
        expect(statement.text.some((part) => part.kind === 'time' && part.text === time)).toBe(true);
      }
    }
  });

  test('puts what is told to be earlier first', () => {
    for (const { timed, untimed } of lanes) {
      const place = new Map([...timed, ...untimed].map(({ statement }, index) => [statement.id, index]));
      for (const { statement } of timed) {
        const { order } = statement;
        const other =
          order && timed.some((entry) => entry.statement.id === order.statement) && place.get(order.statement);
        if (typeof other !== 'number' || order?.basis === 'unknown') continue;
        const own = place.get(statement.id) ?? 0;
        expect(order?.relation === 'before' ? own < other : own > other).toBe(true);
      }
    }
  });
});
