/** `locate`: prints the evidence entry of words in a text, ready to paste. */
import { readFileSync } from 'node:fs';
import { evidenceEntry, locate as locateWords } from '../../src/compiler/locate.ts';
import { storedForm } from '../../src/knowledge/index.ts';
import { type Command, readOptions, UsageError } from './command.ts';

const ROLES = ['words', 'attribution', 'context'];

export const locate: Command = {
  usage: 'locate FILE.txt "words" [--role words|attribution|context]    print the evidence entry of words in a text',
  run(args) {
    const { values, positionals } = readOptions(args, { values: ['role'] });
    const [file, words, ...more] = positionals;
    const role = values.role ?? 'words';
    if (file === undefined || words === undefined || more.length > 0)
      throw new UsageError('Give a file and the words, in quotation marks.');
    if (!ROLES.includes(role)) throw new UsageError(`The role is one of ${ROLES.join(', ')}.`);
    const places = locateWords(storedForm(readFileSync(file, 'utf8')), words);
    for (const place of places) {
      process.stdout.write(evidenceEntry(place, role));
      if (!place.withinOne) console.error('This range spans more than one sentence or quotation: split it.');
    }
    if (places.length === 0)
      console.error('The words do not stand in the text. Letter case counts, white space does not.');
    if (places.length > 1) console.error(`The words stand in ${places.length} places: keep the one that is meant.`);
    return places.length === 0 ? 1 : 0;
  },
};
