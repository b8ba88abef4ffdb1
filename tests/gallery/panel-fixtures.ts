/** Settings and surroundings of a panel that no browser is around. */
import type { PanelSettings, PanelSurroundings } from '../../src/ui/panel/types.ts';
import { t } from '../../src/words/messages.ts';

export const settings: PanelSettings = {
  density: 'section',
  headings: true,
  markStyle: 'dotted',
  cardTone: 'page',
  relevance: 'every',
  offActors: [],
  trigger: 'rest',
  hoverDelay: 300,
  textScale: 1,
  sites: [
    { site: 'docs.example', density: 'page' },
    { site: 'mail.example', off: true },
  ],
};

export const surroundings: PanelSurroundings = {
  place: 'page',
  keys: [
    { does: t('manifest.open'), keys: 'Alt+Shift+S' },
    { does: t('manifest.nextMention'), keys: 'Alt+Shift+N' },
    { does: t('manifest.lookUp'), keys: '' },
  ],
  keeping: {
    file: JSON.stringify(settings),
    read: (text) => (text === '{}' ? { settings: {} } : { problem: t('settings.notOurs') }),
    defaults: { ...settings, sites: [] },
  },
};
