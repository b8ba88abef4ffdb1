import { pack } from 'virtual:knowledge';
import { expect, test } from 'vitest';
import { addressBar } from '../../../src/app/address-bar.ts';

const suggest = addressBar(pack);

test('a name comes first, then claims on it, each with its place in the panel', () => {
  const { heading, offers } = suggest('Haaretz');
  expect(heading).toBe('Search names and claims in Sidelight');
  expect(offers[0]).toEqual({ route: 'actor/haaretz', text: 'Haaretz' });
  expect(offers.length).toBeLessThanOrEqual(6);
});

test('what is not found is said, with the nearest names', () => {
  expect(suggest(' Kasparskij ')).toEqual({
    heading: 'Nothing on “Kasparskij” in Sidelight. Names that are written much like it:',
    offers: expect.arrayContaining([{ route: 'actor/kaspersky-lab', text: 'Kaspersky Lab' }]),
  });
});

test('where no name is near, that is all', () => {
  expect(suggest('polonium')).toEqual({ heading: 'Nothing on “polonium” in Sidelight.', offers: [] });
});

test('nothing typed is nothing missed', () => {
  expect(suggest(' ')).toEqual({ heading: 'Search names and claims in Sidelight', offers: [] });
});
