/** The picture in words: for each claim who says what, what was answered, and what it rests on. */
import type { ClaimUnit } from '../../knowledge/dossier-model.ts';
import type { ClaimId } from '../../knowledge/model.ts';
import { noAnswerSentence, restsOnSentence } from '../../words/wording.ts';
import { Sentence, useTold } from '../parts/sentence.tsx';
import { type Graph, tieWords } from './graph.ts';

interface ClaimsInWordsProps {
  readonly graph: Graph;
  /** Which claims; `null` for all. */
  readonly claims: readonly ClaimId[] | null;
  readonly onOpenClaim: (id: ClaimId) => void;
}

function withoutAnswer(unit: ClaimUnit): readonly string[] {
  return unit.answers
    .filter(({ later, earlier }) => later.length + earlier.length === 0)
    .map(({ actor }) => noAnswerSentence(actor));
}

export function ClaimsInWords({ graph, claims, onOpenClaim }: ClaimsInWordsProps) {
  const ofPack = useTold();
  const units = graph.units.filter(({ claim }) => claims === null || claims.includes(claim.id));
  return (
    <ul class="inwords">
      {units.map((unit) => (
        <li key={unit.claim.id}>
          <h3 class="heading">
            <button type="button" {...ofPack} onClick={() => onOpenClaim(unit.claim.id)}>
              {unit.claim.heading}
            </button>
          </h3>
          <ul>
            {graph.ties
              .filter(({ claim }) => claim === unit.claim.id)
              .map((tie) => (
                <li key={tie.id}>
                  <Sentence text={tieWords(graph, tie)} />.
                </li>
              ))}
            {withoutAnswer(unit).map((sentence) => (
              <li key={sentence}>
                <Sentence text={sentence} />
              </li>
            ))}
            <li class="meta">
              <Sentence text={restsOnSentence(unit.corroboration)} />
            </li>
          </ul>
        </li>
      ))}
    </ul>
  );
}
