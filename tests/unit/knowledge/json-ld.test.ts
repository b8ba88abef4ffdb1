/** The export against the rules of the two vocabularies, on the example and on the real seeds. */
import { describe, expect, test } from 'vitest';
import { compileSeeds } from '../../../src/compiler/index.ts';
import { readSeedFolder } from '../../../src/compiler/seed-folder.ts';
import type { Pack } from '../../../src/knowledge/index.ts';
import { jsonLdOf } from '../../../src/knowledge/json-ld.ts';
import { compiled } from '../compiler/example.ts';

type Node = Record<string, unknown>;

/** Motivations of https://www.w3.org/TR/annotation-vocab/#named-individuals */
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );
/** Properties that schema.org gives `Claim`, or `CreativeWork` and `Thing` above it, as far as they are used here. */
const CLAIM_PROPERTIES = [
  'schema:name',
  'schema:text',
  'schema:author',
  'schema:about',
  'schema:appearance',
  'schema:creativeWorkStatus',
];

const PACKS: readonly (readonly [string, Pack | null])[] = [
  ['the example', compiled().pack],
  ['the seeds', compileSeeds(readSeedFolder(process.cwd())).pack],
];

describe.each(PACKS)('%s', (_, pack) => {
  const exported = jsonLdOf(pack as Pack);
  const graph = exported['@graph'] as Node[];
  const collection = graph.find((node) => node.type === 'AnnotationCollection') as Node;
  const annotations = (collection.first as { items: Node[] }).items;
  const claims = graph.filter((node) => node.type === 'schema:Claim');

  test('is JSON-LD under the context of Web Annotations, with schema.org beside it', () => {
    expect(exported['@context']).toEqual([
      'http://www.w3.org/ns/anno.jsonld',
      { schema: 'https://schema.org/', spdx: 'http://spdx.org/rdf/terms#' },
    ]);
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });

  test('has one annotation for each piece of evidence and each answer, counted', () => {
    const { evidence = 0, answers = 0 } = pack?.counts ?? {};
    expect(annotations).toHaveLength(evidence + answers);
    expect(collection.total).toBe(annotations.length);
  });

  test('every annotation has one type, a target, motivations that exist, and bodies of known types', () => {
    for (const annotation of annotations) {
      expect(annotation.type).toBe('Annotation');
      expect(MOTIVATIONS).toContain(annotation.motivation);
      expect(annotation.target).toBeDefined();
      for (const body of annotation.body as Node[]) {
        expect(MOTIVATIONS).toContain(body.purpose);
        expect(body).toSatisfy(isBody);
      }
    }
  });

  test('every selector of evidence is a position within its document', () => {
    const lengths = new Map(pack?.documents.map(({ id, length }) => [id, length]));
    const targets = annotations.map((annotation) => annotation.target).filter((target) => typeof target === 'object');
    for (const target of targets as { source: string; selector: { type: string; start: number; end: number } }[]) {
      expect(target.selector.type).toBe('TextPositionSelector');
      expect(Number.isInteger(target.selector.start) && target.selector.start >= 0).toBe(true);
      expect(target.selector.end).toBeGreaterThan(target.selector.start);
      expect(target.selector.end).toBeLessThanOrEqual(lengths.get(target.source.split(':').at(-1) ?? '') ?? 0);
    }
    expect(targets).toHaveLength(pack?.counts.evidence ?? 0);
  });

  test('claims have only properties that schema.org gives them, an appearance, and no rating', () => {
    for (const claim of claims) {
      const properties = Object.keys(claim).filter((key) => key !== 'id' && key !== 'type');
      expect(CLAIM_PROPERTIES).toEqual(expect.arrayContaining(properties));
      expect(claim['schema:appearance']).toBeDefined();
    }
    expect(JSON.stringify(exported)).not.toMatch(/rating/i);
  });

  test('statements have authors; claims, as nobody’s yet, have none', () => {
    const authors = (kind: string) =>
      claims.filter((node) => String(node.id).includes(`:${kind}:`)).map((node) => node['schema:author'] !== undefined);
    expect(new Set(authors('statement'))).toEqual(new Set([true]));
    expect(new Set(authors('claim'))).toEqual(new Set([false]));
  });

  test('ids are unique, and every reference leads to one', () => {
    const ids = [...graph, ...annotations].map((node) => node.id as string);
    expect(new Set(ids).size).toBe(ids.length);
    const referred = JSON.stringify(exported).match(/urn:sidelight:[^"]+/g) ?? [];
    const known = new Set([...ids, (collection.first as Node).id]);
    expect(referred.filter((id) => !known.has(id))).toEqual([]);
  });
});

/** A textual body has a value; a specific resource has a source. */
function isBody(body: Node): boolean {
  return body.type === 'TextualBody'
    ? typeof body.value === 'string'
    : body.type === 'SpecificResource' && typeof body.source === 'string';
}
