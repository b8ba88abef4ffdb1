/** The project's own names and rules, compiled as the build compiles them, for checks that run in Node. */
import { compileNames } from '../../src/compiler/compile-names.ts';
import { compileSeeds, formatDiagnostic } from '../../src/compiler/index.ts';
import { readSeedFolder } from '../../src/compiler/seed-folder.ts';
import type { MatcherData } from '../../src/matching/index.ts';

/** @throws Error naming every problem, by file and line. */
export function compileProjectNames(): MatcherData {
  const { patterns, ruleSources } = compileSeeds(readSeedFolder(process.cwd()));
  const { data, diagnostics } = compileNames(patterns, ruleSources);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return data;
}
