/** What must be caught wherever it happens: in any evidence, for any speaker, in any reference, for any alias. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSeeds, formatDiagnostic, sha256 } from '../../../src/compiler/index.ts';
import type { Evidence } from '../../../src/knowledge/index.ts';
import { compiled, EXAMPLE, EXAMPLE_TEXTS, messages } from './example.ts';

const pack = compiled().pack;
if (pack === null) throw new Error('The example does not compile.');
const SOME = { numRuns: 30 };
/** Each run compiles the example anew: more than the usual limit on a busy machine. In milliseconds. */
const LIMIT = 60_000;

/** The example's document files with their texts. */
const DOCUMENTS = [
  { id: 'delta-diary', path: 'seeds/documents/delta-diary.yaml', text: EXAMPLE_TEXTS[0]?.text ?? '' },
  { id: 'echo-weekly', path: 'seeds/documents/echo-weekly.yaml', text: EXAMPLE_TEXTS[1]?.text ?? '' },
];

/** Lines of a seed file with a change made to one of them; `at` counts from 1. */
function withLine(path: string, at: number, change: (line: string) => string) {
  return EXAMPLE.map((file) => {
    if (file.path !== path) return file;
    const lines = file.text.split('\n');
    lines[at - 1] = change(lines[at - 1] ?? '');
    return { path, text: lines.join('\n') };
  });
}

function linesOf(path: string): string[] {
  return (EXAMPLE.find((file) => file.path === path)?.text ?? '').split('\n');
}

describe('a single character changed inside any piece of evidence', () => {
  const places = pack.statements.flatMap((statement) =>
    statement.evidence.map((evidence) => ({ document: statement.document, evidence })),
  );
  const change = fc.record({
    place: fc.constantFrom(...places),
    at: fc.nat(),
    unit: fc.constantFrom(...'aZ5 .\n”é'),
  });

  function changedText({
    document,
    evidence,
    at,
    unit,
  }: {
    document: string;
    evidence: Evidence;
    at: number;
    unit: string;
  }) {
    const text = DOCUMENTS.find(({ id }) => id === document)?.text ?? '';
    const [start, end] = evidence.range;
    const offset = start + (at % (end - start));
    return text.charAt(offset) === unit ? null : text.slice(0, offset) + unit + text.slice(offset + 1);
  }

  test(
    'is told as a document of another fingerprint',
    () => {
      fc.assert(
        fc.property(change, ({ place, at, unit }) => {
          const text = changedText({ ...place, at, unit });
          fc.pre(text !== null);
          const texts = DOCUMENTS.map((document) => ({
            name: document.id,
            text: document.id === place.document ? text : document.text,
          }));
          const told = compileSeeds(EXAMPLE, texts).diagnostics.map(formatDiagnostic);
          expect(told).toContainEqual(expect.stringContaining(`has the fingerprint of document "${place.document}"`));
        }),
        SOME,
      );
    },
    LIMIT,
  );

  test(
    'is told at the evidence, where the document’s own fingerprint was renewed',
    () => {
      fc.assert(
        fc.property(change, ({ place, at, unit }) => {
          const text = changedText({ ...place, at, unit });
          fc.pre(text !== null);
          const document = DOCUMENTS.find(({ id }) => id === place.document);
          const path = document?.path ?? '';
          const renewed = EXAMPLE.map((file) =>
            file.path === path ? { path, text: file.text.replace(sha256(document?.text ?? ''), sha256(text)) } : file,
          );
          const texts = DOCUMENTS.map(({ id, text: unchanged }) => ({
            name: id,
            text: id === place.document ? text : unchanged,
          }));
          const lines = compileSeeds(renewed, texts).diagnostics.map(({ file, line }) => `${file}:${line}`);
          const range = `range: [${place.evidence.range.join(', ')}]`;
          const line = linesOf(path).findIndex((candidate) => candidate.includes(range)) + 2;
          expect(lines).toContain(`${path}:${line}`);
        }),
        SOME,
      );
    },
    LIMIT,
  );
});

describe('any speaker exchanged for another', () => {
  const statements = pack.statements.map(({ id, document }) => ({ id, path: `seeds/documents/${document}.yaml` }));
  const parties = pack.parties.map(({ id }) => id);

  test.each(statements)(
    '$id: caught at its attribution',
    ({ id, path }) => {
      const lines = linesOf(path);
      const start = lines.findIndex((line) => line.trim() === `- id: ${id}`);
      const speaker = lines.findIndex((line, index) => index > start && line.includes('speaker: ')) + 1;
      const end = lines.findIndex((line, index) => index > start && line.startsWith('  - id: '));
      const within = (line: number) => line > start && (end === -1 || line <= end);
      const own = lines[speaker - 1]?.split(': ')[1];
      for (const other of parties.filter((party) => party !== own)) {
        const exchanged = withLine(path, speaker, (line) => line.replace(/: .*/, `: ${other}`));
        const { diagnostics } = compiled(exchanged, true);
        const atAttribution = diagnostics.filter(
          ({ message }) => /speaker/.test(message) && /holds no name|declared for/.test(message),
        );
        expect(atAttribution.map((diagnostic) => diagnostic.file)).toContain(path);
        expect(atAttribution.every(({ line }) => within(line))).toBe(true);
      }
    },
    LIMIT,
  );
});

describe('any dangling reference', () => {
  const references = EXAMPLE.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const field = /^\s*(?:- )?(?:claim|speaker|work|by|for|audience|author): (?!unstated)\S+$/.exec(line);
      return field === null ? [] : [{ path, line: index + 1 }];
    }),
  );

  test('the example holds references of every kind', () => {
    expect(references.length).toBeGreaterThan(30);
  });

  test.each(references)('$path:$line', ({ path, line }) => {
    const told = messages(withLine(path, line, (text) => `${text}-of-nobody`));
    expect(told).toContainEqual(
      expect.stringMatching(new RegExp(`^${path}:${line}:\\d+: There is no \\w+ "[a-z-]+-of-nobody"\\.`)),
    );
  });
});

test(
  'a strong alias shared by any two actors is told at the second, whatever its letter case',
  () => {
    const actors = pack.actors.map(({ id, name }) => ({ name, path: `seeds/actors/${id}.yaml` }));
    const twoActors = fc.tuple(fc.constantFrom(...actors), fc.constantFrom(...actors));
    const casing = fc.constantFrom('toUpperCase', 'toLowerCase', 'toString');
    fc.assert(
      fc.property(twoActors, casing, ([from, to], letters) => {
        fc.pre(from.path !== to.path);
        const shared = EXAMPLE.map((file) =>
          file.path === to.path
            ? {
                ...file,
                text: `${file.text}  - { text: ${from.name[letters as 'toString']()}, strength: strong, attested: common }\n`,
              }
            : file,
        );
        const [told, ...more] = compileSeeds(shared).diagnostics;
        const second = from.path < to.path ? to.path : from.path;
        const line = second === to.path ? linesOf(to.path).length : 6;
        expect({ file: told?.file, line: told?.line }).toEqual({ file: second, line });
        expect(told?.message).toMatch(/^Strong alias ".*" of ".*" is a strong alias of ".*" \(.*\) too\./);
        expect(more).toEqual([]);
      }),
      SOME,
    );
  },
  LIMIT,
);
