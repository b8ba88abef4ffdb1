/** What the knowledge commands share: how they are called, and how they come by seeds and texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileNames } from '../../src/compiler/compile-names.ts';
import {
  type Compiled,
  compileSeeds,
  type Diagnostic,
  formatDiagnostic,
  type NamedText,
} from '../../src/compiler/index.ts';
import { readSeedFolder } from '../../src/compiler/seed-folder.ts';
import type { Pack } from '../../src/knowledge/index.ts';

export interface Command {
  /** How it is called, and what it does, on one line. */
  readonly usage: string;
  /** Runs it. Returns the exit code. @throws UsageError where it is called wrongly. */
  run(args: readonly string[]): number;
}

/** The command line is not as it should be. */
export class UsageError extends Error {}

/** Reads `--name value` and `--flag` options and the arguments between them. @throws UsageError on any other option. */
export function readOptions(
  args: readonly string[],
  known: { readonly values?: readonly string[]; readonly flags?: readonly string[] },
): { values: Readonly<Record<string, string>>; flags: ReadonlySet<string>; positionals: readonly string[] } {
  const options = Object.fromEntries([
    ...(known.values ?? []).map((name) => [name, { type: 'string' as const }]),
    ...(known.flags ?? []).map((name) => [name, { type: 'boolean' as const }]),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const entries = Object.entries(values as Record<string, string | boolean | undefined>);
    return {
      values: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
      flags: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
      positionals,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The project's seeds compiled, the problems of names and context rules among the diagnostics. */
export function compileProject(texts?: readonly NamedText[]): Compiled {
  const compiled = compileSeeds(readSeedFolder(process.cwd()), texts);
  const names = compileNames(compiled.patterns, compiled.ruleSources);
  const diagnostics = [...compiled.diagnostics, ...names.diagnostics];
  return { ...compiled, diagnostics, pack: names.diagnostics.length === 0 ? compiled.pack : null };
}

/** The pack of the project's seeds; where they do not compile, tells why and gives `null`. */
export function projectPack(): Pack | null {
  const { pack, diagnostics } = compileProject();
  tell(diagnostics);
  return pack;
}

/** Prints diagnostics to the error stream, one a line. */
export function tell(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
}

/** Every `.txt` file of a folder. @throws UsageError where there is no such folder. */
export function readTexts(folder: string): NamedText[] {
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
