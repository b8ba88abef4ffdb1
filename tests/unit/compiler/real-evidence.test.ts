/**
 * The evidence of the real seeds against the documents themselves: needs their texts in the folder that SIDELIGHT_TEXTS
 * names, and says so where there is none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStatementEvidence } from '../../../src/compiler/checks/evidence.ts';
import { checkStatements } from '../../../src/compiler/checks/statements.ts';
import { sha256 } from '../../../src/compiler/index.ts';
import { readSeeds } from '../../../src/compiler/read-seeds.ts';
import { readSeedFolder } from '../../../src/compiler/seed-folder.ts';
import type { StatementEntry } from '../../../src/compiler/seeds.ts';
import { nameTable } from '../../../src/compiler/speaker-names.ts';
import { storedForm } from '../../../src/knowledge/index.ts';

const folder = process.env.SIDELIGHT_TEXTS;
const { seeds } = readSeeds(readSeedFolder(process.cwd()));
const names = nameTable(seeds);
const parties = [...seeds.actors, ...seeds.parties].map(({ value }) => value.id);

/** What is told of one statement, by line. */
function linesTold(statement: StatementEntry, text: string): number[] {
  const lines: number[] = [];
  const report = ({ line }: { line: number }) => void lines.push(line);
  checkStatements({ ...seeds, documents: [], statements: [statement] }, report);
  checkStatementEvidence(statement, text, names, report);
  return lines;
}

if (folder === undefined) {
  console.log('Not run: the evidence of the real seeds against the documents. SIDELIGHT_TEXTS names no folder.');
  test('the seeds have evidence to be checked', () => {
    expect(seeds.statements.flatMap(({ value }) => value.evidence).length).toBeGreaterThan(0);
  });
} else {
  const textOf = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => storedForm(readFileSync(join(folder, name), 'utf8')))
      .map((text) => [sha256(text), text]),
  );
  const text = ({ document }: StatementEntry) => textOf.get(document.value.sha256) ?? '';

  test('every statement agrees with its document', () => {
    for (const statement of seeds.statements) {
      expect({ id: statement.value.id, told: linesTold(statement, text(statement)) }).toEqual({
        id: statement.value.id,
        told: [],
      });
    }
  });

  test('any other speaker of any statement is caught', () => {
    for (const statement of seeds.statements) {
      const own = statement.value.speaker;
      for (const speaker of parties.filter(
        (party) => party !== own && (typeof own === 'string' || !own.unclear.includes(party)),
      )) {
        const exchanged = { ...statement, value: { ...statement.value, speaker } };
        expect({ id: statement.value.id, speaker, caught: linesTold(exchanged, text(statement)).length > 0 }).toEqual({
          id: statement.value.id,
          speaker,
          caught: true,
        });
      }
    }
  }, 60_000);

  test('any single character changed inside any evidence is caught at that evidence', () => {
    const places = seeds.statements.flatMap((statement) =>
      statement.value.evidence.map((evidence, index) => ({ statement, evidence, index })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.nat(),
        fc.constantFrom(...'aZ5 .\n”é'),
        ({ statement, evidence, index }, at, unit) => {
          const [start, end] = evidence.range;
          const offset = start + (at % (end - start));
          const whole = text(statement);
          fc.pre(whole.charAt(offset) !== unit);
          const changed = whole.slice(0, offset) + unit + whole.slice(offset + 1);
          expect(linesTold(statement, changed)).toContain(statement.place('evidence', index, 'sha256').line);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
}
