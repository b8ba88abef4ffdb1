/** The mentions of the page at hand, grouped by actor in the order of first mention; or why there are none. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dossierOf } from '../../knowledge/dossier.ts';
import type { Pack } from '../../knowledge/model.ts';
import { count, enumerated, t } from '../../words/messages.ts';
import { countsLine } from '../claim-summary.ts';
import { IconButton } from '../parts/icon.tsx';
import { Message, Told } from '../parts/sentence.tsx';
import type { Route } from './routes.ts';
import type { PageMentions, PageState, PanelCallbacks } from './types.ts';

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

function Steps({ mentions, page, callbacks, name }: OnePageRow) {
  const { actor } = mentions;
  const here = page.position?.actor === actor ? page.position : undefined;
  if (here === undefined) {
    return (
      <div class="n">
        <span class="c">{mentions.count}</span>
        <IconButton icon="next" label={t('home.goToFirst', { name })} onClick={() => callbacks.onGoTo(actor, 1)} />
      </div>
    );
  }
  return (
    <div class="n">
      <IconButton
        icon="back"
        label={t('home.previousOf', { name })}
        onClick={() => callbacks.onStep(actor, 'previous')}
      />
      <span class="c">{t('home.position', { index: here.index, total: mentions.count })}</span>
      <IconButton icon="next" label={t('home.nextOf', { name })} onClick={() => callbacks.onStep(actor, 'next')} />
    </div>
  );
}

interface OnePageRow extends Omit<OnThisPageProps, 'pack' | 'onGo'> {
  readonly mentions: PageMentions;
  readonly name: string;
}

/** Where an actor's mentions are among all of the page, along the row's edge; the numbers beside say it in words. */
function Places({ at, current }: { readonly at: readonly number[]; readonly current: number | undefined }) {
  const percent = (place: number) => Math.round(place * 100);
  const here = current === undefined ? null : percent(current);
  return (
    <span class="places" aria-hidden="true">
      {[...new Set(at.map(percent))].map((place) => (
        <i key={place} class={place === here ? 'is-on' : ''} style={{ insetInlineStart: `${place}%` }} />
      ))}
    </span>
  );
}

/** The mentions of this page, for people and for programs. */
function TakeOut({ onTakeOut }: Pick<PanelCallbacks, 'onTakeOut'>) {
  const [copied, setCopied] = useState('');
  const offers = [
    { format: 'markdown', label: 'home.copyMarkdown' },
    { format: 'json-ld', label: 'home.copyAnnotations' },
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
            setCopied(t(format === 'markdown' ? 'home.copiedMarkdown' : 'home.copiedAnnotations'));
          }}
        >
          {t(label)}
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
        <b>{t('home.onThisPage')}</b>
        <span class="meta">
          {enumerated([count('home.mentions', total), count('count.names', page.mentions.length)])}
        </span>
      </h2>
      <ul>
        {page.mentions.map((mentions) => {
          const { actor, counts } = dossierOf(pack, mentions.actor);
          return (
            <li key={actor.id} class={page.position?.actor === actor.id ? 'row is-on' : 'row'}>
              <button type="button" class="open" onClick={() => onGo({ view: 'actor', id: actor.id })}>
                <span class="t">
                  <Told>{actor.name}</Told>
                </span>
                <span class="meta">{countsLine(counts)}</span>
              </button>
              <Steps mentions={mentions} page={page} callbacks={callbacks} name={actor.name} />
              <Places
                at={mentions.at}
                current={page.position?.actor === actor.id ? mentions.at[page.position.index - 1] : undefined}
              />
            </li>
          );
        })}
      </ul>
      {page.partial && <p class="meta">{t('home.leftOut')}</p>}
      <TakeOut onTakeOut={callbacks.onTakeOut} />
    </div>
  );
}

export function OnThisPage(props: OnThisPageProps) {
  const { pack, page, callbacks, onGo } = props;
  const seeAll = (
    <p>
      <button type="button" class="link" onClick={() => onGo({ view: 'actors' })}>
        {count('home.seeAll', pack.actors.length)}
      </button>
    </p>
  );
  switch (page.kind) {
    case 'off-everywhere':
      return (
        <Empty heading={t('home.offEverywhere')}>
          <p>{t('home.offEverywhereText')}</p>
          <Button label={t('home.turnOn')} onClick={() => callbacks.onEverywhereSwitch(true)} />
        </Empty>
      );
    case 'off-site':
      return (
        <Empty heading={t('home.offSite')}>
          <p>
            <Message of="home.offSiteText" host={<bdi>{page.host}</bdi>} />
          </p>
          <Button label={t('home.turnOnHere')} onClick={() => callbacks.onSiteSwitch(true)} />
        </Empty>
      );
    case 'off-hour':
      return (
        <Empty heading={t('home.offHour')}>
          <p>{t('home.offHourText', { time: timeOf(page.until ?? 0) })}</p>
          <Button label={t('home.turnOn')} onClick={() => callbacks.onHourSwitch(true)} />
        </Empty>
      );
    case 'off-tab':
      return (
        <Empty heading={t('home.offTab')}>
          <p>{t('home.offTabText')}</p>
          <Button label={t('home.turnOnTab')} onClick={() => callbacks.onTabSwitch(true)} />
        </Empty>
      );
    case 'no-access':
      return (
        <Empty heading={t('home.noAccess')}>
          <p>{t('home.noAccessText')}</p>
          <Button label={t('home.allow')} onClick={callbacks.onAllow} />
          <p class="meta">{t('home.noAccessEver')}</p>
        </Empty>
      );
    case 'no-page':
      return (
        <Empty heading={t('home.noPage')}>
          <p>{t('home.noPageText')}</p>
          {seeAll}
        </Empty>
      );
    case 'reading':
      return (
        <Empty heading={t('home.reading')}>
          <p>{t('home.readingText')}</p>
        </Empty>
      );
    case 'ready':
      if (page.mentions.length > 0) return <Found {...props} />;
      return (
        <Empty heading={t('home.noNames')}>
          <p>{count('home.noNamesText', pack.actors.length)}</p>
          {page.partial && <p class="meta">{t('home.leftOut')}</p>}
          {seeAll}
        </Empty>
      );
  }
}
