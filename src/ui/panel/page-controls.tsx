/** What is underlined, and where: density, this site, everywhere; each effective at once. */
import { useId } from 'preact/hooks';
import { RadioRow, Switch } from '../parts/controls.tsx';
import { IconButton } from '../parts/icon.tsx';
import type { Route } from './routes.ts';
import type { Density, PageState, PanelCallbacks, PanelSettings } from './types.ts';

const DENSITIES: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'every', label: 'every' },
  { value: 'section', label: 'first in a section' },
  { value: 'page', label: 'first on page' },
];

interface PageControlsProps {
  readonly page: PageState;
  readonly settings: PanelSettings;
  readonly callbacks: PanelCallbacks;
  readonly onGo: (route: Route) => void;
}

export function PageControls({ page, settings, callbacks, onGo }: PageControlsProps) {
  const hostId = useId();
  const siteIsOn = page.kind === 'ready' || page.kind === 'reading';
  const canSwitchSite = siteIsOn || page.kind === 'off-site';
  return (
    <>
      {page.kind === 'ready' && page.mentions.length > 0 && (
        <div class="pfoot">
          <RadioRow label="Underline" options={DENSITIES} value={settings.density} onChange={callbacks.onDensity} />
        </div>
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
          <button type="button" class="act" onClick={() => callbacks.onEverywhereSwitch(false)}>
            Off everywhere
          </button>
        )}
        <IconButton icon="diagram" label="Who says what about whom" onClick={() => onGo({ view: 'picture' })} />
        <IconButton icon="settings" label="Settings" onClick={() => onGo({ view: 'settings' })} />
      </div>
    </>
  );
}
