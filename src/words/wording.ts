/**
 * The sentences that card, panel and report share, so that one thing is always said in one way. None of them asserts an
 * allegation, and none says more than what the documents hold. Names and other words of the pack stand in them as `told`.
 */
import type { AnswerLine, Corroboration, NamedActor, SourceLine, StatementLine } from '../knowledge/dossier-model.ts';
import type { Stance } from '../knowledge/model.ts';
import { count, enumerated, listed, t, told } from './messages.ts';

/** What a sentence names an actor by. */
type Named = Pick<NamedActor, 'name' | 'article'>;

/** What a stance is called among the messages. */
const STANCE = {
  alleges: 'alleges',
  'states concern': 'statesConcern',
  reports: 'reports',
  confirms: 'confirms',
  denies: 'denies',
  'disputes the evidence': 'disputesEvidence',
  objects: 'objects',
  supports: 'supports',
  comments: 'comments',
} as const satisfies Record<Stance, string>;

/** A stance by itself: "alleges". */
export const stanceName = (stance: Stance): string => t(`stance.${STANCE[stance]}`);

/** A stance with whose it is: "denied by A and B". */
export function stanceBy(stance: Stance, speakers: readonly string[]): string {
  return t(`stanceBy.${STANCE[stance]}`, { speakers: listed(speakers.map(told)) });
}

/** The word that stands beside a statement; withdrawn ones say so. */
export function stanceWord(line: Pick<StatementLine, 'stance' | 'withdrawn'>): string {
  return line.withdrawn === undefined ? stanceName(line.stance) : t('beside.withdrawn');
}

/** The word beside an answer: one from before the accusation says so. */
export function answerWord(line: Pick<AnswerLine, 'stance' | 'timing' | 'withdrawn'>): string {
  if (line.withdrawn !== undefined) return t('beside.withdrawn');
  return line.timing === 'earlier' ? t(`stanceEarlier.${STANCE[line.stance]}`) : stanceName(line.stance);
}

/** What an answer covers where that is not just the allegation; '' for the same scope. */
export const scopeNote = (scope: AnswerLine['scope']): string => (scope === 'same' ? '' : t(`scope.${scope}`));

/** Where the documents do not say whether an answer came after the accusation; '' where they do. */
export const timingNote = (timing: AnswerLine['timing']): string =>
  timing === 'unknown' ? t('answer.whenUnknown') : '';

/** An actor's name within a sentence: "the Trump administration". */
export function inSentence({ name, article }: Named): string {
  return article === undefined ? name : `${article} ${name}`;
}

/** The plain line on answers to an allegation that names nobody as accused, with the reason. */
export const nobodyAccusedSentence = (accusedUnstated: string): string =>
  `${t('answer.nobodyAccused')} ${told(accusedUnstated)}`;

/** The plain line for an accused actor without any answer. */
export const noAnswerSentence = (accused: Named): string => t('answer.none', { actor: told(inSentence(accused)) });

/** The line that leads to what an accused actor said before the accusation, where nothing later is recorded. */
export const noLaterAnswerSentence = (accused: Named): string =>
  t('answer.noneLater', { actor: told(inSentence(accused)) });

/** Where an actor's denials or objections belong that a reader might take for an answer to the claim at hand. */
export function elsewhereSentence(actor: Named, stance: Stance, topic: string): string {
  const key =
    stance === 'denies' || stance === 'objects' || stance === 'disputes the evidence' ? STANCE[stance] : 'anyStance';
  return t(`elsewhere.${key}`, { actor: told(inSentence(actor)), topic: told(topic) });
}

/** "A, then by B": hands that words passed through. */
export const inTurn = (names: readonly string[]): string =>
  names.map(told).reduce((first, next) => t('source.then', { first, next }));

/**
 * "reported by R, quoted by D", "told by D, who names no source": how the words reached us. No full stop.
 * @param wordsOf whose the exact words are, where they are not the speaker's
 */
export function sourceSentence(
  { verb, documentName, reportedBy }: SourceLine,
  wordsOf: readonly string[] = [],
): string {
  const document = told(documentName);
  const inWords = (source: string) =>
    wordsOf.length === 0 ? source : t('source.inWords', { whose: listed(wordsOf.map(told)), source });
  if (verb === 'own account') return inWords(t('source.ownAccount', { document }));
  const source = t(`source.${verb}`, { document });
  if (reportedBy.length === 0) return inWords(source);
  const reported = { reporters: inTurn(reportedBy), source };
  const areReporters = wordsOf.length === 1 && wordsOf[0] === reportedBy[0];
  return areReporters ? t('source.reportedInWords', reported) : inWords(t('source.reported', reported));
}

/** How many documents, resting on how many origins. "Unstated" is never counted as an origin. */
export function restsOnSentence({ documents, origins, unstated }: Corroboration): string {
  if (origins.length === 0) return count('restsOn.unstated', documents);
  const stated = t('restsOn.stated', {
    documents: count('count.documents', documents),
    origins: count('count.origins', origins.length),
    names: enumerated(origins.map(told)),
  });
  return unstated ? `${stated} ${t('restsOn.gap')}` : stated;
}

/** What a card says of its age: "From 2 undated articles; nothing later is known here." */
export function freshnessSentence(published: readonly (string | null)[]): string {
  const dates = published.filter((date) => date !== null).sort();
  const n = published.length;
  const undated = n - dates.length;
  const date = dates.at(-1);
  if (date === undefined) return count('freshness.undated', n);
  return undated === 0
    ? count('freshness.dated', n, { date })
    : count('freshness.partlyDated', n, { date, undated: String(undated) });
}
