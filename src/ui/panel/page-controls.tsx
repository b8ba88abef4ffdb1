/** What is underlined, and where: density, this site, everywhere; each effective at once. */
import { useId, useState } from 'preact/hooks';
import { t } from '../../words/messages.ts';
import { RadioRow, Switch } from '../parts/controls.tsx';
import { IconButton } from '../parts/icon.tsx';
import { labelled } from '../words.ts';
import type { Route } from './routes.ts';
import type { PageState, PanelCallbacks, PanelSettings, PanelSurroundings } from './types.ts';

const DENSITIES = [
  { value: 'every', label: 'home.every' },
  { value: 'section', label: 'home.section' },
  { value: 'page', label: 'home.page' },
] as const;

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
      <legend class="sr">{t('home.turnOff')}</legend>
      <span class="meta" aria-hidden="true">
        {t('home.turnOff')}
      </span>
      {page.kind !== 'no-page' && page.kind !== 'off-tab' && (
        <button type="button" class="act" onClick={() => callbacks.onTabSwitch(false)}>
          {t('home.inTab')}
        </button>
      )}
      {page.kind !== 'off-hour' && (
        <button type="button" class="act" onClick={() => callbacks.onHourSwitch(false)}>
          {t('home.forHour')}
        </button>
      )}
      <button type="button" class="act" onClick={() => callbacks.onEverywhereSwitch(false)}>
        {t('home.everywhere')}
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
        label={t('home.underline')}
        options={labelled(DENSITIES)}
        value={own ?? settings.density}
        onChange={own === undefined ? callbacks.onDensity : callbacks.onSiteDensity}
      />
      <label class="only">
        <input
          type="checkbox"
          checked={own !== undefined}
          onChange={(event) => callbacks.onSiteDensity(event.currentTarget.checked ? settings.density : null)}
        />
        {t('home.onlyHere')}
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
            <Switch label={t('home.siteSwitch')} on={siteIsOn} describedBy={hostId} onChange={callbacks.onSiteSwitch} />
            <span class="sr" id={hostId}>
              {page.host}
            </span>
          </>
        ) : (
          <span class="meta">{t('home.notHere')}</span>
        )}
        <span class="grow" />
        {page.kind !== 'off-everywhere' && (
          <button type="button" class="act" aria-expanded={turningOff} onClick={() => setTurningOff(!turningOff)}>
            {t('home.turnOffMore')}
          </button>
        )}
        {place === 'popup' && callbacks.onSidePanel !== null && (
          <IconButton icon="side" label={t('home.sidePanel')} onClick={callbacks.onSidePanel} />
        )}
        <IconButton icon="diagram" label={t('picture.title')} onClick={() => onGo({ view: 'picture' })} />
        <IconButton icon="settings" label={t('home.settings')} onClick={() => onGo({ view: 'settings' })} />
      </div>
    </>
  );
}
