/** Settings, each in force at once, with an example that changes as they do. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { count } from '../words.ts';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';
import { SettingsExample } from './settings-example.tsx';
import type { Density, PanelSettings } from './types.ts';

interface ChooserProps<T extends string | number> {
  readonly label: string;
  readonly note?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

function Setting({ children }: { readonly children: ComponentChildren }) {
  return <div class="set">{children}</div>;
}

function Chooser<T extends string | number>({ label, note, value, options, onChange }: ChooserProps<T>) {
  const id = useId();
  return (
    <Setting>
      <div>
        <label for={id}>{label}</label>
        {note && (
          <p class="meta" id={`${id}-note`}>
            {note}
          </p>
        )}
      </div>
      <select
        id={id}
        class="sel"
        aria-describedby={note && `${id}-note`}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Setting>
  );
}

const DENSITIES: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'every', label: 'Every mention' },
  { value: 'section', label: 'First in a section' },
  { value: 'page', label: 'First on a page' },
];

const TRIGGERS = [
  { value: 'rest', label: 'On pointing' },
  { value: 'alt', label: 'With Alt held' },
  { value: 'click', label: 'On a click' },
  { value: 'never', label: 'Only by key' },
] as const;

const SIZES = [
  { value: 1, label: 'Normal' },
  { value: 1.15, label: 'Large' },
  { value: 1.3, label: 'Larger' },
] as const;

interface OffSitesProps {
  readonly sites: readonly string[];
  readonly onChange: (sites: readonly string[]) => void;
}

/** The sites that are left alone; each can be turned on again, and that taken back. */
function OffSites({ sites, onChange }: OffSitesProps) {
  const [turnedOn, setTurnedOn] = useState<string | null>(null);
  return (
    <section class="set tall" aria-label="Sites that are left alone">
      <p>Off on</p>
      {sites.length === 0 && <p class="meta">No site. Turn one off from its card or from the panel.</p>}
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button
              type="button"
              class="act"
              aria-label={`Turn on ${site}`}
              onClick={() => {
                setTurnedOn(site);
                onChange(sites.filter((other) => other !== site));
              }}
            >
              Turn on
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {turnedOn !== null && !sites.includes(turnedOn) && (
          <p class="meta">
            On again: <bdi>{turnedOn}</bdi>.{' '}
            <button type="button" class="act" onClick={() => onChange([...sites, turnedOn].sort())}>
              Undo
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

interface SettingsPageProps extends PageProps {
  readonly settings: PanelSettings;
}

export function SettingsPage({ pack, settings, callbacks, onBack }: SettingsPageProps) {
  const change = callbacks.onSettings;
  return (
    <div class="page">
      <PageBar onBack={onBack}>
        <h1 class="grow" tabIndex={-1}>
          <b>Settings</b>
        </h1>
      </PageBar>
      <div class="pbody">
        <SettingsExample density={settings.density} />
        <Chooser
          label="Underline"
          value={settings.density}
          options={DENSITIES}
          onChange={(density) => change({ density })}
        />
        <Chooser
          label="Open the card"
          note="After resting 0.3 s. Links are followed as ever."
          value={settings.trigger}
          options={TRIGGERS}
          onChange={(trigger) => change({ trigger })}
        />
        <Chooser
          label="Text size"
          note="Of card and panel."
          value={settings.textScale}
          options={SIZES}
          onChange={(textScale) => change({ textScale })}
        />
        <OffSites sites={settings.offSites} onChange={(offSites) => change({ offSites })} />
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
