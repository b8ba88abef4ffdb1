/** `diff`: what changed from one pack to another. */
import { readFileSync } from 'node:fs';
import { diffPacks, diffReport } from '../../src/knowledge/diff.ts';
import { PACK_FORMAT, type Pack } from '../../src/knowledge/index.ts';
import { type Command, readOptions, UsageError } from './command.ts';

export const diff: Command = {
  usage:
    'diff PACK-A PACK-B    list statements added, changed and withdrawn between two packs (as show --json prints them)',
  run(args) {
    const { positionals } = readOptions(args, {});
    const [before, after, ...more] = positionals;
    if (before === undefined || after === undefined || more.length > 0) throw new UsageError('Give two pack files.');
    const packs = [readPack(before), readPack(after)] as const;
    process.stdout.write(diffReport(...packs));
    const { removed, versionKept } = diffPacks(...packs);
    return removed.length > 0 || versionKept ? 1 : 0;
  },
};

function readPack(file: string): Pack {
  const pack: Pack = JSON.parse(readFileSync(file, 'utf8'));
  if (pack.format !== PACK_FORMAT) throw new UsageError(`${file} is no pack of format ${PACK_FORMAT}.`);
  return pack;
}
