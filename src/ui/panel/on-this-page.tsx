/** The mentions of the page at hand, grouped by actor in the order of first mention; or why there are none. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dossierOf } from '../../knowledge/dossier.ts';
import type { Pack } from '../../knowledge/model.ts';
import { countsLine } from '../claim-summary.ts';
import { IconButton } from '../parts/icon.tsx';
import { count } from '../words.ts';
import type { Route } from './routes.ts';
import type { PageState, PanelCallbacks } from './types.ts';

interface OnThisPageProps {
  readonly pack: Pack;
  readonly page: PageState;
  readonly callbacks: PanelCallbacks;
  readonly onGo: (route: Route) => void;
}

function Empty({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <div class="pbody">
      <div class="empty">
        <h2>{heading}</h2>
        {children}
      </div>
    </div>
  );
}

function Button({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <p>
      <button type="button" class="btn pri" onClick={onClick}>
        {label}
      </button>
    </p>
  );
}

/** The hour and minute, as the reader's own clock shows them. */
function timeOf(time: number): string {
  return new Date(time).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
}

type Mentions = PageState['mentions'][number];

function Steps({ mentions, page, callbacks, name }: OnePageRow) {
  const { actor } = mentions;
  const here = page.position?.actor === actor ? page.position : undefined;
  if (here === undefined) {
    return (
      <div class="n">
        <span class="c">{mentions.count}</span>
        <IconButton
          icon="next"
          label={`Go to the first mention of ${name}`}
          onClick={() => callbacks.onGoTo(actor, 1)}
        />
      </div>
    );
  }
  return (
    <div class="n">
      <IconButton
        icon="back"
        label={`Previous mention of ${name}`}
        onClick={() => callbacks.onStep(actor, 'previous')}
      />
      <span class="c">
        {here.index} of {mentions.count}
      </span>
      <IconButton icon="next" label={`Next mention of ${name}`} onClick={() => callbacks.onStep(actor, 'next')} />
    </div>
  );
}

interface OnePageRow extends Omit<OnThisPageProps, 'pack' | 'onGo'> {
  readonly mentions: Mentions;
  readonly name: string;
}

/** The mentions of this page, for people and for programs. */
function TakeOut({ onTakeOut }: Pick<PanelCallbacks, 'onTakeOut'>) {
  const [copied, setCopied] = useState('');
  const offers = [
    { format: 'markdown', label: 'Copy as Markdown' },
    { format: 'json-ld', label: 'Copy as Web Annotations (JSON-LD)' },
  ] as const;
  return (
    <div class="take">
      {offers.map(({ format, label }) => (
        <button
          key={format}
          type="button"
          class="act"
          onClick={() => {
            onTakeOut(format);
            setCopied(format === 'markdown' ? 'Copied as Markdown.' : 'Copied as JSON-LD.');
          }}
        >
          {label}
        </button>
      ))}
      <span class="meta" role="status">
        {copied}
      </span>
    </div>
  );
}

function Found({ pack, page, callbacks, onGo }: OnThisPageProps) {
  const total = page.mentions.reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="pbody">
      <h2 class="ph">
        <b>On this page</b>
        <span class="meta">
          {count(total, 'mention')}, {count(page.mentions.length, 'name')}
        </span>
      </h2>
      <ul>
        {page.mentions.map((mentions) => {
          const { actor, counts } = dossierOf(pack, mentions.actor);
          return (
            <li key={actor.id} class={page.position?.actor === actor.id ? 'row is-on' : 'row'}>
              <button type="button" class="open" onClick={() => onGo({ view: 'actor', id: actor.id })}>
                <span class="t">
                  <bdi>{actor.name}</bdi>
                </span>
                <span class="meta">{countsLine(counts)}</span>
              </button>
              <Steps mentions={mentions} page={page} callbacks={callbacks} name={actor.name} />
            </li>
          );
        })}
      </ul>
      <TakeOut onTakeOut={callbacks.onTakeOut} />
    </div>
  );
}

export function OnThisPage(props: OnThisPageProps) {
  const { pack, page, callbacks, onGo } = props;
  const actors = count(pack.actors.length, 'actor');
  switch (page.kind) {
    case 'off-everywhere':
      return (
        <Empty heading="Sidelight is off">
          <p>Names are not looked for and not underlined on any site. Search still works.</p>
          <Button label="Turn on" onClick={() => callbacks.onEverywhereSwitch(true)} />
        </Empty>
      );
    case 'off-site':
      return (
        <Empty heading="Off on this site">
          <p>
            Names on <bdi>{page.host}</bdi> are not looked for and not underlined. Search still works.
          </p>
          <Button label="Turn on here" onClick={() => callbacks.onSiteSwitch(true)} />
        </Empty>
      );
    case 'off-hour':
      return (
        <Empty heading="Off for an hour">
          <p>Names are not looked for and not underlined until {timeOf(page.until ?? 0)}. Search still works.</p>
          <Button label="Turn on" onClick={() => callbacks.onHourSwitch(true)} />
        </Empty>
      );
    case 'off-tab':
      return (
        <Empty heading="Off in this tab">
          <p>Names in this tab are not looked for and not underlined until it is closed. Search still works.</p>
          <Button label="Turn on in this tab" onClick={() => callbacks.onTabSwitch(true)} />
        </Empty>
      );
    case 'no-access':
      return (
        <Empty heading="No access to this page">
          <p>The browser has not let Sidelight read this site. Search still works.</p>
          <Button label="Allow on this site" onClick={callbacks.onAllow} />
          <p class="meta">Some pages can never be read by any extension: the browser’s own pages and its store.</p>
        </Empty>
      );
    case 'no-page':
      return (
        <Empty heading="What the documents say">
          <p>Search names and claims above, or start from a name.</p>
          <p>
            <button type="button" class="link" onClick={() => onGo({ view: 'actors' })}>
              See all {actors}
            </button>
          </p>
        </Empty>
      );
    case 'reading':
      return (
        <Empty heading="Reading this page">
          <p>Names are being looked for. Search already works.</p>
        </Empty>
      );
    case 'ready':
      if (page.mentions.length > 0) return <Found {...props} />;
      return (
        <Empty heading="No covered names here">
          <p>None of the {actors} is named on this page.</p>
          <p>
            <button type="button" class="link" onClick={() => onGo({ view: 'actors' })}>
              See all {actors}
            </button>
          </p>
        </Empty>
      );
  }
}
