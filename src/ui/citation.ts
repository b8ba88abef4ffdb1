/** A line to paste elsewhere. An allegation's answers, or the line that none is recorded, always travel with it. */
import type { ClaimUnit, Dossier, StatementLine } from '../knowledge/dossier-model.ts';
import { plainText } from '../knowledge/plain-text.ts';
import { plain, t } from '../words/messages.ts';
import {
  answerWord,
  noAnswerSentence,
  nobodyAccusedSentence,
  noLaterAnswerSentence,
  restsOnSentence,
  sourceSentence,
  stanceWord,
} from '../words/wording.ts';

export type CitationFormat = 'plain' | 'markdown';

/** "characters 670 to 729, SHA-256 e85ba439": the first place that holds the words, else the attribution. */
function place(line: StatementLine): string {
  const evidence = line.evidence?.find(({ role }) => role === 'words') ?? line.evidence?.[0];
  if (evidence === undefined) return '';
  const [start, end] = evidence.range;
  const print = evidence.sha256.slice(0, 8);
  return `, ${t('citation.place', { start: String(start), end: String(end), print })}`;
}

function cited(line: StatementLine, word: string, format: CitationFormat): string {
  const name = format === 'markdown' ? `**${line.speaker}**` : line.speaker;
  const text = `${name}${plainText(line.text)}`.trim();
  return `${text} (${word}; ${sourceSentence(line.source, line.wordsOf)}${place(line)})`;
}

/** What each accused actor answered, in words; claims that accuse nobody carry what others responded. */
function answersTo(unit: ClaimUnit, format: CitationFormat): string[] {
  const accused = unit.answers.flatMap(({ actor, later, earlier }) => {
    const lines = [...later, ...earlier].map((line) =>
      t('citation.answer', { line: cited(line, answerWord(line), format) }),
    );
    if (later.length > 0) return lines;
    return earlier.length > 0 ? [noLaterAnswerSentence(actor), ...lines] : [noAnswerSentence(actor)];
  });
  const unstated = unit.claim.accusedUnstated;
  const nobody = unstated === undefined ? [] : [nobodyAccusedSentence(unstated)];
  return [...accused, ...nobody, ...unit.others.map((line) => cited(line, stanceWord(line), format))];
}

/** A claim's heading, what is said on it and what was answered, with places and fingerprints, for the clipboard. */
export function citation(unit: ClaimUnit, pack: Dossier['pack'], format: CitationFormat): string {
  const said = unit.assertions.map((line) => cited(line, stanceWord(line), format));
  const body = [...said, ...answersTo(unit, format)];
  const source = `${restsOnSentence(unit.corroboration)} ${t('citation.pack', { id: pack.id, version: pack.version })}`;
  const lines =
    format === 'markdown'
      ? [`### ${unit.claim.heading}`, '', ...body.map((line) => `- ${line}`), '', source]
      : [unit.claim.heading, ...body, source];
  return plain(lines.join('\n'));
}
