/**
 * The words that report, card and panel share, so that one thing is always said in one way. None of these sentences
 * asserts an allegation, and none says more than what the documents hold.
 */
import type { AnswerLine, NamedActor, SourceLine, StatementLine } from './dossier-model.ts';
import type { Stance, TextPart } from './model.ts';

/** The word that stands beside a statement. Stances are worded for readers already; withdrawn lines say so. */
export function stanceWord(line: Pick<StatementLine, 'stance' | 'withdrawn'>): string {
  return line.withdrawn === undefined ? line.stance : 'withdrawn';
}

/** The word beside an answer: one from before the accusation says so. */
export function answerWord(line: Pick<AnswerLine, 'stance' | 'timing' | 'withdrawn'>): string {
  if (line.withdrawn !== undefined) return 'withdrawn';
  if (line.timing !== 'earlier') return line.stance;
  const past: Partial<Record<Stance, string>> = {
    denies: 'denied earlier',
    objects: 'objected earlier',
    comments: 'commented earlier',
    confirms: 'confirmed earlier',
    supports: 'supported earlier',
    'disputes the evidence': 'disputed the evidence earlier',
  };
  return past[line.stance] ?? `${line.stance} (earlier)`;
}

/** What an answer covers where that is not just the allegation; `null` for the same scope. */
export function scopeNote(scope: AnswerLine['scope']): string | null {
  const notes = {
    same: null,
    wider: 'This answers something wider than what is alleged.',
    narrower: 'This answers only a part of what is alleged.',
    overlapping: 'This answers something that only partly matches what is alleged.',
    beside: 'This answers something beside what is alleged.',
  } as const;
  return notes[scope];
}

/** Where the documents do not say whether an answer came after the accusation; `null` where they do. */
export function timingNote(timing: AnswerLine['timing']): string | null {
  return timing === 'unknown' ? 'The documents do not say whether this came before or after.' : null;
}

/** Said of a line whose speaker a document leaves open. */
export const OPEN_SPEAKER = 'The document leaves open which of them speaks.';

/** An actor's name within a sentence: "the Trump administration". */
export function inSentence({ name, article }: Pick<NamedActor, 'name' | 'article'>): string {
  return article === undefined ? name : `${article} ${name}`;
}

/** The plain line on answers to an allegation that names nobody as accused, with the reason. */
export function nobodyAccusedSentence(accusedUnstated: string): string {
  return `No accused is named, so no answer is recorded. ${accusedUnstated}`;
}

/** The plain line for an accused actor without any answer. */
export function noAnswerSentence(accused: string): string {
  return `No answer by ${accused} is recorded in the documents.`;
}

/** The line that leads to what an accused actor said before the accusation, where nothing later is recorded. */
export function noLaterAnswerSentence(accused: string): string {
  return `No later answer by ${accused} is recorded. Before that:`;
}

/** Where an actor's denials or objections belong that a reader might take for an answer to the claim at hand. */
export function elsewhereSentence(actor: string, stance: Stance, topic: string): string {
  const named: Partial<Record<Stance, [string, string]>> = {
    denies: ['denials', 'answer'],
    objects: ['objection', 'concerns'],
    'disputes the evidence': ['dispute of the evidence', 'concerns'],
  };
  const [what, does] = named[stance] ?? ['words', 'concern'];
  return `${capitalised(possessive(actor))} ${what} ${does} another claim: ${topic}.`;
}

/** "reported by R, quoted by D", "told by D, who names no source": how the words reached us. No full stop. */
export function sourceSentence(source: SourceLine): string {
  if (source.verb === 'own account') return `told by ${source.documentName}, who names no source`;
  const told = `${source.verb} by ${source.documentName}`;
  return source.reportedBy.length === 0 ? told : `reported by ${source.reportedBy.join(', then by ')}, ${told}`;
}

/** How many documents, resting on how many origins. "Unstated" is never counted as an origin. */
export function restsOnSentence(documents: number, origins: readonly string[], unstated: boolean): string {
  const counted = `${capitalised(counting(documents))} ${documents === 1 ? 'document' : 'documents'}`;
  if (origins.length === 0) {
    return documents === 1
      ? `${counted}; it does not say where this comes from.`
      : `${counted}; they do not say where this comes from.`;
  }
  const rests = `${counted}, ${counting(origins.length)} ${origins.length === 1 ? 'origin' : 'origins'}`;
  const gap = unstated ? ' For a part of it no origin is stated.' : '';
  return `${rests}: ${origins.join('; ')}.${gap}`;
}

/** What a card says of its age: "From two undated articles; nothing later is known here." */
export function freshnessSentence(published: readonly (string | null)[]): string {
  const dates = published.filter((date) => date !== null).sort();
  const articles = published.length === 1 ? 'article' : 'articles';
  const count = counting(published.length);
  const undated = published.length - dates.length;
  const latest = dates.at(-1);
  if (latest === undefined) return `From ${count} undated ${articles}; nothing later is known here.`;
  const told = published.length === 1 ? `of ${latest}` : `the latest dated ${latest}`;
  const rest = undated === 0 ? '' : `, ${counting(undated)} of them undated`;
  return `From ${count} ${articles}, ${told}${rest}; nothing later is known here.`;
}

/** A statement's text as one line: exact words, hedges and times in quotation marks. */
export function plainText(parts: readonly TextPart[]): string {
  return parts.map((part) => (part.kind === 'summary' ? part.text : `“${part.text}”`)).join('');
}

/** A number as a word up to twelve, in figures above. */
function counting(count: number): string {
  const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
  return words[count] ?? String(count);
}

/** "Haaretz" → "Haaretz’s", "The Times" → "The Times’". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
