/** JSON Schemas of the seed files, made of the validators themselves, for editors to complete and check with. */
import * as v from 'valibot';
import * as schemas from './seed-schemas.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of each kind of seed file, by the name of its file in `seeds/schemas/`. */
export function seedJsonSchemas(): ReadonlyMap<string, JsonSchema> {
  const kinds: readonly (readonly [string, string, v.GenericSchema])[] = [
    ['pack', 'seeds/pack.yaml: identity and version of the pack', schemas.packSchema],
    ['parties', 'seeds/parties.yaml: who can speak, besides the covered actors', v.array(schemas.partySchema)],
    ['works', 'seeds/works.yaml: what words come from', v.array(schemas.workSchema)],
    ['claims', 'seeds/claims.yaml: neutral propositions', v.array(schemas.claimSchema)],
    ['denial-words', 'seeds/denial-words.yaml: words of denial, objection or doubt', schemas.denialWordsSchema],
    ['fairness-list', 'seeds/fairness/: words that the fairness rules go by', schemas.fairnessListSchema],
    ['actor', 'seeds/actors/: one covered actor with its names', schemas.actorSchema],
    ['document', 'seeds/documents/: one document with its statements', schemas.documentSchema],
  ];
  return new Map(
    kinds.map(([name, title, schema]) => [
      `${name}.schema.json`,
      { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...jsonSchemaOf(schema) },
    ]),
  );
}

/** The parts of a validator that a JSON Schema can say. */
type Validator = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Validator>>;
  readonly item?: Validator;
  readonly items?: readonly Validator[];
  readonly options?: readonly unknown[];
  readonly value?: Validator;
  readonly wrapped?: Validator;
  readonly pipe?: readonly {
    readonly kind: string;
    readonly type: string;
    readonly requirement?: unknown;
    readonly description?: string;
  }[];
};

/** The JSON Schema of a validator. @throws Error on a kind of validator or check that no seed file uses yet. */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  const validator = schema as Validator;
  const [first, ...steps] = validator.pipe ?? [];
  if (first === undefined) return baseOf(validator);
  const merged: Record<string, unknown> = { ...jsonSchemaOf(first as unknown as v.GenericSchema) };
  for (const step of steps) Object.assign(merged, refinementOf(step, merged.type));
  return merged;
}

function baseOf(validator: Validator): JsonSchema {
  const { entries = {}, items = [], options = [] } = validator;
  switch (validator.type) {
    case 'string':
    case 'number':
      return { type: validator.type };
    case 'unknown':
      return {};
    case 'picklist':
      return { enum: options };
    case 'array':
      return { type: 'array', items: jsonSchemaOf(inner(validator.item)) };
    case 'strict_tuple':
      return { type: 'array', prefixItems: items.map(jsonSchemaOf), items: false, minItems: items.length };
    case 'union':
      return { anyOf: (options as readonly Validator[]).map(jsonSchemaOf) };
    case 'nullable':
      return { anyOf: [jsonSchemaOf(inner(validator.wrapped)), { type: 'null' }] };
    case 'exact_optional':
      return jsonSchemaOf(inner(validator.wrapped));
    case 'record':
      return { type: 'object', additionalProperties: jsonSchemaOf(inner(validator.value)) };
    case 'strict_object':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, jsonSchemaOf(entry)])),
        required: Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional'),
        additionalProperties: false,
      };
    default:
      throw new Error(`No JSON Schema is known for a validator of type ${validator.type}.`);
  }
}

function refinementOf(step: NonNullable<Validator['pipe']>[number], type: unknown): JsonSchema {
  switch (step.type) {
    case 'description':
      return { description: step.description };
    case 'regex':
      return { pattern: (step.requirement as RegExp).source };
    case 'min_length':
      return type === 'array' ? { minItems: step.requirement } : { minLength: step.requirement };
    case 'min_value':
      return { minimum: step.requirement };
    case 'integer':
      return { type: 'integer' };
    case 'iso_date':
      return { format: 'date' };
    case 'url':
      return { format: 'uri' };
    default:
      throw new Error(`No JSON Schema is known for a check of type ${step.type}.`);
  }
}

function inner(validator: Validator | undefined): Validator {
  if (validator === undefined) throw new Error('A validator lacks what it wraps.');
  return validator;
}
