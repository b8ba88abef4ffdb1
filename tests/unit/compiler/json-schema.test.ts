/** The JSON Schemas that editors read say what the validators say, and every seed file names its own. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaOf, seedJsonSchemas } from '../../../src/compiler/json-schema.ts';
import { readSeedFolder } from '../../../src/compiler/seed-folder.ts';
import { statementSchema } from '../../../src/compiler/seed-schemas.ts';
import { EXAMPLE } from './example.ts';
import { satisfies } from './satisfies.ts';

const SEEDS = readSeedFolder(process.cwd()).filter(({ path }) => path.endsWith('.yaml'));

test.each([...seedJsonSchemas()])(
  '%s is as the validators give it: else run "npm run knowledge -- schemas"',
  (name, schema) => {
    const written = JSON.parse(readFileSync(join('seeds', 'schemas', name), 'utf8'));
    expect(written).toEqual(schema);
  },
);

test.each(SEEDS)('$path names its schema in the first line, and satisfies it', ({ path, text }) => {
  const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(text.split('\n')[0] ?? '')?.[1];
  const file = join(dirname(path), named ?? 'none');
  expect(existsSync(file), `${path} must begin with "# yaml-language-server: $schema=…"`).toBe(true);
  expect(satisfies(JSON.parse(readFileSync(file, 'utf8')), parse(text))).toBe(true);
});

describe('a statement', () => {
  const document = parse(EXAMPLE.find(({ path }) => path.endsWith('delta-diary.yaml'))?.text ?? '');
  const good = document.statements[1];
  const schema = jsonSchemaOf(statementSchema);
  const { speaker: _speaker, ...speechless } = good;

  test.each([
    ['as it stands', good, true],
    ['without a speaker', speechless, false],
    ['with a field too many', { ...good, mood: 'cheerful' }, false],
    ['with an unknown stance', { ...good, stance: 'gossips' }, false],
    ['with a text as id', { ...good, id: 'Not An Id' }, false],
    ['with one unclear speaker', { ...good, speaker: { unclear: ['a'] } }, false],
    ['with two unclear speakers', { ...good, speaker: { unclear: ['a', 'b'] } }, true],
    ['with a range of one number', { ...good, evidence: [{ ...good.evidence[0], range: [1] }] }, false],
    ['with a range of three numbers', { ...good, evidence: [{ ...good.evidence[0], range: [1, 2, 3] }] }, false],
    ['with a range below nought', { ...good, evidence: [{ ...good.evidence[0], range: [-1, 2] }] }, false],
    ['with a broken range', { ...good, evidence: [{ ...good.evidence[0], range: [0.5, 2] }] }, false],
    ['without evidence', { ...good, evidence: [] }, false],
    ['with a slot of two kinds', { ...good, slots: { w: { hedge: 'a', time: 'b' } } }, false],
    ['with an empty verb', { ...good, verb: '' }, false],
    ['with a text for a list', { ...good, path: 'courier-report' }, false],
    ['with nothing', null, false],
  ])('%s: schema and validator agree', (_, value, valid) => {
    expect(v.safeParse(statementSchema, value).success).toBe(valid);
    expect(satisfies(schema, value)).toBe(valid);
  });
});
