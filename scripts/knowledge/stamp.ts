/** `stamp`: raises the pack's version and date, and notes what they stand for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { contentsOf, nextVersion, stampedPack } from '../../src/compiler/stamp.ts';
import { type Command, compileProject, readOptions, tell, UsageError } from './command.ts';

const FILE = 'seeds/pack.yaml';

export const stamp: Command = {
  usage:
    'stamp [--version X.Y.Z]    after a change: raise version and date in seeds/pack.yaml, and note the new contents',
  run(args) {
    const { values } = readOptions(args, { values: ['version'] });
    if (values.version !== undefined && !/^\d+\.\d+\.\d+$/.test(values.version)) {
      throw new UsageError('A version has three numbers, for example 1.0.0.');
    }
    const { pack, unstamped, diagnostics } = compileProject();
    const current = pack ?? unstamped;
    if (current === null) {
      tell(diagnostics);
      return 1;
    }
    const contents = contentsOf(current);
    const text = readFileSync(FILE, 'utf8');
    if (text.includes(contents) && values.version === undefined) {
      console.log(`Nothing changed since version ${current.version}.`);
      return 0;
    }
    const first = !/^contents:/m.test(text);
    const version = values.version ?? (first ? current.version : nextVersion(current.version));
    writeFileSync(FILE, stampedPack(text, { version, date: new Date().toISOString().slice(0, 10), contents }));
    console.log(`${FILE} is at version ${version}.`);
    return 0;
  },
};
