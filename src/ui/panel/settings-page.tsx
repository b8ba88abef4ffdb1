/** Settings, each in force at once, with an example that changes as they do. */
import { count } from '../words.ts';
import { KeepSettings } from './keep-settings.tsx';
import { ActorList, SiteList } from './off-lists.tsx';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';
import { Chooser, Setting } from './setting.tsx';
import { SettingsExample } from './settings-example.tsx';
import type { Density, PanelSettings, PanelSurroundings } from './types.ts';

const DENSITIES: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'every', label: 'Every mention' },
  { value: 'section', label: 'First in a section' },
  { value: 'page', label: 'First on a page' },
];

const HEADINGS = [
  { value: 'mark', label: 'Underline' },
  { value: 'leave', label: 'Leave alone' },
] as const;

const STYLES = [
  { value: 'dotted', label: 'Dotted line' },
  { value: 'solid', label: 'Solid line' },
  { value: 'tint', label: 'Grey tint' },
] as const;

const RELEVANCE = [
  { value: 'every', label: 'Every page' },
  { value: 'relevant', label: 'Relevant pages' },
] as const;

const TRIGGERS = [
  { value: 'rest', label: 'On pointing' },
  { value: 'alt', label: 'With Alt held' },
  { value: 'click', label: 'On a click' },
  { value: 'never', label: 'Only by key' },
] as const;

const DELAYS = [
  { value: 150, label: '0.15 s' },
  { value: 300, label: '0.3 s' },
  { value: 500, label: '0.5 s' },
  { value: 800, label: '0.8 s' },
] as const;

const SIZES = [
  { value: 1, label: 'Normal' },
  { value: 1.15, label: 'Large' },
  { value: 1.3, label: 'Larger' },
] as const;

interface SettingsPageProps extends PageProps, PanelSurroundings {
  readonly settings: PanelSettings;
}

function Keys({ keys, onChange }: { readonly keys: PanelSurroundings['keys']; readonly onChange: () => void }) {
  return (
    <section class="set tall" aria-label="Keys">
      <p>Keys</p>
      <ul class="sites">
        {keys.map(({ does, keys: pressed }) => (
          <li key={does}>
            <span>{does}</span>
            {pressed === '' ? <span class="meta">none</span> : <kbd>{pressed}</kbd>}
          </li>
        ))}
      </ul>
      <p class="meta">
        The browser keeps them.{' '}
        <button type="button" class="act" onClick={onChange}>
          Change keys
        </button>
      </p>
    </section>
  );
}

export function SettingsPage({ pack, settings, callbacks, onBack, keys, keeping, place }: SettingsPageProps) {
  const change = callbacks.onSettings;
  return (
    <div class="page">
      <PageBar onBack={onBack}>
        <h1 class="grow" tabIndex={-1}>
          <b>Settings</b>
        </h1>
      </PageBar>
      <div class="pbody">
        <SettingsExample settings={settings} />
        <Chooser
          label="Underline"
          value={settings.density}
          options={DENSITIES}
          onChange={(density) => change({ density })}
        />
        <Chooser
          label="Headings and menus"
          value={settings.headings ? 'mark' : 'leave'}
          options={HEADINGS}
          onChange={(choice) => change({ headings: choice === 'mark' })}
        />
        <Chooser
          label="Look"
          note="The same for every actor."
          value={settings.markStyle}
          options={STYLES}
          onChange={(markStyle) => change({ markStyle })}
        />
        <Chooser
          label="Underline on"
          note="Relevant are pages that name two actors, or one that is neither a state nor a newspaper."
          value={settings.relevance}
          options={RELEVANCE}
          onChange={(relevance) => change({ relevance })}
        />
        <Chooser
          label="Open the card"
          note="Links are followed as ever."
          value={settings.trigger}
          options={TRIGGERS}
          onChange={(trigger) => change({ trigger })}
        />
        {(settings.trigger === 'rest' || settings.trigger === 'alt') && (
          <Chooser
            label="After resting for"
            value={settings.hoverDelay}
            options={DELAYS}
            onChange={(hoverDelay) => change({ hoverDelay })}
          />
        )}
        <Chooser
          label="Text size"
          note="Of card and panel."
          value={settings.textScale}
          options={SIZES}
          onChange={(textScale) => change({ textScale })}
        />
        <ActorList actors={pack.actors} off={settings.offActors} onChange={(offActors) => change({ offActors })} />
        <SiteList sites={settings.sites} onChange={(sites) => change({ sites })} />
        <Keys keys={keys} onChange={callbacks.onChangeKeys} />
        <KeepSettings
          settings={settings}
          keeping={keeping}
          onChange={change}
          onOpenFull={place === 'popup' ? () => callbacks.onOpenFull({ view: 'settings' }) : null}
        />
        <Setting>
          <div>
            <p>Knowledge</p>
            <p class="meta">
              {count(pack.actors.length, 'actor')}, {count(pack.documents.length, 'document')}, pack {pack.version} of{' '}
              {pack.date}
            </p>
          </div>
        </Setting>
        <p class="meta last">
          Nothing leaves this browser. Sidelight makes no requests and keeps no list of pages. A page can notice that
          names on it are underlined.
        </p>
      </div>
    </div>
  );
}
