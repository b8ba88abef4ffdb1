/** The page after installing: what Sidelight does, a paragraph to try it on, what it may see, and how to have less. */
import { useRef, useState } from 'preact/hooks';
import { dossierOf } from '../../knowledge/dossier.ts';
import type { ActorId, Pack } from '../../knowledge/model.ts';
import { direction, languageTag, pieces, t } from '../../words/messages.ts';
import { MentionCard } from '../card/mention-card.tsx';
import type { CardState } from '../card/types.ts';
import type { Route } from '../panel/routes.ts';
import { Icon } from '../parts/icon.tsx';
import { HowToRead } from './how-to-read.tsx';

/** Milliseconds the pointer rests on a name before its card opens, as on any page. */
const REST = 300;

/** Whose names stand in the paragraph to try it on, by their places in the message. */
const NAMED: Readonly<Record<string, ActorId>> = {
  dhs: 'us-dhs',
  kaspersky: 'kaspersky-lab',
  times: 'new-york-times',
  israel: 'israeli-intelligence',
};

export interface WelcomeProps {
  readonly pack: Pack;
  /** Whether the browser lets Sidelight read pages. */
  readonly access: boolean;
  /** Asks the browser for access; called from the click itself. */
  readonly onAllow: () => void;
  /** Leaves it at reading pages on a click. */
  readonly onLater: () => void;
  readonly onOpen: (route: Route) => void;
  readonly onCopy: (text: string) => void;
}

const FRESH: CardState = { pinned: false, step: null, status: null, backTo: null };

function TryCard({ actor, text, ...props }: WelcomeProps & { readonly actor: ActorId; readonly text: string }) {
  const [state, setState] = useState(FRESH);
  const say = (words: string) => setState({ ...state, status: { text: words } });
  return (
    <MentionCard
      mention={{ text, by: 'name', because: '', alternatives: [], language: props.pack.language }}
      dossier={dossierOf(props.pack, actor)}
      state={state}
      callbacks={{
        onPin: (pinned) => setState({ ...state, pinned }),
        onClose: () => say(t('welcome.closes')),
        onStep: () => {},
        onOpenDossier: (id) => props.onOpen({ view: 'actor', id }),
        onOpenActor: (id) => props.onOpen({ view: 'actor', id }),
        onBack: () => {},
        onOpenClaim: (id) => props.onOpen({ view: 'claim', id }),
        onOpenDocument: (id) => props.onOpen({ view: 'document', id }),
        onCopyCitation(citation) {
          props.onCopy(citation);
          say(t('card.citationCopied'));
        },
        onReport(report) {
          props.onCopy(report);
          say(t('card.reportCopied'));
        },
        onLess: () => say(t('welcome.less')),
        onOff: () => say(t('welcome.turnsOff')),
        onChooseActor: () => {},
        onNotThisOne: () => {},
        onStatusRead: () => setState({ ...state, status: null }),
      }}
    />
  );
}

function Try(props: WelcomeProps) {
  const [actor, setActor] = useState<ActorId>('kaspersky-lab');
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const nameOf = (id: ActorId) => props.pack.actors.find((candidate) => candidate.id === id)?.name ?? '';
  return (
    <section class="try" aria-labelledby="sl-try">
      <div>
        <h2 id="sl-try">{t('welcome.try')}</h2>
        <p class="demo">
          {pieces('welcome.paragraph').map((piece) => {
            const named = NAMED[piece];
            if (named === undefined) return piece;
            return (
              <button
                key={named}
                type="button"
                class="mk"
                lang={props.pack.language}
                dir="auto"
                aria-pressed={named === actor}
                onClick={() => setActor(named)}
                onPointerEnter={() => {
                  resting.current = setTimeout(() => setActor(named), REST);
                }}
                onPointerLeave={() => clearTimeout(resting.current)}
              >
                {nameOf(named)}
              </button>
            );
          })}
        </p>
        <p class="meta">{t('welcome.tryHow')}</p>
        <HowToRead />
      </div>
      <TryCard key={actor} {...props} actor={actor} text={nameOf(actor)} />
    </section>
  );
}

function Ask({ onAllow, onLater }: Pick<WelcomeProps, 'onAllow' | 'onLater'>) {
  return (
    <section class="ask" aria-labelledby="sl-ask">
      <div>
        <h2 id="sl-ask">{t('welcome.ask')}</h2>
        <p>{t('welcome.askText')}</p>
      </div>
      <div class="buttons">
        <button type="button" class="btn pri" onClick={onAllow}>
          {t('welcome.allow')}
        </button>
        <button type="button" class="btn" onClick={onLater}>
          {t('welcome.later')}
        </button>
      </div>
    </section>
  );
}

export function Welcome(props: WelcomeProps) {
  return (
    <main class="sl welcome" lang={languageTag()} dir={direction()}>
      <header>
        <span class="logo">
          <Icon name="bracket" />
        </span>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.lead')}</p>
      </header>
      <Try {...props} />
      <div class="three">
        <section>
          <h2>{t('welcome.same')}</h2>
          <p>{t('welcome.sameText')}</p>
        </section>
        <section>
          <h2>{t('welcome.private')}</h2>
          <p>{t('welcome.privateText')}</p>
        </section>
        <section>
          <h2>{t('welcome.yours')}</h2>
          <p>{t('welcome.yoursText')}</p>
        </section>
      </div>
      {!props.access && <Ask onAllow={props.onAllow} onLater={props.onLater} />}
    </main>
  );
}
