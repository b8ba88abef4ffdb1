/** A claim or an actor in one line: who says it, through whom, and what was answered. For lists, where units are long. */
import type { ClaimUnit, Dossier, StatementLine } from '../knowledge/dossier-model.ts';
import type { Stance } from '../knowledge/model.ts';
import { inSentence } from '../knowledge/wording.ts';
import { count } from './words.ts';

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** How a stance reads when its speaker follows. */
const BY: Record<Stance, string> = {
  alleges: 'alleged by',
  'states concern': 'concern stated by',
  reports: 'reported by',
  confirms: 'confirmed by',
  denies: 'denied by',
  'disputes the evidence': 'evidence disputed by',
  objects: 'objected to by',
  supports: 'supported by',
  comments: 'commented on by',
};

/** "denied by A and B, objected to by C", in order of first appearance. */
function byStance(lines: readonly StatementLine[]): string[] {
  const speakers = new Map<Stance, Set<string>>();
  for (const { stance, speaker } of lines.filter((line) => line.withdrawn === undefined)) {
    speakers.set(stance, (speakers.get(stance) ?? new Set()).add(speaker));
  }
  return [...speakers].map(([stance, names]) => `${BY[stance]} ${listed([...names])}`);
}

/** "alleged by Israeli intelligence, as reported by The New York Times". */
export function sayersOf(unit: ClaimUnit): string {
  const reporters = new Set(unit.assertions.flatMap(({ source }) => source.reportedBy));
  const through = reporters.size > 0 ? `, as reported by ${listed([...reporters])}` : '';
  const sayers = byStance(unit.assertions).join(', ');
  return sayers === '' ? 'who alleged it is not recorded' : sayers + through;
}

/** "no answer recorded", "no answer by B recorded"; empty where every accused actor answered. */
export function silenceOf(unit: ClaimUnit): string {
  const silent = unit.answers.filter(({ later, earlier }) => later.length + earlier.length === 0);
  if (unit.claim.accusedUnstated !== undefined) return 'no accused is named, no answer recorded';
  if (silent.length === 0) return '';
  const all = silent.length === unit.answers.length;
  return all ? 'no answer recorded' : `no answer by ${listed(silent.map(({ actor }) => inSentence(actor)))} recorded`;
}

/** What was answered, and by which accused actor nothing: "no answer recorded", "denied by A; no answer by B recorded". */
export function answeredBy(unit: ClaimUnit): string {
  const answers = unit.answers.flatMap(({ later, earlier }) => [...later, ...earlier]);
  return [...byStance(answers), silenceOf(unit), ...byStance(unit.others)].filter(Boolean).join('; ');
}

/** "said about 5, said by 3"; what is none is left out, as the actor's own page says it. */
export function countsLine({ saidAbout, saidBy, reportedBy }: Dossier['counts']): string {
  const parts = [
    saidAbout > 0 ? `said about ${saidAbout}` : '',
    saidBy > 0 ? `said by ${saidBy}` : '',
    reportedBy > 0 ? `reported by ${reportedBy}` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'named in the documents';
}

/** "1 claim, 2 statements, 1 name". */
export function foundLine(claims: number, statements: number, actors: number): string {
  const parts = [
    claims > 0 ? count(claims, 'claim') : '',
    statements > 0 ? count(statements, 'statement') : '',
    actors > 0 ? count(actors, 'name') : '',
  ];
  return parts.filter(Boolean).join(', ');
}
