/**
 * Seeds, malformed in every way: the compiler tells what is wrong, where, and how to mend it, and whatever it accepts
 * satisfies the validators, the schemas and the invariants, and can be shown.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import { parse } from 'yaml';
import { compileNames } from '../../src/compiler/compile-names.ts';
import { compileSeeds, type Diagnostic, formatDiagnostic, type SourceFile } from '../../src/compiler/index.ts';
import { seedJsonSchemas } from '../../src/compiler/json-schema.ts';
import { readSeedFolder } from '../../src/compiler/seed-folder.ts';
import * as schemas from '../../src/compiler/seed-schemas.ts';
import { loadMatcher } from '../../src/matching/index.ts';
import { EXAMPLE, EXAMPLE_TEXTS } from '../unit/compiler/example.ts';
import { satisfies } from '../unit/compiler/satisfies.ts';
import { type Edit, edited, editsOf } from './edits.ts';
import { showEverything } from './pack-checks.ts';
import { target } from './target.ts';

const TEXTS = 'texts/';

/** The example with its documents' texts, and the real seeds, whose stamp would tell of any change. */
const BASES = {
  example: [...EXAMPLE, ...EXAMPLE_TEXTS.map(({ name, text }) => ({ path: TEXTS + name, text }))],
  seeds: readSeedFolder(process.cwd())
    .filter(({ path }) => /\.(?:yaml|rules)$/.test(path))
    .map(({ path, text }) => ({ path, text: text.replace(/^contents: .*\n/m, '') })),
} as const;

interface SeedsCase {
  readonly base: keyof typeof BASES;
  /** Whether evidence is checked against the documents' texts. */
  readonly withTexts: boolean;
  readonly edits: readonly Edit[];
}

/** Values and signs that mean something in YAML, in seeds or in rules. */
const POOL = [
  ...['', '~', 'null', '""', "''", 'true', 'no', '0', '-1', '1.5', '1e999', '.nan', '0x1f', '1_0', '2026-02-30', '12:30'],
  ...['[]', '{}', '[a, b]', '[[1]]', '{ a: b }', '[0, 99999999]', '[5, 1]', '[1.5, 2]', '[0, 0]', '[-1, 2]', '[', ']', '{', '}'],
  ...['&a x', '*a', '&a [*a]', '!!binary aGk=', '!!set { a }', '!!int x', '!x y', '<<: *a', '<<: { a: 1 }', '? [a]: b', '? ', '|', '>-'],
  ...['\t', '#', ' #', '%YAML 9.9', '---', '...', '@', '`', '"', "'", ': ', '- ', ',', '\\', '\uFEFF', '\r', '\u0000', '\ud83d', '\u2028', '\u00AD'],
  ...['__proto__', '__proto__: 1', 'constructor', 'constructor: 1', 'toString', '{constructor}', '{__proto__}', '{', '{}', '{w}', '{{w}}'],
  ...['x'.repeat(500), '𐐀', '“', '”', '’', 'Whether ', 'denied', 'never', 'year 1999', 'a\n  b', 'a: b: c', 'https://a.example/', '(?<!', '.*'],
  ...['alpha-ferries', 'bravo-board', 'harbour-courier', 'delta-denial', 'echo-weekly', 'hidden-crates', 'unstated', '{ unclear: [bravo-board, dock-worker] }'],
  ...['set courier', 'set x full', 'part p', 'use p', 'class rank: a', 'verbs *: b', 'decoy k: Alpha Ferries | | Bravo', '+ otherwise :: a', '- R1/(/ :: a'],
  ...['+x|y L1~rank-base|rank-ing :: {R1} {Rh}', '-k @a>b !last=a host/x/ R*=¶ !title :: because', '+ R1= :: a', '- L7=a :: a', '+  :: a', 'decoy: \u00AD'],
]; // biome-ignore format: values are read more easily as lines

const edits = (base: keyof typeof BASES) => editsOf(BASES[base], POOL, 5);

const cases: fc.Arbitrary<SeedsCase> = fc.oneof(
  {
    weight: 15,
    arbitrary: fc.record({ base: fc.constant('example'), withTexts: fc.boolean(), edits: edits('example') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ base: fc.constant('seeds'), withTexts: fc.constant(false), edits: edits('seeds') }),
  },
);

export const seedsTarget = target('seeds', cases, ({ base, withTexts, edits }) => {
  const files = edited<SourceFile>(BASES[base], edits);
  const seeds = files.filter(({ path }) => !path.startsWith(TEXTS));
  const texts = files.filter((file) => !seeds.includes(file)).map(({ path, text }) => ({ name: path, text }));
  const compiled = compileSeeds(seeds, withTexts ? texts : undefined);
  const names = compileNames(compiled.patterns, compiled.ruleSources);
  for (const diagnostic of [...compiled.diagnostics, ...names.diagnostics]) checkDiagnostic(diagnostic, seeds);
  if (names.diagnostics.length === 0) useNames(names.data);
  if (compiled.pack === null) {
    if (compiled.diagnostics.length === 0) throw new Error('There is no pack, and not a word why.');
    return;
  }
  if (compiled.diagnostics.length > 0) throw new Error('There is a pack in spite of what is wrong.');
  for (const file of seeds) checkAccepted(file);
  showEverything(compiled.pack);
});

/** A place that is there, and two sentences at least: what is wrong, and how to mend it. */
function checkDiagnostic(diagnostic: Diagnostic, seeds: readonly SourceFile[]): void {
  const told = JSON.stringify(formatDiagnostic(diagnostic));
  const { file, line, column, message } = diagnostic;
  const text = seeds.find(({ path }) => path === file)?.text;
  if (text === undefined && !message.startsWith('This file is missing.')) throw new Error(`No such file: ${told}`);
  const there = text?.split('\n')[line - 1];
  if (!(line === 1 || there !== undefined) || !(column >= 1 && column <= (there ?? '').length + 1)) {
    throw new Error(`No such place: ${told}`);
  }
  if (!/^[\p{Lu}"“'].*[.!?…”"'):] [\p{Lu}"“].*[.]$/su.test(message)) throw new Error(`Not how to mend it: ${told}`);
  if (/undefined|\[object|NaN|function \w*\(/.test(message)) throw new Error(`Not in plain words: ${told}`);
}

/** What was accepted is read once more, by the whole validators and by the published schemas. */
function checkAccepted({ path, text }: SourceFile): void {
  const [, kind = ''] = /^seeds\/(?:([a-z-]+)\.yaml|(?:actors|documents|fairness)\/)/.exec(path) ?? [];
  const [, folder = ''] = /^seeds\/(actors|documents|fairness)\//.exec(path) ?? [];
  const name = kind || { actors: 'actor', documents: 'document', fairness: 'fairness-list' }[folder];
  if (name === undefined) return;
  const value: unknown = parse(text);
  const validator: Readonly<Record<string, v.GenericSchema>> = {
    pack: schemas.packSchema,
    parties: v.array(schemas.partySchema),
    works: v.array(schemas.workSchema),
    claims: v.array(schemas.claimSchema),
    'denial-words': schemas.denialWordsSchema,
    'fairness-list': schemas.fairnessListSchema,
    actor: schemas.actorSchema,
    document: schemas.documentSchema,
  };
  const schema = seedJsonSchemas().get(`${name}.schema.json`);
  if (validator[name] === undefined || schema === undefined) throw new Error(`${path} was accepted, but is no seed.`);
  if (!v.is(validator[name], value)) throw new Error(`${path} was accepted against its validator.`);
  if (!satisfies(schema, value)) throw new Error(`${path} was accepted against its JSON Schema.`);
}

/** Names without a problem can be looked for. */
function useNames(data: Parameters<typeof loadMatcher>[0]): void {
  const matcher = loadMatcher(JSON.parse(JSON.stringify(data)));
  const text = `${data.names.replaceAll('\n', ' said, “Former ')} met.`;
  const page = { host: 'a.example', title: 'A title', lang: 'en', count: () => 1 };
  for (const candidate of matcher.candidates(text)) {
    const { because } = matcher.decide(text, candidate, page);
    if (!/^(?:Marked|Not marked) because .+\.$/s.test(because)) throw new Error(`No reason: ${because}`);
    matcher.countKey(candidate, text);
  }
}
