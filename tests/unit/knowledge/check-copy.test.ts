/** A reader's copy against the knowledge. */
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/compiler/index.ts';
import { checkCopy, type Pack } from '../../../src/knowledge/index.ts';
import { compiled, EXAMPLE_TEXTS } from '../compiler/example.ts';

const pack = compiled().pack as Pack;
const ECHO = EXAMPLE_TEXTS[1]?.text ?? '';
const check = (copy: string) => checkCopy(pack, copy, async (text) => sha256(text));

test('a true copy agrees in every place, in the order of the document', async () => {
  const { document, same, places } = await check(`\uFEFF${ECHO.replaceAll('\n', '\r\n')}`);
  expect({ document: document?.id, same }).toEqual({ document: 'echo-weekly', same: true });
  expect(places.map(({ text, agrees, line }) => [line.id, text, agrees])).toEqual([
    ['echo-letters', 'The Harbour Courier reported', true],
    ['echo-letters', 'the Bravo Board opened the mail of Alpha Ferries', true],
    ['echo-denial', 'The board', true],
    ['echo-denial', 'rejected that account', true],
  ]);
  expect(places[0]?.claim.heading).toBe('Whether the Bravo Board opened letters to Alpha Ferries');
});

test('a copy that differs is told where it differs', async () => {
  const { document, same, places } = await check(ECHO.replace('rejected', 'accepted'));
  expect({ document: document?.id, same }).toEqual({ document: 'echo-weekly', same: false });
  expect(places.map(({ agrees }) => agrees)).toEqual([true, true, true, false]);
});

test('a copy that ends early lacks its last places', async () => {
  const { places } = await check(ECHO.slice(0, 83));
  expect(places.map(({ text }) => text)).toEqual(['The Harbour Courier reported', expect.any(String), '', '']);
});

test('another text is no document', async () => {
  expect(await check('Nobody was on the quay.')).toEqual({ document: null, same: false, places: [] });
});
