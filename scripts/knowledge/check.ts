/** `check`: compiles the seeds, verifies evidence where the texts are given, and counts. */
import type { Compiled } from '../../src/compiler/index.ts';
import { type Pack, STANCES } from '../../src/knowledge/index.ts';
import { type Command, compileProject, readOptions, readTexts, tell } from './command.ts';

export const check: Command = {
  usage: 'check [--texts DIR]    compile the seeds; with the documents in DIR, verify every piece of evidence',
  run(args) {
    const { values } = readOptions(args, { values: ['texts'] });
    const texts = values.texts === undefined ? undefined : readTexts(values.texts);
    const compiled = compileProject(texts);
    tell(compiled.diagnostics);
    tellTexts(compiled);
    if (compiled.pack === null) {
      console.error(`${compiled.diagnostics.length} ${compiled.diagnostics.length === 1 ? 'problem' : 'problems'}.`);
      return 1;
    }
    console.log(counts(compiled.pack).join('\n'));
    return 0;
  },
};

function tellTexts({ textCheck }: Compiled): void {
  if (textCheck === null) {
    console.log('The check against the documents was not run: no folder was given with --texts.');
    return;
  }
  for (const name of textCheck.unmatched) console.log(`${name} is no document of these seeds.`);
  console.log(`Evidence verified: ${textCheck.verified} of ${textCheck.evidence}.`);
}

/** What a pack holds, a line each. */
function counts(pack: Pack): string[] {
  const tally = (values: readonly string[], order: readonly string[]) =>
    order.map((key) => `${key} ${values.filter((value) => value === key).length}`).join(', ');
  return [
    `${pack.id} ${pack.version} of ${pack.date}`,
    ...(['documents', 'works', 'parties', 'actors', 'claims'] as const).map((kind) => `${kind}: ${pack[kind].length}`),
    `statements: ${pack.statements.length} (${tally(
      pack.statements.map((statement) => statement.stance),
      STANCES,
    )})`,
    `answers: ${pack.answers.length} (${tally(
      pack.answers.map((answer) => answer.scope),
      ['same', 'wider', 'narrower', 'beside'],
    )})`,
    `notes: ${pack.notes.length}`,
  ];
}
