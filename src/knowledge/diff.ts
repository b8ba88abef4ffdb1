/** What changed from one pack to another. */
import type { Pack, Statement, StatementId } from './model.ts';

export interface PackDiff {
  readonly added: readonly StatementId[];
  /** Statements that say something else now, or are answered for, with the names of what changed. */
  readonly changed: readonly { readonly id: StatementId; readonly fields: readonly string[] }[];
  /** Statements that are withdrawn now and were not before. */
  readonly withdrawn: readonly { readonly id: StatementId; readonly reason: string }[];
  /** Statements that are gone. None should be: what is taken back is marked as withdrawn. */
  readonly removed: readonly StatementId[];
  /** Whatever else differs: the kinds of entries, for example "claims". */
  readonly others: readonly string[];
  /** Whether anything differs while the version stayed. */
  readonly versionKept: boolean;
}

const OTHERS = ['documents', 'works', 'parties', 'actors', 'claims'] as const;

/** Compares two packs statement by statement. A statement's answers and notes are compared with it. */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const [old, now] = [fullStatements(before), fullStatements(after)];
  const shared = [...now.keys()].filter((id) => old.has(id));
  const withdrawn = shared.flatMap((id) => {
    const reason = now.get(id)?.withdrawn;
    return reason !== undefined && old.get(id)?.withdrawn === undefined ? [{ id, reason }] : [];
  });
  const newlyWithdrawn = new Set(withdrawn.map(({ id }) => id));
  const changed = shared
    .filter((id) => !newlyWithdrawn.has(id))
    .map((id) => ({ id, fields: differingFields(old.get(id) ?? {}, now.get(id) ?? {}) }))
    .filter(({ fields }) => fields.length > 0);
  const added = [...now.keys()].filter((id) => !old.has(id));
  const removed = [...old.keys()].filter((id) => !now.has(id));
  const others = OTHERS.filter((kind) => JSON.stringify(before[kind]) !== JSON.stringify(after[kind]));
  const differs = [added, changed, withdrawn, removed, others].some((list) => list.length > 0);
  return { added, changed, withdrawn, removed, others, versionKept: differs && before.version === after.version };
}

/** A diff as Markdown. The same packs give the same bytes. */
export function diffReport(before: Pack, after: Pack): string {
  const diff = diffPacks(before, after);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines.map((line) => `- ${line}`)];
  const lines = [
    `# ${before.id} ${before.version} → ${after.id} ${after.version}`,
    ...section(
      'Added',
      diff.added.map((id) => `\`${id}\``),
    ),
    ...section(
      'Changed',
      diff.changed.map(({ id, fields }) => `\`${id}\`: ${fields.join(', ')}`),
    ),
    ...section(
      'Withdrawn',
      diff.withdrawn.map(({ id, reason }) => `\`${id}\`: ${reason}`),
    ),
    ...section(
      'Removed',
      diff.removed.map((id) => `\`${id}\`: to be marked as withdrawn instead`),
    ),
    ...section('Also different', diff.others),
    ...(diff.versionKept ? ['', 'The version stayed: raise it in seeds/pack.yaml.'] : []),
  ];
  return `${lines.length === 1 ? `${lines[0]}\n\nNothing differs.` : lines.join('\n')}\n`;
}

type FullStatement = Statement & { readonly answers: unknown; readonly notes: unknown };

function fullStatements(pack: Pack): ReadonlyMap<StatementId, FullStatement> {
  return new Map(
    pack.statements.map((statement) => [
      statement.id,
      {
        ...statement,
        answers: pack.answers.filter((answer) => answer.statement === statement.id),
        notes: pack.notes.filter((note) => note.statement === statement.id),
      },
    ]),
  );
}

function differingFields(before: object, after: object): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name)));
}
