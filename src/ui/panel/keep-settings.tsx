/** Settings as a file, taken from one, or as they were at first; each can be taken back. */
import { useState } from 'preact/hooks';
import { t } from '../../words/messages.ts';
import type { PanelSettings, SettingsKeeping } from './types.ts';

interface KeepSettingsProps {
  readonly settings: PanelSettings;
  readonly keeping: SettingsKeeping;
  readonly onChange: (change: Partial<PanelSettings>) => void;
  /** Where choosing a file would close the panel: opens the settings as a page. */
  readonly onOpenFull: (() => void) | null;
}

export function KeepSettings({ settings, keeping, onChange, onOpenFull }: KeepSettingsProps) {
  const [done, setDone] = useState<{ readonly text: string; readonly before?: PanelSettings } | null>(null);
  const replace = (change: Partial<PanelSettings>, text: string) => {
    setDone({ text, before: settings });
    onChange(change);
  };
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const read = keeping.read(await file.text());
    // The same file may be chosen again.
    input.value = '';
    if ('problem' in read) setDone({ text: read.problem });
    else replace(read.settings, t('settings.taken', { file: file.name }));
  };
  return (
    <section class="set tall" aria-label={t('settings.keepLabel')}>
      <p>{t('settings.keep')}</p>
      <p class="acts">
        {/* biome-ignore lint/a11y/useValidAnchor: the address is the file itself, written when it is asked for */}
        <a
          class="act"
          href="#settings"
          download="sidelight-settings.json"
          onClick={(event) => {
            event.currentTarget.href = `data:application/json;charset=utf-8,${encodeURIComponent(keeping.file)}`;
          }}
        >
          {t('settings.save')}
        </a>
        {onOpenFull === null ? (
          <label class="act file">
            {t('settings.take')}
            <input type="file" accept=".json,application/json" onChange={(event) => take(event.currentTarget)} />
          </label>
        ) : (
          <button type="button" class="act" onClick={onOpenFull}>
            {t('settings.take')}
          </button>
        )}
        <button type="button" class="act" onClick={() => replace(keeping.defaults, t('settings.atFirst'))}>
          {t('settings.reset')}
        </button>
      </p>
      <div role="status">
        {done && (
          <p class="meta">
            {done.text}{' '}
            {done.before && (
              <button
                type="button"
                class="act"
                onClick={() => {
                  onChange(done.before ?? {});
                  setDone(null);
                }}
              >
                {t('panel.undo')}
              </button>
            )}
          </p>
        )}
      </div>
    </section>
  );
}
