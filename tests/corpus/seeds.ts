/** The project's own names and rules, compiled as the build compiles them, for checks that run in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compileMatcher, type MatcherData, type Pattern, type RuleSource } from '../../src/matching/index.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));

interface AliasSeed {
  readonly text: string;
  readonly rules?: string;
}

export function readPatterns(): Pattern[] {
  const files = readdirSync(`${seeds}actors`).filter((file) => file.endsWith('.yaml'));
  return files.sort().flatMap((file) => {
    const actor = parse(readFileSync(`${seeds}actors/${file}`, 'utf8')) as { id: string; aliases: AliasSeed[] };
    return actor.aliases.map(({ text, rules }) => ({ id: actor.id, text, ...(rules !== undefined && { rules }) }));
  });
}

export function readRuleSources(): RuleSource[] {
  const files = readdirSync(`${seeds}rules`).filter((file) => file.endsWith('.rules'));
  return files
    .sort()
    .map((file) => ({ name: `seeds/rules/${file}`, text: readFileSync(`${seeds}rules/${file}`, 'utf8') }));
}

/** @throws Error naming every problem, by file and line. */
export function compileSeeds(): MatcherData {
  const { data, problems } = compileMatcher(readPatterns(), readRuleSources());
  if (problems.length > 0) {
    throw new Error(problems.map(({ source, line, message }) => `${source}:${line}: ${message}`).join('\n'));
  }
  return data;
}
