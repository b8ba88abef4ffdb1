/** `export`: the knowledge in formats of others. */
import { jsonLdOf } from '../../src/knowledge/json-ld.ts';
import { type Command, projectPack, readOptions, UsageError } from './command.ts';

export const exportPack: Command = {
  usage: 'export --format jsonld    print the knowledge as W3C Web Annotations and schema.org claims',
  run(args) {
    const { values } = readOptions(args, { values: ['format'] });
    if (values.format !== 'jsonld') throw new UsageError('The format is jsonld.');
    const pack = projectPack();
    if (pack === null) return 1;
    process.stdout.write(`${JSON.stringify(jsonLdOf(pack), null, 2)}\n`);
    return 0;
  },
};
