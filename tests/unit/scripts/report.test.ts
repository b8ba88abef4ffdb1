/** The report that an editor signs off. */
import { expect, test } from 'vitest';
import { reportOf } from '../../../scripts/knowledge/report.ts';
import { compileSeeds } from '../../../src/compiler/index.ts';
import type { Pack } from '../../../src/knowledge/index.ts';
import { compiled, EXAMPLE } from '../compiler/example.ts';

const report = reportOf(compiled().pack as Pack);

test('the same seeds give the same bytes, in whatever order they come', () => {
  expect(reportOf(compileSeeds([...EXAMPLE].reverse()).pack as Pack)).toBe(report);
});

test('every claim, statement, answer, actor, work and document stands in it', () => {
  const pack = compiled().pack as Pack;
  for (const claim of pack.claims) expect(report).toContain(`## ${claim.heading}\n`);
  for (const statement of pack.statements) expect(report).toContain(`\`${statement.id}\``);
  for (const answer of pack.answers) expect(report).toContain(`  - ${answer.why}`);
  for (const entry of [...pack.actors, ...pack.works]) expect(report).toContain(entry.name);
  for (const document of pack.documents) expect(report).toContain(document.sha256);
});

test('a claim is told in one piece: what is said, then each answer with its reason', () => {
  const start = report.indexOf('## Whether Alpha Ferries hides crates');
  expect(report.slice(start, report.indexOf('\n## ', start))).toBe(`## Whether Alpha Ferries hides crates

\`hidden-crates\`, allegation; accused Alpha Ferries, accuser Bravo Board. 1 document; it does not say where this comes from.

- **states concern** Bravo Board was worried about “crates that reportedly vanish at night” from the depot. (quoted by Delta Diary; characters 205 to 274 (words), 185 to 200 (attribution); verb “was worried”; \`delta-worry\`)
- **denies** Alpha Ferries denied that it hides crates. (retold by Delta Diary; characters 330 to 363 (words), 316 to 335 (attribution); verb “denied”; \`delta-denial\`)
  - Answer for Alpha Ferries.
  - It denies what the board worried about.
- **denied earlier** Alpha Ferries, “last week”: “We never moved a single crate,” (quoted by Delta Diary; characters 365 to 397 (words), 398 to 430 (attribution); verb “had said”; \`delta-earlier\`)
  - Answer for Alpha Ferries.
  - This answers something wider than what is alleged.
  - It speaks of any crate and came before.
  - Told before \`delta-denial\` (given): The document says “had said last week”.
- **elsewhere** An objection by Alpha Ferries concerns another claim: the search. It objects to the search and says nothing of crates.
`);
});
