/** Turns a schema's issue into one plain sentence that says what is wrong and what would be right. */
import * as v from 'valibot';
import type { ValuePath } from './seed-file.ts';

/** Where an issue stands, relative to the value that was validated, and what to say of it. */
export interface Explained {
  readonly path: ValuePath;
  readonly message: string;
}

/**
 * Explains an issue of `schema`.
 * @param label what was validated, for example `statement "lamp-denial"`.
 */
export function explainIssue(schema: v.GenericSchema, issue: v.BaseIssue<unknown>, label: string): Explained {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const name = path.filter((key) => typeof key === 'string').join('.');
  const onKey = issue.path?.at(-1)?.origin === 'key';
  if (onKey && issue.expected === 'never') {
    const known = fieldsOf(schemaAt(schema, path.slice(0, -1)));
    const told = `${label} has a field "${name}" that is not known here.`;
    return { path, message: `${capitalised(told)} Take it out or rename it: the fields are ${known.join(', ')}.` };
  }
  const wanted = v.getDescription(unwrapped(schemaAt(schema, path)) as never) ?? issue.expected ?? 'something else';
  if (onKey && issue.received === 'undefined') {
    return { path, message: `${capitalised(label)} has no "${name}". Add it: ${wanted}.` };
  }
  const subject = name !== '' ? `"${name}" of ${label}` : path.length > 0 ? `An entry of ${label}` : capitalised(label);
  const unquoted = issue.expected === 'string' && ['boolean', 'number'].includes(typeof issue.input);
  const hint = unquoted ? ' Put it in quotation marks.' : '';
  return { path, message: `${subject} is ${shown(issue.input)}. It must be ${wanted}.${hint}` };
}

type Described = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
};

function schemaAt(schema: v.GenericSchema, path: ValuePath): v.GenericSchema {
  let here = unwrapped(schema);
  for (const key of path) {
    const below = here.entries?.[String(key)] ?? here.item ?? here.value;
    if (below === undefined) return here;
    here = unwrapped(below);
  }
  return here;
}

function unwrapped(schema: v.GenericSchema): Described {
  const described = schema as Described;
  const isOptional = described.type === 'exact_optional' && described.wrapped !== undefined;
  return isOptional ? unwrapped(described.wrapped as v.GenericSchema) : described;
}

function fieldsOf(schema: v.GenericSchema): string[] {
  return Object.keys((schema as Described).entries ?? {});
}

function shown(input: unknown): string {
  if (input === null || input === undefined) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a map';
  const written = JSON.stringify(input);
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
