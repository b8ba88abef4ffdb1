/**
 * The panel: search and "On this page" at home, and the pages of actors, claims and documents. One app for toolbar
 * popup, side panel and full page; where it stands is given from outside, so that an address or a fixture can say it.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Pack } from '../../knowledge/model.ts';
import { buildSearch } from '../../search/build-search.ts';
import { direction, languageTag, t } from '../../words/messages.ts';
import { PackLanguage } from '../parts/sentence.tsx';
import { ActorsPage } from './actors-page.tsx';
import { ClaimPage } from './claim-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { DossierPage } from './dossier-page.tsx';
import { Home } from './home.tsx';
import { PicturePage } from './picture-page.tsx';
import { formatRoute, HOME, type Route } from './routes.ts';
import { SettingsPage } from './settings-page.tsx';
import type { PageState, PanelCallbacks, PanelSettings, PanelSurroundings } from './types.ts';

export interface PanelProps {
  readonly pack: Pack;
  readonly page: PageState;
  readonly settings: PanelSettings;
  readonly surroundings: PanelSurroundings;
  readonly callbacks: PanelCallbacks;
  readonly route: Route;
  readonly onGo: (route: Route) => void;
  readonly onBack: () => void;
  readonly theme?: 'light' | 'dark';
  /** What the search field holds at first. */
  readonly startQuery?: string;
}

/** What every page of the panel gets. */
export interface PageProps {
  readonly pack: Pack;
  readonly callbacks: PanelCallbacks;
  readonly onGo: (route: Route) => void;
  readonly onBack: () => void;
}

function Page({
  route,
  settings,
  surroundings,
  ...props
}: PageProps & Pick<PanelProps, 'route' | 'settings' | 'surroundings'>) {
  const { pack } = props;
  if (route.view === 'settings') return <SettingsPage {...props} {...surroundings} settings={settings} />;
  if (route.view === 'picture') {
    const actor = pack.actors.some(({ id }) => id === route.id) ? (route.id ?? null) : null;
    return <PicturePage {...props} actor={actor} />;
  }
  if (route.view === 'actor' && pack.actors.some(({ id }) => id === route.id)) {
    return <DossierPage key={route.id} {...props} actor={route.id} />;
  }
  if (route.view === 'claim' && pack.claims.some(({ id }) => id === route.id)) {
    return <ClaimPage key={route.id} {...props} claim={route.id} />;
  }
  if (route.view === 'document' && pack.documents.some(({ id }) => id === route.id)) {
    return <DocumentPage key={route.id} {...props} document={route.id} />;
  }
  return <ActorsPage {...props} />;
}

export function Panel(props: PanelProps) {
  const { pack, route, onGo, onBack, callbacks } = props;
  const [query, setQuery] = useState(props.startQuery ?? '');
  const search = useMemo(() => buildSearch(pack), [pack]);
  const panel = useRef<HTMLElement>(null);

  // A page opened by key or pointer is read from its start; home puts the focus into its search field by itself.
  useEffect(() => {
    if (route.view !== 'home') panel.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [formatRoute(route)]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (route.view === 'home') return;
    const back = event.key === 'Escape' || (event.key === 'ArrowLeft' && event.altKey);
    const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
    const find = !typing && event.key === '/' && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (!back && !find) return;
    event.preventDefault();
    if (back) onBack();
    else onGo(HOME);
  };

  return (
    <PackLanguage.Provider value={pack.language}>
      <main
        ref={panel}
        class="sl panel"
        aria-label={t('panel.name')}
        lang={languageTag()}
        dir={direction()}
        data-theme={props.theme}
        style={{ '--sl-scale': String(props.settings.textScale) }}
        onKeyDown={onKeyDown}
      >
        {route.view === 'home' ? (
          <Home
            pack={pack}
            page={props.page}
            place={props.surroundings.place}
            settings={props.settings}
            callbacks={callbacks}
            search={search}
            query={query}
            onQuery={setQuery}
            onGo={onGo}
          />
        ) : (
          <Page
            route={route}
            settings={props.settings}
            surroundings={props.surroundings}
            pack={pack}
            callbacks={callbacks}
            onGo={onGo}
            onBack={onBack}
          />
        )}
      </main>
    </PackLanguage.Provider>
  );
}
