/** The picture: who says, what, about whom. Nodes and the words on ties are buttons; choosing one lights whole claims. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimId } from '../../knowledge/model.ts';
import { enumerated, plain, t } from '../../words/messages.ts';
import { answeredBy, silenceOf } from '../claim-summary.ts';
import { Sentence, Told, useTold } from '../parts/sentence.tsx';
import { type Graph, headingOf, whoSays } from './graph.ts';
import { type Box, type PlacedTie, placeTies, type TieEnds } from './layout.ts';

/** What a reader has chosen: the claims to light, and the button that chose them. */
export interface Choice {
  readonly key: string;
  readonly claims: readonly ClaimId[];
}

export interface DiagramProps {
  readonly graph: Graph;
  /** With the column "about whom"; without it, the picture is about one actor. */
  readonly wide: boolean;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
}

const claimKey = (id: string) => `claim:${id}`;
const actorKey = (id: string) => `actor:${id}`;

/** Boxes of everything that has a key, from the picture's corner. */
function measure(picture: HTMLElement): Map<string, Box> {
  const origin = picture.getBoundingClientRect();
  return new Map(
    [...picture.querySelectorAll<HTMLElement>('[data-key]')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [element.dataset.key ?? '', { x: left - origin.left, y: top - origin.top, width, height }];
    }),
  );
}

/** Ties placed anew whenever the boxes have another size or the graph is another one. */
function usePlacedTies(graph: Graph, wide: boolean) {
  const picture = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<{ ties: readonly PlacedTie[]; about: readonly PlacedTie[] }>({
    ties: [],
    about: [],
  });
  useLayoutEffect(() => {
    const element = picture.current;
    if (element === null) return;
    const place = () => {
      const boxes = measure(element);
      const ends: TieEnds[] = graph.ties.map(({ id, speaker, claim }) => {
        return { id, from: speaker, to: claimKey(claim), height: boxes.get(id)?.height ?? 0 };
      });
      const about = graph.units.flatMap(({ claim }) =>
        claim.about.map((actor) => {
          return { id: `${claim.id} ${actor.id}`, from: claimKey(claim.id), to: actorKey(actor.id), height: 0 };
        }),
      );
      setPlaced({ ties: placeTies(ends, boxes), about: wide ? placeTies(about, boxes) : [] });
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [graph, wide]);
  return { picture, placed };
}

/** One stop for the Tab key; arrow keys go through the buttons in reading order. */
function moveFocus(event: KeyboardEvent): void {
  const picture = event.currentTarget as HTMLElement;
  const buttons = [...picture.querySelectorAll<HTMLElement>('button')];
  const at = buttons.indexOf(event.target as HTMLElement);
  const rtl = picture.matches(':dir(rtl)');
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    [rtl ? 'ArrowLeft' : 'ArrowRight']: at + 1,
    [rtl ? 'ArrowRight' : 'ArrowLeft']: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const next = steps[event.key];
  if (next === undefined || event.altKey) return;
  event.preventDefault();
  const button = buttons[Math.min(Math.max(next, 0), buttons.length - 1)];
  for (const other of buttons) other.tabIndex = other === button ? 0 : -1;
  button?.focus();
}

export function Diagram({ graph, wide, choice, onChoose }: DiagramProps) {
  const { picture, placed } = usePlacedTies(graph, wide);
  const ofPack = useTold();
  const isLit = (claim: ClaimId) => choice?.claims.includes(claim) ?? false;
  const litTies = new Set(graph.ties.filter(({ claim }) => isLit(claim)).map(({ id }) => id));
  const litSpeakers = new Set(graph.ties.filter(({ id }) => litTies.has(id)).map(({ speaker }) => speaker));
  const claimsOf = (speaker: string) => graph.ties.filter((tie) => tie.speaker === speaker).map(({ claim }) => claim);
  const claimsAbout = (actor: string) =>
    graph.units.filter(({ claim }) => claim.about.some(({ id }) => id === actor)).map(({ claim }) => claim.id);

  const choose = (key: string, claims: readonly ClaimId[]) => ({
    'data-key': key,
    'aria-pressed': choice?.key === key,
    tabIndex: key === graph.speakers[0]?.id ? 0 : -1,
    onClick: () => onChoose(choice?.key === key ? null : { key, claims }),
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      ref={picture}
      class={['dia', wide ? 'big' : 'small', choice && 'has'].filter(Boolean).join(' ')}
      role="group"
      aria-label={t('picture.title')}
      onKeyDown={moveFocus}
    >
      <svg aria-hidden="true">
        {placed.ties.map(({ id, path }) => (
          <path key={id} d={path} class={litTies.has(id) ? 'on' : ''} />
        ))}
        {placed.about.map(({ id, path }) => (
          <path key={id} d={path} class={isLit(id.split(' ')[0] ?? '') ? 'on' : ''} />
        ))}
      </svg>
      <div class="col">
        {graph.speakers.map(({ id, name, as }) => (
          <button key={id} type="button" class={litSpeakers.has(id) ? 'dn on' : 'dn'} {...choose(id, claimsOf(id))}>
            <b {...ofPack}>{name}</b>
            {as && (
              <span>
                <Sentence text={as} />
              </span>
            )}
          </button>
        ))}
      </div>
      <div class="ties">
        {graph.ties.map((tie) => {
          const at = placed.ties.find(({ id }) => id === tie.id);
          return (
            <button
              key={tie.id}
              type="button"
              class={litTies.has(tie.id) ? 'tie on' : 'tie'}
              style={at ? { left: `${at.x}px`, top: `${at.y}px` } : { visibility: 'hidden' }}
              aria-label={plain(
                t('picture.tieHeard', {
                  who: whoSays(graph, tie),
                  stances: wide ? enumerated(tie.stances) : fullStance(tie.stances),
                  claim: headingOf(graph, tie.claim),
                }),
              )}
              {...choose(tie.id, [tie.claim])}
            >
              {wide ? enumerated(tie.stances) : shortStance(tie.stances)}
            </button>
          );
        })}
      </div>
      <div class="col claims">
        {graph.units.map((unit) => (
          <button
            key={unit.claim.id}
            type="button"
            class={isLit(unit.claim.id) ? 'dn on' : 'dn'}
            {...choose(claimKey(unit.claim.id), [unit.claim.id])}
          >
            <Told>{wide ? unit.claim.heading : unit.claim.topic}</Told>
            {answerLine(unit, wide) && (
              <span>
                <Sentence text={answerLine(unit, wide)} />
              </span>
            )}
          </button>
        ))}
      </div>
      {wide && (
        <div class="col">
          {graph.about.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              class={claimsAbout(id).some(isLit) ? 'dn on' : 'dn'}
              {...choose(actorKey(id), claimsAbout(id))}
            >
              <b {...ofPack}>{name}</b>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** "denies +2": in a narrow picture the first stance stands for the others, which the words below name. */
function shortStance([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : t('picture.andMore', { first, n: others.length });
}

/** The same with the others named: "denies +1 (disputes the evidence)", so that what is heard begins as what is seen. */
function fullStance(stances: readonly string[]): string {
  const [first = '', ...others] = stances;
  return others.length === 0
    ? first
    : t('picture.andMoreHeard', { first, n: others.length, others: enumerated(others) });
}

/** What a claim's node says of answers; in a narrow picture only who gave none, since the ties show the others. */
function answerLine(unit: Graph['units'][number], wide: boolean): string {
  if (unit.answers.length === 0 && unit.claim.accusedUnstated === undefined) return '';
  return wide ? answeredBy(unit) : silenceOf(unit);
}
