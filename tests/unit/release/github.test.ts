/** The files that GitHub reads, as far as they can be checked away from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../../scripts/lib/paths.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly uses?: string; readonly steps?: readonly Step[] }>>;
}
interface Form {
  readonly name: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly validations?: { required: boolean };
  }[];
}

const read = (path: string) => readFileSync(join(ROOT, '.github', path), 'utf8');
const workflows = readdirSync(join(ROOT, '.github/workflows'));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps ?? []);

describe.each(workflows)('the workflow %s', (file) => {
  const text = read(`workflows/${file}`);
  const workflow: Workflow = parse(text);

  test('may only read, unless a job says otherwise', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('pins every action of others to a commit, and says which version that is', () => {
    const used = text.match(/uses: .+/g) ?? [];
    expect(used).not.toEqual([]);
    for (const line of used) expect(line).toMatch(/^uses: (\.\/\S+|\S+@[0-9a-f]{40} # v[\d.]+)$/);
  });

  test('runs commands that exist', () => {
    const commands = stepsOf(workflow).flatMap(({ run }) => /^npm run (?:--silent )?(\S+)/.exec(run ?? '')?.[1] ?? []);
    for (const command of commands) expect(scripts).toHaveProperty([command]);
  });
});

test('a change is checked by what everybody runs, and so is a release', () => {
  expect(stepsOf(parse(read('workflows/check.yml'))).map(({ run }) => run)).toContain('.ci/run');
  const release: Workflow = parse(read('workflows/release.yml'));
  expect(Object.values(release.jobs).map(({ uses }) => uses)).toContain('./.github/workflows/check.yml');
});

test.each([
  ['claim-is-wrong.yml', ['claim', 'pack', 'document', 'shown', 'said', 'kind']],
  ['page-breaks.yml', ['page', 'kind', 'seen', 'without', 'versions']],
])('%s asks for what is needed to look into it', (file, needed) => {
  const { body }: Form = parse(read(`ISSUE_TEMPLATE/${file}`));
  expect(body.filter(({ validations }) => validations?.required).map(({ id }) => id)).toEqual(needed);
});
