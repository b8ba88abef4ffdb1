/** Home: the search field, below it what was found or, with nothing typed, the page at hand; at the foot the switches. */
import { useEffect, useRef } from 'preact/hooks';
import type { Pack } from '../../knowledge/model.ts';
import type { Search } from '../../search/build-search.ts';
import { t } from '../../words/messages.ts';
import { OnThisPage } from './on-this-page.tsx';
import { PageControls } from './page-controls.tsx';
import type { Route } from './routes.ts';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';
import type { PageState, PanelCallbacks, PanelSettings, PanelSurroundings } from './types.ts';
import { optionId, useResults } from './use-results.ts';

interface HomeProps {
  readonly pack: Pack;
  readonly page: PageState;
  readonly place: PanelSurroundings['place'];
  readonly settings: PanelSettings;
  readonly callbacks: PanelCallbacks;
  readonly search: Search;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onGo: (route: Route) => void;
}

export function Home({ pack, page, place, settings, callbacks, search, query, onQuery, onGo }: HomeProps) {
  const results = useResults(pack, search, query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const searching = query.trim() !== '';

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '/' && event.target !== input.current && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.current?.focus();
    }
  };
  const open = () => {
    const hit = results.ordered[results.chosen];
    if (hit) onGo(results.routeOf(hit));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that works wherever the focus is
    <div class="page" onKeyDown={onKeyDown}>
      <h1 class="sr">{t('panel.name')}</h1>
      <SearchField
        inputRef={input}
        query={query}
        onQuery={onQuery}
        chosen={searching && results.ordered.length > 0 ? optionId(results.chosen) : null}
        onMove={results.move}
        onOpen={open}
      />
      {searching ? (
        <SearchResults pack={pack} query={query} results={results} onGo={onGo} />
      ) : (
        <OnThisPage pack={pack} page={page} callbacks={callbacks} onGo={onGo} />
      )}
      {searching ? (
        <div class="pfoot meta keys" aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('search.keyChoose')}
          </span>
          <span>
            <kbd>Enter</kbd> {t('search.keyOpen')}
          </span>
          <span>
            <kbd>Esc</kbd> {t('search.keyClear')}
          </span>
        </div>
      ) : (
        <PageControls page={page} place={place} settings={settings} callbacks={callbacks} onGo={onGo} />
      )}
    </div>
  );
}
