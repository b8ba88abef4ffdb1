/** Settings and surroundings of a panel that no browser is around. */
import type { PanelSettings, PanelSurroundings } from '../../src/ui/panel/types.ts';

export const settings: PanelSettings = {
  density: 'section',
  headings: true,
  markStyle: 'dotted',
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
    { does: 'Open the panel', keys: 'Alt+Shift+S' },
    { does: 'Go to the next name on this page', keys: 'Alt+Shift+N' },
    { does: 'Look up the selected text', keys: '' },
  ],
  keeping: {
    file: JSON.stringify(settings),
    read: (text) => (text === '{}' ? { settings: {} } : { problem: 'This is no file of Sidelight’s settings.' }),
    defaults: { ...settings, sites: [] },
  },
};
