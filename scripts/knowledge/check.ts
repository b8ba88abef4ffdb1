/** `check`: compiles the seeds, verifies evidence where the texts are given, and counts. */
import type { Compiled } from '../../src/compiler/index.ts';
import { type Pack, STANCES } from '../../src/knowledge/index.ts';
import { type Command, compileProject, readOptions, readTexts, tell, UsageError } from './command.ts';

export const check: Command = {
  usage:
    'check [--texts DIR [--coverage]]    compile the seeds; verify evidence, and show sentences on which nothing rests',
  run(args) {
    const { values, flags } = readOptions(args, { values: ['texts'], flags: ['coverage'] });
    const folder = values.texts ?? process.env.SIDELIGHT_TEXTS;
    if (flags.has('coverage') && folder === undefined) throw new UsageError('--coverage needs --texts DIR.');
    const texts = folder === undefined ? undefined : readTexts(folder);
    const compiled = compileProject(texts);
    tell(compiled.diagnostics);
    tellTexts(compiled);
    if (compiled.pack === null) {
      console.error(`${compiled.diagnostics.length} ${compiled.diagnostics.length === 1 ? 'problem' : 'problems'}.`);
      return 1;
    }
    console.log(counts(compiled.pack).join('\n'));
    return flags.has('coverage') && tellCoverage(compiled) > 0 ? 1 : 0;
  },
};

function tellTexts({ textCheck }: Compiled): void {
  if (textCheck === null) {
    console.log('The check against the documents was not run: no folder was given with --texts or SIDELIGHT_TEXTS.');
    return;
  }
  for (const name of textCheck.unmatched) console.log(`${name} is no document of these seeds.`);
  console.log(`Evidence verified: ${textCheck.verified} of ${textCheck.evidence}.`);
}

/** Prints the sentences that are not covered. Returns how many there are. */
function tellCoverage({ textCheck }: Compiled): number {
  let open = 0;
  for (const { document, sentences, uncovered } of textCheck?.coverage ?? []) {
    console.log(`${document}: ${sentences} sentences, ${uncovered.length} not covered`);
    for (const { sentence, stretches } of uncovered) {
      console.log(
        `  [${sentence.join(', ')}] ${stretches.map((stretch) => `“${stretch.replace(/\s+/g, ' ')}”`).join(' … ')}`,
      );
    }
    open += uncovered.length;
  }
  return open;
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
      ['same', 'wider', 'narrower', 'overlapping', 'beside'],
    )})`,
    `notes: ${pack.notes.length}`,
  ];
}
