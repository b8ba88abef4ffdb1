/** Compiles `seeds/` while building, and serves the result as modules. */
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { ActorKind, Pack } from '../knowledge/model.ts';
import { type MatcherData, withoutReasonsToReject } from '../matching/index.ts';
import { compileNames } from './compile-names.ts';
import { compileSeeds } from './compile-seeds.ts';
import { type Diagnostic, formatDiagnostic } from './diagnostic.ts';
import { readSeedFolder } from './seed-folder.ts';

const KNOWLEDGE = 'virtual:knowledge';
const MATCHER = 'virtual:matcher';

/** Actors of these kinds are named on pages of every kind. */
const EVERYDAY: readonly ActorKind[] = ['state', 'newspaper'];

/**
 * Serves `virtual:knowledge` (`pack`) and `virtual:matcher` (`matcherData`, `everyday`). A build fails with every diagnostic of the
 * seeds. The modules import each seed file, which loads as nothing: so a server that watches modules reloads when a
 * seed is edited.
 */
export function knowledgePlugin(): Plugin {
  let root = process.cwd();
  const seedsFolder = () => join(root, 'seeds') + sep;
  return {
    name: 'sidelight:knowledge',
    configResolved(config) {
      root = resolve(config.root);
    },
    resolveId: (id) => (id === KNOWLEDGE || id === MATCHER ? `\0${id}` : null),
    load(id) {
      if (id === `\0${KNOWLEDGE}`) return moduleOf(root, { pack: knowledgeOf(root) });
      if (id === `\0${MATCHER}`) return moduleOf(root, { matcherData: matcherOf(root), everyday: everydayOf(root) });
      if (id.startsWith(seedsFolder()))
        return { code: 'export {}', moduleType: 'js', moduleSideEffects: 'no-treeshake' };
      return null;
    },
  };
}

/** @throws Error with every diagnostic where the seeds do not compile. */
function knowledgeOf(root: string): Pack {
  const { pack, diagnostics } = compileSeeds(readSeedFolder(root));
  if (pack === null) throw failure(diagnostics);
  return pack;
}

/** @throws Error with every problem of the names and their context rules. */
function matcherOf(root: string): MatcherData {
  const { patterns, ruleSources } = compileSeeds(readSeedFolder(root));
  const { data, diagnostics } = compileNames(patterns, ruleSources);
  if (diagnostics.length > 0) throw failure(diagnostics);
  // Why a name is left alone is shown nowhere in a page, and every frame would load it.
  return withoutReasonsToReject(data);
}

function everydayOf(root: string): string[] {
  return knowledgeOf(root)
    .actors.filter(({ kind }) => EVERYDAY.includes(kind))
    .map(({ id }) => id);
}

function failure(diagnostics: readonly Diagnostic[]): Error {
  return new Error(`The seeds do not compile.\n${diagnostics.map(formatDiagnostic).join('\n')}`);
}

/** A module that exports these values, and depends on every seed file. */
function moduleOf(root: string, values: Readonly<Record<string, unknown>>): string {
  const imports = readSeedFolder(root).map(({ path }) => `import ${JSON.stringify(join(root, path))};`);
  const exports = Object.entries(values).map(
    ([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
  );
  return [...imports, ...exports].join('\n');
}
