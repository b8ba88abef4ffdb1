/** The picture of the affair as a page: diagram, timeline, or the same in words; about one actor or, in a wide window, all. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dossierOf } from '../../knowledge/dossier.ts';
import type { ActorId, Pack } from '../../knowledge/model.ts';
import { count, plain, t } from '../../words/messages.ts';
import { RadioRow } from '../parts/controls.tsx';
import { useTold } from '../parts/sentence.tsx';
import { ClaimsInWords } from '../picture/claims-in-words.tsx';
import { type Choice, Diagram } from '../picture/diagram.tsx';
import { graphOf, headingOf, tieWords } from '../picture/graph.ts';
import { svgOf } from '../picture/svg.ts';
import { Timeline } from '../picture/timeline.tsx';
import { labelled } from '../words.ts';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';

/** From this width in CSS pixels, all actors fit beside one another. */
const WIDE = 900;

const VIEWS = [
  { value: 'diagram', label: 'picture.diagram' },
  { value: 'timeline', label: 'picture.timeline' },
  { value: 'words', label: 'picture.words' },
] as const;
type View = (typeof VIEWS)[number]['value'];

/** The actor about whom most is said: where a narrow picture starts. */
function mostSaidAbout(pack: Pack): ActorId | null {
  const said = pack.actors.map(({ id }) => ({ id, count: dossierOf(pack, id).counts.saidAbout }));
  return said.sort((a, b) => b.count - a.count)[0]?.id ?? null;
}

function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}

interface PicturePageProps extends PageProps {
  readonly actor: ActorId | null;
  readonly startView?: View;
}

export function PicturePage({ pack, actor: asked, startView, callbacks, onGo, onBack }: PicturePageProps) {
  const { element, width } = useWidth();
  const ofPack = useTold();
  const wide = width >= WIDE;
  const actor = asked ?? (wide ? null : mostSaidAbout(pack));
  const graph = useMemo(() => graphOf(pack, actor), [pack, actor]);
  const [view, setView] = useState<View>(startView ?? 'diagram');
  const [choice, setChoice] = useState<Choice | null>(null);
  const openClaim = (id: string) => onGo({ view: 'claim', id });
  const choose = (id: string) => {
    setChoice(null);
    onGo(id === '' ? { view: 'picture' } : { view: 'picture', id });
  };

  const save = (event: MouseEvent & { readonly currentTarget: HTMLAnchorElement }) => {
    const picture = element.current?.querySelector<HTMLElement>('.dia');
    if (!picture) return;
    const words = graph.ties.map((tie) => plain(`${tieWords(graph, tie)}: ${headingOf(graph, tie.claim)}.`));
    const file = svgOf(picture, t('picture.title'), words);
    event.currentTarget.href = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
  };

  return (
    <div class="page picture" ref={element}>
      <PageBar onBack={onBack}>
        <h1 class="grow" tabIndex={-1}>
          {t('picture.heading')}
        </h1>
        <select class="sel" aria-label={t('picture.aboutWhom')} onChange={(event) => choose(event.currentTarget.value)}>
          {wide && (
            <option value="" selected={actor === null}>
              {t('picture.everybody')}
            </option>
          )}
          {pack.actors.map(({ id, name }) => (
            <option key={id} value={id} selected={id === actor} {...ofPack}>
              {name}
            </option>
          ))}
        </select>
      </PageBar>
      <div class="pfoot views">
        <RadioRow label={t('picture.show')} options={labelled(VIEWS)} value={view} onChange={setView} />
        {!wide && (
          <button
            type="button"
            class="act"
            onClick={() => callbacks.onOpenFull(asked === null ? { view: 'picture' } : { view: 'picture', id: asked })}
          >
            {t('picture.fullPage')}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section class="pbody" aria-label={t('picture.region')} tabIndex={0}>
        {view === 'timeline' && <Timeline pack={pack} actor={actor} />}
        {view === 'words' && <ClaimsInWords graph={graph} claims={null} onOpenClaim={openClaim} />}
        {view === 'diagram' && width > 0 && (
          <>
            <p class="meta lead">
              {t('picture.lead', {
                claims: count('count.claims', graph.units.length),
                ties: count('picture.ties', graph.ties.length),
              })}
            </p>
            <Diagram graph={graph} wide={wide} choice={choice} onChoose={setChoice} />
            <p class="lead last">
              {/* biome-ignore lint/a11y/useValidAnchor: the address is the file itself, written when it is asked for */}
              <a class="link" href="#picture" download="who-says-what.svg" onClick={save}>
                {t('picture.save')}
              </a>
            </p>
          </>
        )}
      </section>
      {view === 'diagram' && choice !== null && (
        <section class="chosen" aria-label={t('picture.chosen')} aria-live="polite">
          <ClaimsInWords graph={graph} claims={choice.claims} onOpenClaim={openClaim} />
        </section>
      )}
    </div>
  );
}
