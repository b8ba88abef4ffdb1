/** The whole knowledge as Markdown, claim by claim, for an editor to sign off. The same pack gives the same bytes. */
import { claimUnit } from '../../src/knowledge/claim-unit.ts';
import type {
  AccusedAnswers,
  AnswerLine,
  ClaimUnit,
  Elsewhere,
  NamedActor,
  StatementLine,
} from '../../src/knowledge/dossier-model.ts';
import type { Alias, Evidence, Pack } from '../../src/knowledge/model.ts';
import { lookUp, packIndex } from '../../src/knowledge/pack-index.ts';
import { plainText } from '../../src/knowledge/plain-text.ts';
import { plain, t } from '../../src/words/messages.ts';
import {
  answerWord,
  elsewhereSentence,
  freshnessSentence,
  noAnswerSentence,
  nobodyAccusedSentence,
  noLaterAnswerSentence,
  restsOnSentence,
  scopeNote,
  sourceSentence,
  stanceWord,
  timingNote,
} from '../../src/words/wording.ts';

/** The report of a pack. Ends with a line feed. Its words are English; sentences that card and panel say, too, come from them. */
export function reportOf(pack: Pack): string {
  const sections = [
    ...head(pack),
    ...pack.claims.flatMap((claim) => claimSection(pack, claimUnit(pack, claim.id))),
    ...actorSection(pack),
    ...workSection(pack),
    ...documentSection(pack),
  ];
  return plain(`${sections.join('\n')}\n`);
}

function head(pack: Pack): string[] {
  return [
    `# ${pack.id} ${pack.version}`,
    '',
    `Knowledge of ${pack.date}, ${pack.licence}. ${freshnessSentence(pack.documents.map((document) => document.published))}`,
    `${pack.claims.length} claims, ${pack.statements.length} statements, ${pack.answers.length} answers on ${pack.actors.length} actors. A heading asserts nothing: it names what others speak of.`,
    '',
  ];
}

function claimSection(pack: Pack, unit: ClaimUnit): string[] {
  const index = packIndex(pack);
  const claim = lookUp(index.claims, unit.claim.id);
  const roles = claim.roles.map(({ actor, role }) => `${role} ${lookUp(index.actors, actor).name}`);
  const line = (entry: StatementLine, word: string, extra: readonly string[] = []) =>
    statementBullet(pack, entry, word, extra);
  return [
    `## ${unit.claim.heading}`,
    '',
    `\`${unit.claim.id}\`, ${unit.claim.kind}${roles.length > 0 ? `; ${roles.join(', ')}` : ''}. ${restsOnSentence(unit.corroboration)}`,
    '',
    ...unit.assertions.map((entry) => line(entry, stanceWord(entry))),
    ...unit.answers.flatMap((answers) => answerLines(answers, line)),
    ...(claim.accusedUnstated === undefined ? [] : [`- **answer** ${nobodyAccusedSentence(claim.accusedUnstated)}`]),
    ...unit.bystanders.flatMap(({ actor, elsewhere }) => elsewhereLines(actor, elsewhere)),
    ...unit.others.map((entry) => line(entry, stanceWord(entry))),
    ...unit.bearing.map((entry) => line(entry.line, 'bears on this', [entry.why])),
    '',
  ];
}

type LineWriter = (entry: StatementLine, word: string, extra?: readonly string[]) => string;

function answerLines({ actor, later, earlier, elsewhere }: AccusedAnswers, line: LineWriter): string[] {
  const answer = (entry: AnswerLine) =>
    line(entry, answerWord(entry), [
      `Answer for ${actor.name}.`,
      scopeNote(entry.scope),
      timingNote(entry.timing),
      entry.why,
    ]);
  const none = earlier.length === 0 ? noAnswerSentence(actor) : noLaterAnswerSentence(actor);
  return [
    ...later.map(answer),
    ...(later.length === 0 ? [`- **answer** ${none}`] : []),
    ...earlier.map(answer),
    ...elsewhereLines(actor, elsewhere),
  ];
}

function elsewhereLines(actor: NamedActor, entries: readonly Elsewhere[]): string[] {
  return entries.map(({ stance, topic, why }) => `- **elsewhere** ${elsewhereSentence(actor, stance, topic)} ${why}`);
}

function statementBullet(pack: Pack, entry: StatementLine, word: string, extra: readonly string[]): string {
  const statement = lookUp(packIndex(pack).statements, entry.id);
  const order = statement.order;
  const notes = [
    ...extra,
    entry.possibleSpeakers === undefined ? '' : t('source.openSpeaker'),
    entry.wordsOf === undefined ? '' : `Exact words of ${entry.wordsOf.join(' and ')}.`,
    order === undefined ? '' : `Told ${order.relation} \`${order.statement}\` (${order.basis}): ${order.why}`,
    entry.withdrawn === undefined ? '' : `Withdrawn: ${entry.withdrawn}`,
  ].filter(Boolean);
  const told = [
    `- **${word}** ${entry.speaker}${plainText(entry.text)} (${sourceSentence(entry.source)}; ${placesOf(entry.evidence)}; verb “${statement.verb}”; \`${entry.id}\`)`,
    ...notes.map((note) => `  - ${note}`),
  ];
  return told.join('\n');
}

/** "characters 12 to 40 (words), 3 to 11 (attribution)". */
function placesOf(evidence: readonly Evidence[] = []): string {
  return `characters ${evidence.map(({ range, role }) => `${range[0]} to ${range[1]} (${role})`).join(', ')}`;
}

function actorSection(pack: Pack): string[] {
  const names = (aliases: readonly Alias[]) => aliases.map((alias) => alias.text).join(', ') || 'none';
  const lines = pack.actors.map(
    ({ name, kind, description, aliases }) =>
      `- **${name}** (${kind}): ${description} In the documents: ${names(aliases.filter((alias) => alias.attested === 'document'))}. Not in the documents: ${names(aliases.filter((alias) => alias.attested === 'common'))}.`,
  );
  return ['## Actors', '', ...lines, ''];
}

function workSection(pack: Pack): string[] {
  const { works } = packIndex(pack);
  const lines = pack.works.map(({ name, kind, restsOn }) => {
    const rests =
      restsOn.length === 0 ? 'an origin' : `rests on ${restsOn.map((id) => lookUp(works, id).name).join('; ')}`;
    return `- ${name} (${kind}): ${rests}`;
  });
  return ['## Works and what they rest on', '', ...lines, ''];
}

function documentSection(pack: Pack): string[] {
  const index = packIndex(pack);
  const documents = pack.documents.map((document) => {
    const title = document.title === null ? 'Untitled' : `“${document.title}”`;
    const date = document.published ?? 'no date';
    return `- ${title} by ${lookUp(index.parties, document.author).name}, ${date}, ${document.address ?? 'no address'}; ${document.length} characters, SHA-256 ${document.sha256}`;
  });
  return ['## Documents', '', ...documents];
}
