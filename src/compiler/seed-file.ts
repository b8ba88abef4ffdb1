/** A seed file: YAML parsed to plain values, with the place of each value kept for diagnostics. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Diagnostic, Place } from './diagnostic.ts';
import { yamlProblems } from './yaml-problems.ts';

/** Keys and indexes that lead to a value. */
export type ValuePath = readonly (string | number)[];

export interface SeedFile {
  readonly path: string;
  readonly value: unknown;
  /** Place of the key or list item at a path, or of the nearest one above it that exists. */
  place(path: ValuePath): Place;
}

/** Parses a YAML text. On a syntax error `file` is `null` and every error is told. */
export function parseSeedFile(path: string, text: string): { file: SeedFile | null; diagnostics: Diagnostic[] } {
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  // Not by the parser's own counter, which misses lines behind some errors.
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return { file: path, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  const problems = yamlProblems(document);
  if (problems.length > 0) {
    return { file: null, diagnostics: problems.map(({ offset, message }) => ({ ...placeAt(offset), message })) };
  }
  const file: SeedFile = {
    path,
    value: document.toJS(),
    place: (valuePath) => placeAt(offsetOf(document.contents, valuePath)),
  };
  return { file, diagnostics: [] };
}

function offsetOf(root: Node | null, path: ValuePath): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) break;
      offset = startOf(item) ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}
