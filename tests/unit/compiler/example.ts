/**
 * A small pack in words of our own: two documents on a ferry line, both resting on one newspaper report. It goes by the
 * fairness lists of the real seeds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, compileSeeds, formatDiagnostic, type SourceFile } from '../../../src/compiler/index.ts';
import { readSeedFolder } from '../../../src/compiler/seed-folder.ts';

const FOLDER = join(import.meta.dirname, 'example');

export const EXAMPLE: readonly SourceFile[] = [
  ...readSeedFolder(FOLDER),
  ...readSeedFolder(process.cwd()).filter((file) => file.path.startsWith('seeds/fairness/')),
];

export const EXAMPLE_TEXTS = ['delta.txt', 'echo.txt'].map((name) => ({
  name,
  text: readFileSync(join(FOLDER, 'texts', name), 'utf8'),
}));

/** The example's files with `from` replaced by `to`, once, in the file at `path`. */
export function changed(path: string, from: string, to: string, files = EXAMPLE): readonly SourceFile[] {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined || !file.text.includes(from)) throw new Error(`The example's ${path} does not hold ${from}`);
  return files.map((candidate) => (candidate === file ? { path, text: file.text.replace(from, () => to) } : candidate));
}

/** The messages that files give, with the example's texts at hand where wished. */
export function messages(files: readonly SourceFile[], withTexts = false): string[] {
  return compiled(files, withTexts).diagnostics.map(formatDiagnostic);
}

export function compiled(files: readonly SourceFile[] = EXAMPLE, withTexts = false): Compiled {
  return withTexts ? compileSeeds(files, EXAMPLE_TEXTS) : compileSeeds(files);
}
