/** Settings, each in force at once, with an example that changes as they do. */
import { count, t } from '../../words/messages.ts';
import { labelled } from '../words.ts';
import { KeepSettings } from './keep-settings.tsx';
import { ActorList, SiteList } from './off-lists.tsx';
import { PageBar } from './page-bar.tsx';
import type { PageProps } from './panel.tsx';
import { Chooser, Setting } from './setting.tsx';
import { SettingsExample } from './settings-example.tsx';
import type { PanelSettings, PanelSurroundings } from './types.ts';

const DENSITIES = [
  { value: 'every', label: 'settings.every' },
  { value: 'section', label: 'settings.section' },
  { value: 'page', label: 'settings.page' },
] as const;

const HEADINGS = [
  { value: 'mark', label: 'settings.headingsMark' },
  { value: 'leave', label: 'settings.headingsLeave' },
] as const;

const STYLES = [
  { value: 'dotted', label: 'settings.dotted' },
  { value: 'solid', label: 'settings.solid' },
  { value: 'tint', label: 'settings.tint' },
] as const;

const TONES = [
  { value: 'page', label: 'settings.asPage' },
  { value: 'system', label: 'settings.asSystem' },
] as const;

const RELEVANCE = [
  { value: 'every', label: 'settings.everyPage' },
  { value: 'relevant', label: 'settings.relevantPages' },
] as const;

const TRIGGERS = [
  { value: 'rest', label: 'settings.rest' },
  { value: 'alt', label: 'settings.alt' },
  { value: 'click', label: 'settings.click' },
  { value: 'never', label: 'settings.never' },
] as const;

/** In milliseconds. */
const DELAYS = [150, 300, 500, 800] as const;

const SIZES = [
  { value: 1, label: 'settings.normal' },
  { value: 1.15, label: 'settings.large' },
  { value: 1.3, label: 'settings.larger' },
] as const;

interface SettingsPageProps extends PageProps, PanelSurroundings {
  readonly settings: PanelSettings;
}

function Keys({ keys, onChange }: { readonly keys: PanelSurroundings['keys']; readonly onChange: () => void }) {
  return (
    <section class="set tall" aria-label={t('settings.keys')}>
      <p>{t('settings.keys')}</p>
      <ul class="sites">
        {keys.map(({ does, keys: pressed }) => (
          <li key={does}>
            <span>{does}</span>
            {pressed === '' ? <span class="meta">{t('settings.noKey')}</span> : <kbd>{pressed}</kbd>}
          </li>
        ))}
      </ul>
      <p class="meta">
        {t('settings.browserKeeps')}{' '}
        <button type="button" class="act" onClick={onChange}>
          {t('settings.changeKeys')}
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
          <b>{t('settings.title')}</b>
        </h1>
      </PageBar>
      <div class="pbody">
        <SettingsExample settings={settings} />
        <Chooser
          label={t('settings.density')}
          value={settings.density}
          options={labelled(DENSITIES)}
          onChange={(density) => change({ density })}
        />
        <Chooser
          label={t('settings.headings')}
          value={settings.headings ? 'mark' : 'leave'}
          options={labelled(HEADINGS)}
          onChange={(choice) => change({ headings: choice === 'mark' })}
        />
        <Chooser
          label={t('settings.look')}
          note={t('settings.lookNote')}
          value={settings.markStyle}
          options={labelled(STYLES)}
          onChange={(markStyle) => change({ markStyle })}
        />
        <Chooser
          label={t('settings.relevance')}
          note={t('settings.relevanceNote')}
          value={settings.relevance}
          options={labelled(RELEVANCE)}
          onChange={(relevance) => change({ relevance })}
        />
        <Chooser
          label={t('settings.trigger')}
          note={t('settings.triggerNote')}
          value={settings.trigger}
          options={labelled(TRIGGERS)}
          onChange={(trigger) => change({ trigger })}
        />
        {(settings.trigger === 'rest' || settings.trigger === 'alt') && (
          <Chooser
            label={t('settings.delay')}
            value={settings.hoverDelay}
            options={DELAYS.map((value) => ({ value, label: t('settings.seconds', { n: value / 1000 }) }))}
            onChange={(hoverDelay) => change({ hoverDelay })}
          />
        )}
        <Chooser
          label={t('settings.cardTone')}
          value={settings.cardTone}
          options={labelled(TONES)}
          onChange={(cardTone) => change({ cardTone })}
        />
        <Chooser
          label={t('settings.textSize')}
          note={t('settings.textSizeNote')}
          value={settings.textScale}
          options={labelled(SIZES)}
          onChange={(textScale) => change({ textScale })}
        />
        <ActorList actors={pack.actors} off={settings.offActors} onChange={(offActors) => change({ offActors })} />
        <SiteList sites={settings.sites} onChange={(sites) => change({ sites })} />
        {keys.length > 0 && <Keys keys={keys} onChange={callbacks.onChangeKeys} />}
        <KeepSettings
          settings={settings}
          keeping={keeping}
          onChange={change}
          onOpenFull={place === 'popup' ? () => callbacks.onOpenFull({ view: 'settings' }) : null}
        />
        <Setting>
          <div>
            <p>{t('settings.knowledge')}</p>
            <p class="meta">
              {t('settings.knowledgeText', {
                actors: count('count.actors', pack.actors.length),
                documents: count('count.documents', pack.documents.length),
                version: pack.version,
                date: pack.date,
              })}
            </p>
          </div>
        </Setting>
        <p class="meta last">{t('settings.promise')}</p>
      </div>
    </div>
  );
}
