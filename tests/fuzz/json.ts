/** JSON values of any shape, and ones that are nearly something. */
import fc from 'fast-check';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Keys that objects have of themselves: a reader of plain data must not take them for the sender's. */
const SPECIAL_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'type', ''];
const SPECIAL = [
  null,
  -0,
  0,
  -1,
  1.5,
  2 ** 53,
  1e308,
  '',
  ' ',
  '\ud83d',
  '\u0000',
  '0',
  'null',
  'true',
  '[object Object]',
];

const { anything: any } = fc.letrec<{ anything: Json; leaf: Json }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<Json[]>(...SPECIAL),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary' }),
  ),
  anything: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('anything'), { maxLength: 5 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...SPECIAL_KEYS), fc.string()), tie('anything')), { maxLength: 5 })
      .map((entries) => ofEntries(entries)),
  ),
}));

export const anything = any;

/** An object with these fields, `__proto__` a field like any other: as JSON reads it. */
export function ofEntries(entries: readonly (readonly [string, Json])[]): Json {
  const made = {};
  for (const [key, value] of entries) {
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return made;
}

/** Records with some fields taken out, exchanged for anything, or added. */
export function like(real: fc.Arbitrary<Readonly<Record<string, Json>>>): fc.Arbitrary<Json> {
  const changes = fc.array(
    fc.record({
      field: fc.nat({ max: 12 }),
      kind: fc.constantFrom('gone', 'other', 'added', 'inside'),
      key: fc.oneof(fc.constantFrom(...SPECIAL_KEYS), fc.string()),
      value: anything,
    }),
    { minLength: 1, maxLength: 3 },
  );
  return fc.tuple(real, changes).map(([whole, some]) => {
    let entries: (readonly [string, Json])[] = Object.entries(whole);
    for (const { field, kind, key, value } of some) {
      const at = field % Math.max(1, entries.length);
      const [name = key, inner = null] = entries[at] ?? [];
      if (kind === 'gone') entries = entries.toSpliced(at, 1);
      else if (kind === 'other') entries = entries.toSpliced(at, 1, [name, value]);
      else if (kind === 'added') entries = [...entries.filter(([taken]) => taken !== key), [key, value]];
      else entries = entries.toSpliced(at, 1, [name, withOneMore(inner, key, value)]);
    }
    return ofEntries(entries);
  });
}

function withOneMore(value: Json, key: string, more: Json): Json {
  if (Array.isArray(value)) return [...value, more];
  if (typeof value !== 'object' || value === null) return [value, more];
  return ofEntries([...Object.entries(value).filter(([taken]) => taken !== key), [key, more]]);
}

/** The same value as Firefox might hand it over, which does not go by JSON: holes, no numbers, dates, maps. */
export function without(value: Json): unknown[] {
  return [undefined, Number.NaN, Number.POSITIVE_INFINITY, new Date(0), new Map([['type', 'x']]), 10n].map((other) =>
    exchanged(value, other),
  );
}

function exchanged(value: Json, other: unknown): unknown {
  if (value === null || typeof value === 'number') return other;
  if (Array.isArray(value)) return value.map((item) => exchanged(item, other));
  if (typeof value !== 'object') return value;
  return ofEntries(Object.entries(value).map(([key, inner]) => [key, exchanged(inner, other) as Json]));
}
