/** Seeds → pack, with every diagnostic. Pure: files and texts come in as strings. */
import type { Pack } from '../knowledge/model.ts';
import type { RuleSource } from '../matching/index.ts';
import { buildPack } from './build-pack.ts';
import { checkAliases } from './checks/aliases.ts';
import { checkAnswers } from './checks/answers.ts';
import { checkClaims } from './checks/claims.ts';
import { checkFairness } from './checks/fairness.ts';
import { checkIds } from './checks/ids.ts';
import { checkReferences } from './checks/references.ts';
import { checkStatements } from './checks/statements.ts';
import { checkTexts, type TextCheck } from './checks/texts.ts';
import { checkWorks } from './checks/works.ts';
import type { PlacedPattern } from './compile-names.ts';
import { type Diagnostic, inFileOrder, type Report } from './diagnostic.ts';
import { readSeeds, type SourceFile } from './read-seeds.ts';
import type { Seeds } from './seeds.ts';
import { contentsOf } from './stamp.ts';
import type { NamedText } from './text/stored-text.ts';

export interface Compiled {
  /** `null` where there is any diagnostic. */
  readonly pack: Pack | null;
  /** The pack where nothing is wrong but that its version was not raised after a change; else `null`. */
  readonly unstamped: Pack | null;
  readonly patterns: readonly PlacedPattern[];
  readonly ruleSources: readonly RuleSource[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the check against the documents' texts did; `null` where no texts were given. */
  readonly textCheck: TextCheck | null;
}

/**
 * Compiles seeds and checks every invariant of the knowledge. All problems are told, in file order.
 * @param texts the documents themselves, matched by fingerprint; without them evidence is not verified.
 */
export function compileSeeds(files: readonly SourceFile[], texts?: readonly NamedText[]): Compiled {
  const { seeds, diagnostics: problems } = readSeeds(files);
  const diagnostics = [...problems];
  const report: Report = (place, message) => {
    diagnostics.push({ ...place, message: message.charAt(0).toUpperCase() + message.slice(1) });
  };
  for (const check of [
    checkIds,
    checkReferences,
    checkWorks,
    checkAliases,
    checkClaims,
    checkStatements,
    checkAnswers,
    checkFairness,
  ]) {
    check(seeds, report);
  }
  const textCheck = texts === undefined ? null : checkTexts(seeds, texts, report);
  diagnostics.sort(inFileOrder);
  const patterns = seeds.actors.flatMap(({ value: { id, aliases }, place }) =>
    aliases.map(({ text, rules }, index) => ({
      id,
      text,
      ...(rules !== undefined && { rules }),
      place: place('aliases', index, rules === undefined ? 'text' : 'rules'),
    })),
  );
  const built = diagnostics.length === 0 && seeds.pack !== null ? buildPack(seeds, seeds.pack.value) : null;
  if (built !== null) checkStamp(seeds, built, report);
  const stamped = diagnostics.length === 0;
  return {
    pack: stamped ? built : null,
    unstamped: stamped ? null : built,
    patterns,
    ruleSources: seeds.ruleSources,
    diagnostics,
    textCheck,
  };
}

/** Tells that the knowledge is not what it was when its version was given, where that was noted. */
function checkStamp(seeds: Seeds, pack: Pack, report: Report): void {
  const noted = seeds.pack?.value.contents;
  if (seeds.pack === null || noted === undefined || noted === contentsOf(pack)) return;
  report(
    seeds.pack.place('contents'),
    `the knowledge changed since version ${pack.version}. Run "npm run knowledge -- stamp" to raise version and date.`,
  );
}
