/** Reads seed files into valid entries, telling every problem of their shape. */
import * as v from 'valibot';
import type { RuleSource } from '../matching/index.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import { explainIssue } from './explain-issue.ts';
import { FAIRNESS_LISTS, type FairnessList, type FairnessLists } from './fairness/lists.ts';
import { parseSeedFile, type SeedFile, type ValuePath } from './seed-file.ts';
import * as schemas from './seed-schemas.ts';
import type { EntityKind, Entry, Seeds, StatementEntry } from './seeds.ts';

/** A file as handed to the compiler: its path from the project's root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Reads every seed file. Files in `seeds/` that are no seeds (Markdown, JSON Schemas) are passed over. */
export function readSeeds(files: readonly SourceFile[]): { seeds: Seeds; diagnostics: Diagnostic[] } {
  const reader = new SeedReader();
  const ruleSources: RuleSource[] = [];
  let pack: Seeds['pack'] = null;
  let denialWords: Seeds['denialWords'] = null;
  const lists = {
    parties: [] as Entry<schemas.PartySeed>[],
    works: [] as Entry<schemas.WorkSeed>[],
    claims: [] as Entry<schemas.ClaimSeed>[],
  };
  const fairness = new Map<string, readonly string[]>();
  const actors: Entry<schemas.ActorSeed>[] = [];
  const documents: Entry<schemas.DocumentSeed>[] = [];
  const statements: StatementEntry[] = [];

  for (const source of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const path = source.path.replace(/^seeds\//, '');
    if (/\.(?:md|json)$/.test(path)) continue;
    if (path.startsWith('rules/')) {
      ruleSources.push({ name: source.path, text: source.text });
      continue;
    }
    const file = reader.parse(source);
    if (file === null) {
      reader.unread.push(...kindsIn(path));
      continue;
    }
    if (path === 'pack.yaml') pack = reader.whole(file, schemas.packSchema, 'the pack');
    else if (path === 'denial-words.yaml') denialWords = reader.whole(file, schemas.denialWordsSchema, 'the list');
    else if (fairnessList(path) !== null) {
      const list = reader.whole(file, schemas.fairnessListSchema, 'the list');
      if (list !== null) fairness.set(path, list.value);
    } else if (path === 'parties.yaml') lists.parties = reader.list(file, schemas.partySchema, 'party');
    else if (path === 'works.yaml') lists.works = reader.list(file, schemas.workSchema, 'work');
    else if (path === 'claims.yaml') lists.claims = reader.list(file, schemas.claimSchema, 'claim');
    else if (/^actors\/[^/]+\.yaml$/.test(path)) {
      actors.push(...reader.one(file, [], schemas.actorSchema, 'actor'));
    } else if (/^documents\/[^/]+\.yaml$/.test(path)) {
      for (const head of reader.one(file, [], schemas.documentHeadSchema, 'document')) {
        documents.push(head);
        for (const index of head.value.statements.keys()) {
          for (const entry of reader.one(file, ['statements', index], schemas.statementSchema, 'statement')) {
            statements.push({ ...entry, document: head });
          }
        }
      }
    } else
      reader.problem(
        file.place([]),
        'This is no kind of seed file that is known. See seeds/README.md for where things go.',
      );
  }
  for (const name of [
    'pack.yaml',
    'parties.yaml',
    'works.yaml',
    'claims.yaml',
    'denial-words.yaml',
    ...FAIRNESS_LISTS.map(fairnessPath),
  ]) {
    if (!files.some((file) => file.path === `seeds/${name}`)) {
      reader.problem(
        { file: `seeds/${name}`, line: 1, column: 1 },
        'This file is missing. Add it: see seeds/README.md.',
      );
      reader.unread.push(...kindsIn(name));
    }
  }
  const complete = reader.diagnostics.length === 0;
  const declared = reader.declared;
  const unread = new Set(reader.unread);
  const seeds = {
    fairness: fairnessLists(fairness),
    pack,
    ...lists,
    actors,
    documents,
    statements,
    denialWords,
    ruleSources,
    declared,
    unread,
    complete,
  };
  return { seeds, diagnostics: reader.diagnostics };
}

function fairnessPath(list: FairnessList): string {
  return `fairness/${list}.yaml`;
}

function fairnessList(path: string): FairnessList | null {
  return FAIRNESS_LISTS.find((list) => fairnessPath(list) === path) ?? null;
}

/** All lists together, or `null` where one is lacking. */
function fairnessLists(read: ReadonlyMap<string, readonly string[]>): FairnessLists | null {
  if (read.size < FAIRNESS_LISTS.length) return null;
  return Object.fromEntries(FAIRNESS_LISTS.map((list) => [list, read.get(fairnessPath(list)) ?? []])) as FairnessLists;
}

/** What a file would have declared, had it been read. */
function kindsIn(path: string): EntityKind[] {
  if (path.startsWith('actors/')) return ['actor', 'party'];
  if (path.startsWith('documents/')) return ['document', 'statement'];
  const kinds: Record<string, EntityKind> = { 'parties.yaml': 'party', 'works.yaml': 'work', 'claims.yaml': 'claim' };
  const kind = kinds[path];
  return kind === undefined ? [] : [kind];
}

class SeedReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly unread: EntityKind[] = [];
  readonly declared: Record<EntityKind, Map<string, Place[]>> = {
    actor: new Map(),
    party: new Map(),
    work: new Map(),
    claim: new Map(),
    document: new Map(),
    statement: new Map(),
  };

  problem(place: Place, message: string): void {
    this.diagnostics.push({ ...place, message });
  }

  parse(source: SourceFile): SeedFile | null {
    const { file, diagnostics } = parseSeedFile(source.path, source.text);
    this.diagnostics.push(...diagnostics);
    return file;
  }

  /** A whole file as one value; `null` where it is not valid. */
  whole<S extends v.GenericSchema>(file: SeedFile, schema: S, label: string): Entry<v.InferOutput<S>> | null {
    return this.#validated(file, [], file.value, schema, label);
  }

  /** The entity at a path, as a list of one, or of none where it is not valid. */
  one<S extends v.GenericSchema>(
    file: SeedFile,
    path: ValuePath,
    schema: S,
    kind: EntityKind,
  ): Entry<v.InferOutput<S>>[] {
    const value = valueAt(file.value, path);
    const id = (value as { id?: unknown } | null | undefined)?.id;
    if (typeof id === 'string') {
      const places = this.declared[kind].get(id) ?? [];
      this.declared[kind].set(id, [...places, file.place([...path, 'id'])]);
    }
    const label = typeof id === 'string' ? `${kind} "${id}"` : `this ${kind}`;
    const entry = this.#validated(file, path, value, schema, label);
    return entry === null ? [] : [entry];
  }

  /** A file that holds a list of entities. */
  list<S extends v.GenericSchema>(file: SeedFile, schema: S, kind: EntityKind): Entry<v.InferOutput<S>>[] {
    if (Array.isArray(file.value)) return file.value.flatMap((_, index) => this.one(file, [index], schema, kind));
    this.problem(file.place([]), `This file must be a list; begin each ${kind} with "- id:".`);
    return [];
  }

  #validated<S extends v.GenericSchema>(
    file: SeedFile,
    path: ValuePath,
    value: unknown,
    schema: S,
    label: string,
  ): Entry<v.InferOutput<S>> | null {
    const result = v.safeParse(schema, value);
    if (result.success) return { value: result.output, label, place: (...below) => file.place([...path, ...below]) };
    for (const issue of result.issues) {
      const explained = explainIssue(schema, issue, label);
      this.problem(file.place([...path, ...explained.path]), explained.message);
    }
    return null;
  }
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((here, key) => (here as Record<string | number, unknown> | undefined)?.[key], value);
}
