/** `show`: the compiled pack, or a readable report of it. */

import { speak } from '../../src/words/messages.ts';
import { messagesFrom, readMessages } from '../lib/messages.ts';
import { type Command, projectPack, readOptions } from './command.ts';
import { reportOf } from './report.ts';

export const show: Command = {
  usage: 'show [--json]          print the knowledge as Markdown, or the pack as JSON',
  run(args) {
    const { flags } = readOptions(args, { flags: ['json'] });
    const pack = projectPack();
    if (pack === null) return 1;
    speak(messagesFrom(readMessages()));
    process.stdout.write(flags.has('json') ? `${JSON.stringify(pack, null, 2)}\n` : reportOf(pack));
    return 0;
  },
};
