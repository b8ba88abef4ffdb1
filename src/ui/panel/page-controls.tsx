/** What is underlined, and where: density, this site, everywhere; each effective at once. */
import { useId, useState } from 'preact/hooks';
import { RadioRow, Switch } from '../parts/controls.tsx';
import { IconButton } from '../parts/icon.tsx';
import type { Route } from './routes.ts';
import type { Density, PageState, PanelCallbacks, PanelSettings, PanelSurroundings } from './types.ts';

const DENSITIES: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'every', label: 'every' },
  { value: 'section', label: 'first in a section' },
  { value: 'page', label: 'first on page' },
];

interface PageControlsProps {
  readonly page: PageState;
  readonly place: PanelSurroundings['place'];
  readonly settings: PanelSettings;
  readonly callbacks: PanelCallbacks;
  readonly onGo: (route: Route) => void;
}

/** For how long or how far it is switched off; each is taken back by the button that then stands above. */
function TurnOff({ page, callbacks, onDone }: Pick<PageControlsProps, 'page' | 'callbacks'> & { onDone: () => void }) {
  return (
    <fieldset class="pfoot tight" onClickCapture={onDone}>
      <legend class="sr">Turn off</legend>
      <span class="meta" aria-hidden="true">
        Turn off
      </span>
      {page.kind !== 'no-page' && page.kind !== 'off-tab' && (
        <button type="button" class="act" onClick={() => callbacks.onTabSwitch(false)}>
          In this tab
        </button>
      )}
      {page.kind !== 'off-hour' && (
        <button type="button" class="act" onClick={() => callbacks.onHourSwitch(false)}>
          For an hour
        </button>
      )}
      <button type="button" class="act" onClick={() => callbacks.onEverywhereSwitch(false)}>
        Everywhere
      </button>
    </fieldset>
  );
}

/** How many names are underlined here: as on other sites, or as chosen for this one. */
function HowMany({ page, settings, callbacks }: Pick<PageControlsProps, 'page' | 'settings' | 'callbacks'>) {
  const own = settings.sites.find(({ site }) => site === page.host)?.density;
  return (
    <div class="pfoot">
      <RadioRow
        label="Underline"
        options={DENSITIES}
        value={own ?? settings.density}
        onChange={own === undefined ? callbacks.onDensity : callbacks.onSiteDensity}
      />
      <label class="only">
        <input
          type="checkbox"
          checked={own !== undefined}
          onChange={(event) => callbacks.onSiteDensity(event.currentTarget.checked ? settings.density : null)}
        />
        Only on this site
      </label>
    </div>
  );
}

export function PageControls({ page, place, settings, callbacks, onGo }: PageControlsProps) {
  const hostId = useId();
  const [turningOff, setTurningOff] = useState(false);
  const siteIsOn = page.kind === 'ready' || page.kind === 'reading';
  const canSwitchSite = siteIsOn || page.kind === 'off-site';
  return (
    <>
      {page.kind === 'ready' && page.mentions.length > 0 && (
        <HowMany page={page} settings={settings} callbacks={callbacks} />
      )}
      {turningOff && page.kind !== 'off-everywhere' && (
        <TurnOff page={page} callbacks={callbacks} onDone={() => setTurningOff(false)} />
      )}
      <div class="pfoot tight">
        {canSwitchSite ? (
          <>
            <Switch
              label="Underline on this site"
              on={siteIsOn}
              describedBy={hostId}
              onChange={callbacks.onSiteSwitch}
            />
            <span class="sr" id={hostId}>
              {page.host}
            </span>
          </>
        ) : (
          <span class="meta">Not running here</span>
        )}
        <span class="grow" />
        {page.kind !== 'off-everywhere' && (
          <button type="button" class="act" aria-expanded={turningOff} onClick={() => setTurningOff(!turningOff)}>
            Turn off …
          </button>
        )}
        {place === 'popup' && <IconButton icon="side" label="Open in the side panel" onClick={callbacks.onSidePanel} />}
        <IconButton icon="diagram" label="Who says what about whom" onClick={() => onGo({ view: 'picture' })} />
        <IconButton icon="settings" label="Settings" onClick={() => onGo({ view: 'settings' })} />
      </div>
    </>
  );
}
