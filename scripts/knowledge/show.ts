/** `show`: the compiled pack, or a readable report of it. */

import { reportOf } from '../../src/knowledge/report.ts';
import { type Command, projectPack, readOptions } from './command.ts';

export const show: Command = {
  usage: 'show [--json]          print the knowledge as Markdown, or the pack as JSON',
  run(args) {
    const { flags } = readOptions(args, { flags: ['json'] });
    const pack = projectPack();
    if (pack === null) return 1;
    process.stdout.write(flags.has('json') ? `${JSON.stringify(pack, null, 2)}\n` : reportOf(pack));
    return 0;
  },
};
