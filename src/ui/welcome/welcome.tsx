/** The page after installing: what Sidelight does, a paragraph to try it on, what it may see, and how to have less. */
import { useRef, useState } from 'preact/hooks';
import { dossierOf } from '../../knowledge/dossier.ts';
import type { ActorId, Pack } from '../../knowledge/model.ts';
import { MentionCard } from '../card/mention-card.tsx';
import type { CardState } from '../card/types.ts';
import type { Route } from '../panel/routes.ts';
import { Icon } from '../parts/icon.tsx';
import { HowToRead } from './how-to-read.tsx';

/** Milliseconds the pointer rests on a name before its card opens, as on any page. */
const REST = 300;

/** A paragraph of our own; what has an actor is a name. */
const PARAGRAPH: readonly (string | { readonly text: string; readonly actor: ActorId })[] = [
  'Two articles tell of an order by the ',
  { text: 'Department of Homeland Security', actor: 'us-dhs' },
  ' on products of ',
  { text: 'Kaspersky Lab', actor: 'kaspersky-lab' },
  ', and of what ',
  { text: 'The New York Times', actor: 'new-york-times' },
  ' reported about ',
  { text: 'Israeli intelligence', actor: 'israeli-intelligence' },
  '.',
];

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
  readonly dir?: 'ltr' | 'rtl';
}

const FRESH: CardState = { pinned: false, step: null, status: null, backTo: null };

function TryCard({ actor, text, ...props }: WelcomeProps & { readonly actor: ActorId; readonly text: string }) {
  const [state, setState] = useState(FRESH);
  const say = (words: string) => setState({ ...state, status: { text: words } });
  return (
    <MentionCard
      mention={{ text, by: 'name', because: '', alternatives: [] }}
      dossier={dossierOf(props.pack, actor)}
      state={state}
      dir={props.dir ?? 'ltr'}
      callbacks={{
        onPin: (pinned) => setState({ ...state, pinned }),
        onClose: () => say('On a page, this closes the card.'),
        onStep: () => {},
        onOpenDossier: (id) => props.onOpen({ view: 'actor', id }),
        onOpenActor: (id) => props.onOpen({ view: 'actor', id }),
        onBack: () => {},
        onOpenClaim: (id) => props.onOpen({ view: 'claim', id }),
        onOpenDocument: (id) => props.onOpen({ view: 'document', id }),
        onCopyCitation(citation) {
          props.onCopy(citation);
          say('Citation copied.');
        },
        onReport(report) {
          props.onCopy(report);
          say('Claim and version copied, to paste into your report.');
        },
        onLess: () => say('On a page, this underlines fewer names.'),
        onOff: () => say('On a page, this turns Sidelight off for its site.'),
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
  const name = PARAGRAPH.find((piece) => typeof piece !== 'string' && piece.actor === actor);
  return (
    <section class="try" aria-labelledby="sl-try">
      <div>
        <h2 id="sl-try">Try it here</h2>
        <p class="demo">
          {PARAGRAPH.map((piece) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <button
                key={piece.actor}
                type="button"
                class="mk"
                aria-pressed={piece.actor === actor}
                onClick={() => setActor(piece.actor)}
                onPointerEnter={() => {
                  resting.current = setTimeout(() => setActor(piece.actor), REST);
                }}
                onPointerLeave={() => clearTimeout(resting.current)}
              >
                {piece.text}
              </button>
            ),
          )}
        </p>
        <p class="meta">
          Rest the pointer on an underlined name, or move to it with Tab and press Enter. Tap it on a phone.
        </p>
        <HowToRead />
      </div>
      <TryCard key={actor} {...props} actor={actor} text={typeof name === 'object' ? name.text : ''} />
    </section>
  );
}

function Ask({ onAllow, onLater }: Pick<WelcomeProps, 'onAllow' | 'onLater'>) {
  return (
    <section class="ask" aria-labelledby="sl-ask">
      <div>
        <h2 id="sl-ask">Reading pages needs your permission</h2>
        <p>
          To find names, Sidelight must read the text of the pages you open. It does so inside the browser only. You can
          leave it off and use the panel to search.
        </p>
      </div>
      <div class="buttons">
        <button type="button" class="btn pri" onClick={onAllow}>
          Allow on all sites
        </button>
        <button type="button" class="btn" onClick={onLater}>
          Only when I click
        </button>
      </div>
    </section>
  );
}

export function Welcome(props: WelcomeProps) {
  return (
    <main class="sl welcome" lang="en" dir={props.dir ?? 'ltr'}>
      <header>
        <span class="logo">
          <Icon name="bracket" />
        </span>
        <h1>Context beside a name, while you read</h1>
        <p>
          Sidelight underlines names it knows. Point at one, and a card says what has been alleged, by whom, as reported
          by whom, in which words, and what was answered.
        </p>
      </header>
      <Try {...props} />
      <div class="three">
        <section>
          <h2>Underlined does not mean accused</h2>
          <p>
            Accuser, accused and newspaper carry the same mark. There are no ratings and no verdicts. What a document
            does not say, Sidelight does not know.
          </p>
        </section>
        <section>
          <h2>Nothing leaves the browser</h2>
          <p>
            No server, no account, no requests. Pages you read are not kept. One thing to know: a page can notice that
            names on it are underlined.
          </p>
        </section>
        <section>
          <h2>As much as you like</h2>
          <p>
            Underline every mention, the first in a section, or the first on a page. Turn it off on a site, or
            everywhere, in one press from the panel.
          </p>
        </section>
      </div>
      {!props.access && <Ask onAllow={props.onAllow} onLater={props.onLater} />}
    </main>
  );
}
