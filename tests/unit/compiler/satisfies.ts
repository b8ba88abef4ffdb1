/** As much of JSON Schema (draft 2020-12) as the schemas of the seed files use. */

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly prefixItems?: readonly Schema[];
  readonly items?: false | Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly pattern?: string;
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  null: (value) => value === null,
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** Whether a value satisfies a schema. */
export function satisfies(schema: Schema, value: unknown): boolean {
  if (schema.type !== undefined && TYPES[schema.type]?.(value) !== true) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (schema.anyOf !== undefined && !schema.anyOf.some((option) => satisfies(option, value))) return false;
  if (typeof value === 'string') {
    return value.length >= (schema.minLength ?? 0) && new RegExp(schema.pattern ?? '', 'u').test(value);
  }
  if (typeof value === 'number') return value >= (schema.minimum ?? Number.NEGATIVE_INFINITY);
  if (Array.isArray(value)) return satisfiesItems(schema, value);
  return typeof value === 'object' && value !== null ? satisfiesProperties(schema, value) : true;
}

function satisfiesItems(schema: Schema, value: readonly unknown[]): boolean {
  if (value.length < (schema.minItems ?? 0)) return false;
  const first = schema.prefixItems ?? [];
  return value.every((item, index) => {
    const rule = first[index] ?? schema.items;
    return rule === undefined || (rule !== false && satisfies(rule, item));
  });
}

function satisfiesProperties(schema: Schema, value: object): boolean {
  if (schema.required?.some((key) => !Object.hasOwn(value, key)) === true) return false;
  return Object.entries(value).every(([key, item]) => {
    const rule = schema.properties?.[key] ?? schema.additionalProperties;
    return rule === undefined || rule === true || (rule !== false && satisfies(rule, item));
  });
}
