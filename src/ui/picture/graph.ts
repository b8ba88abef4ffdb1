/**
 * Who says what about whom, as nodes and ties. A tie is what one speaker says on one claim, so an allegation and its
 * answers meet at the claim; accuser and accused are nodes of one kind.
 */
import { claimUnit } from '../../knowledge/claim-unit.ts';
import type { ClaimUnit, StatementLine } from '../../knowledge/dossier-model.ts';
import type { ActorId, ClaimId, Pack } from '../../knowledge/model.ts';
import { listed, t, told } from '../../words/messages.ts';
import { answerWord, inTurn, stanceWord } from '../../words/wording.ts';

/** A speaker; heard through a reporter it is a node of its own. */
export interface SpeakerNode {
  readonly id: string;
  readonly name: string;
  /** A sentence: "as The New York Times reports", or '' where the document has it from the speaker. */
  readonly as: string;
}

export interface Tie {
  readonly id: string;
  readonly speaker: string;
  readonly claim: ClaimId;
  /** The stances as they read: "alleges"; "denies", "disputes the evidence". */
  readonly stances: readonly string[];
}

export interface Graph {
  readonly speakers: readonly SpeakerNode[];
  readonly units: readonly ClaimUnit[];
  readonly about: readonly { readonly id: ActorId; readonly name: string }[];
  readonly ties: readonly Tie[];
}

function speakerOf({ speaker, source }: StatementLine): SpeakerNode {
  const through = source.reportedBy.filter((name) => name !== speaker);
  const as = through.length > 0 ? t('picture.as', { reporters: inTurn(through) }) : '';
  return { id: [speaker, ...through].join(' '), name: speaker, as };
}

/** Every line on a claim with its word, what was withdrawn left out. */
function linesOf(unit: ClaimUnit): { line: StatementLine; word: string }[] {
  const answers = unit.answers.flatMap(({ later, earlier }) => [...later, ...earlier]);
  return [
    ...unit.assertions.map((line) => ({ line, word: stanceWord(line) })),
    ...answers.map((line) => ({ line, word: answerWord(line) })),
    ...unit.others.map((line) => ({ line, word: stanceWord(line) })),
  ].filter(({ line }) => line.withdrawn === undefined);
}

/** How often the order of the columns is made anew from that of their neighbours; more changes nothing here. */
const SWEEPS = 6;

/** Sorts nodes by the mean place of what they are tied to, so that fewer ties cross; what is tied to nothing stays. */
function byMean<T>(nodes: readonly T[], places: (node: T) => readonly number[]): T[] {
  const ranked = nodes.map((node, index) => {
    const at = places(node);
    return { node, mean: at.length === 0 ? index : at.reduce((sum, place) => sum + place, 0) / at.length };
  });
  return ranked.sort((a, b) => a.mean - b.mean).map(({ node }) => node);
}

/** Index of each node, by id. */
const placesOf = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));

/** Brings the three columns into an order in which few ties cross: each in turn follows the means of its neighbours. */
function untangled({ speakers, units, about, ties }: Graph): Graph {
  let graph: Graph = { speakers, units, about, ties };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const claimPlaces = placesOf(graph.units.map(({ claim }) => claim.id));
    const at = (id: ClaimId) => claimPlaces.get(id) ?? 0;
    const ordered = {
      speakers: byMean(graph.speakers, ({ id }) =>
        ties.filter((tie) => tie.speaker === id).map((tie) => at(tie.claim)),
      ),
      about: byMean(graph.about, ({ id }) =>
        units.filter(({ claim }) => claim.about.some((named) => named.id === id)).map(({ claim }) => at(claim.id)),
      ),
    };
    const speakerPlaces = placesOf(ordered.speakers.map(({ id }) => id));
    const aboutPlaces = placesOf(ordered.about.map(({ id }) => id));
    // Both sides count alike, whatever their number of nodes.
    const share = (place: number | undefined, length: number) => (place ?? 0) / Math.max(1, length);
    graph = {
      ...ordered,
      ties,
      units: byMean(graph.units, ({ claim }) => [
        ...ties
          .filter((tie) => tie.claim === claim.id)
          .map((tie) => share(speakerPlaces.get(tie.speaker), speakerPlaces.size)),
        ...claim.about.map(({ id }) => share(aboutPlaces.get(id), aboutPlaces.size)),
      ]),
    };
  }
  return graph;
}

/** The graph of all claims, or of the claims about one actor. */
export function graphOf(pack: Pack, actor: ActorId | null): Graph {
  const units = pack.claims
    .map(({ id }) => claimUnit(pack, id))
    .filter(({ claim }) => actor === null || claim.about.some(({ id }) => id === actor));
  const speakers = new Map<string, SpeakerNode>();
  const ties = new Map<string, Tie>();
  const about = new Map(units.flatMap(({ claim }) => claim.about.map((named) => [named.id, named] as const)));
  for (const unit of units) {
    for (const { line, word } of linesOf(unit)) {
      const speaker = speakerOf(line);
      const id = `${speaker.id}|${unit.claim.id}`;
      speakers.set(speaker.id, speaker);
      const stances = new Set([...(ties.get(id)?.stances ?? []), word]);
      ties.set(id, { id, speaker: speaker.id, claim: unit.claim.id, stances: [...stances] });
    }
  }
  return untangled({ units, speakers: [...speakers.values()], about: [...about.values()], ties: [...ties.values()] });
}

/** "Israeli intelligence, as The New York Times reports,": who a tie comes from, ready for what they say. */
export function whoSays(graph: Graph, { speaker }: Tie): string {
  const node = graph.speakers.find(({ id }) => id === speaker);
  if (node === undefined) return '';
  const name = told(node.name);
  return node.as === '' ? name : t('picture.whoThrough', { speaker: name, as: node.as });
}

/** "Israeli intelligence, as The New York Times reports, alleges": a tie in words. */
export function tieWords(graph: Graph, tie: Tie): string {
  return t('picture.tie', { who: whoSays(graph, tie), stances: listed(tie.stances) });
}

/** A claim's heading. */
export function headingOf({ units }: Graph, id: ClaimId): string {
  return units.find(({ claim }) => claim.id === id)?.claim.heading ?? '';
}
