/** A claim or an actor in one line: who says it, through whom, and what was answered. For lists, where units are long. */
import type { ClaimUnit, Dossier, StatementLine } from '../knowledge/dossier-model.ts';
import type { Stance } from '../knowledge/model.ts';
import { count, enumerated, listed, t, told } from '../words/messages.ts';
import { inSentence, stanceBy } from '../words/wording.ts';

/** "denied by A and B", "objected to by C", in order of first appearance. */
function byStance(lines: readonly StatementLine[]): string[] {
  const speakers = new Map<Stance, Set<string>>();
  for (const { stance, speaker } of lines.filter((line) => line.withdrawn === undefined)) {
    speakers.set(stance, (speakers.get(stance) ?? new Set()).add(speaker));
  }
  return [...speakers].map(([stance, names]) => stanceBy(stance, [...names]));
}

/** "alleged by Israeli intelligence, as reported by The New York Times". */
export function sayersOf(unit: ClaimUnit): string {
  const reporters = new Set(unit.assertions.flatMap(({ source }) => source.reportedBy));
  const sayers = enumerated(byStance(unit.assertions));
  if (sayers === '') return t('summary.nobodyAlleges');
  return reporters.size === 0 ? sayers : t('summary.through', { sayers, reporters: listed([...reporters].map(told)) });
}

/** "no answer recorded", "no answer by B recorded"; empty where every accused actor answered. */
export function silenceOf(unit: ClaimUnit): string {
  const silent = unit.answers.filter(({ later, earlier }) => later.length + earlier.length === 0);
  if (unit.claim.accusedUnstated !== undefined) return t('summary.nobodyAccused');
  if (silent.length === 0) return '';
  if (silent.length === unit.answers.length) return t('summary.noAnswer');
  return t('summary.noAnswerBy', { actors: listed(silent.map(({ actor }) => told(inSentence(actor)))) });
}

/** What was answered, and by which accused actor nothing: "no answer recorded", "denied by A; no answer by B recorded". */
export function answeredBy(unit: ClaimUnit): string {
  const answers = unit.answers.flatMap(({ later, earlier }) => [...later, ...earlier]);
  return [...byStance(answers), silenceOf(unit), ...byStance(unit.others)].filter(Boolean).join('; ');
}

/** "said about 5, said by 3"; what is none is left out, as the actor's own page says it. */
export function countsLine({ saidAbout, saidBy, reportedBy }: Dossier['counts']): string {
  const line = enumerated([
    saidAbout > 0 ? t('summary.saidAbout', { n: saidAbout }) : '',
    saidBy > 0 ? t('summary.saidBy', { n: saidBy }) : '',
    reportedBy > 0 ? t('summary.reportedBy', { n: reportedBy }) : '',
  ]);
  return line === '' ? t('summary.named') : line;
}

/** "1 claim, 2 statements, 1 name"; empty where nothing was found. */
export function foundLine(claims: number, statements: number, actors: number): string {
  return enumerated([
    claims > 0 ? count('count.claims', claims) : '',
    statements > 0 ? count('count.statements', statements) : '',
    actors > 0 ? count('count.names', actors) : '',
  ]);
}
