/** `schemas`: writes the JSON Schemas of the seed files anew. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { seedJsonSchemas } from '../../src/compiler/json-schema.ts';
import { type Command, readOptions } from './command.ts';

export const writeSchemas: Command = {
  usage:
    'schemas    write the JSON Schemas in seeds/schemas/ anew (then npm run fix), after the shapes of seed files changed',
  run(args) {
    readOptions(args, {});
    mkdirSync('seeds/schemas', { recursive: true });
    for (const [name, schema] of seedJsonSchemas()) {
      writeFileSync(`seeds/schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
    }
    return 0;
  },
};
