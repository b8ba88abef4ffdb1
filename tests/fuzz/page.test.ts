/** A short run on random pages in real Chromium, and every page that was ever kept. The long run: npm run fuzz. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptOf } from './kept.ts';
import { pageTarget } from './page-target.ts';

const CASES = 40;
const SEED = 6;

let page: Awaited<ReturnType<typeof pageTarget>>;
beforeAll(async () => {
  page = await pageTarget();
});
afterAll(() => page.close());

test('reading that follows random changes finds what reading from scratch finds', async () => {
  expect((await page.tryCases(SEED, { cases: CASES })).failure).toBeNull();
});

for (const { file, smallest } of keptOf('page')) test(`holds for ${file}`, () => page.tryAgain(smallest));
