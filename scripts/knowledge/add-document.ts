/** `add-document`: begins a document file with the identity and fingerprint of a text. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { idFromName, newDocument } from '../../src/compiler/new-document.ts';
import { type Command, readOptions, UsageError } from './command.ts';

export const addDocument: Command = {
  usage: 'add-document FILE.txt [--id ID]    begin a document file with the identity and fingerprint of a text',
  run(args) {
    const { values, positionals } = readOptions(args, { values: ['id'] });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Give one text file.');
    const id = values.id ?? idFromName(basename(file));
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      throw new UsageError(`"${id}" is no id. Give one of lower-case letters, digits and hyphens with --id.`);
    }
    const added = newDocument(id, readFileSync(file, 'utf8'));
    if (existsSync(added.path)) throw new UsageError(`${added.path} exists already. Give another id with --id.`);
    writeFileSync(added.path, added.file);
    console.log(
      `Wrote ${added.path}. Fill in what the document says of itself, then add to seeds/parties.yaml:\n\n${added.party}\nand to seeds/works.yaml, with the works that it rests on in "restsOn":\n\n${added.work}`,
    );
    return 0;
  },
};
