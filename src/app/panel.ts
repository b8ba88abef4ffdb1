/** Joins the panel with the tab that it belongs to, the settings, and the knowledge. */
import type { Pack } from '../knowledge/model.ts';
import {
  allowTab,
  changeKeys,
  changeSettings,
  changeSite,
  currentTab,
  keyCommands,
  mentionsOfTab,
  openPage,
  readTab,
  showMention,
  sidePanelOpener,
  switchTab,
  type TabMentions,
  watchTab,
} from '../platform/panel.ts';
import { DEFAULT_SETTINGS } from '../platform/settings.ts';
import { readSettings, watchSettings } from '../platform/settings-store.ts';
import { mountPanel } from '../ui/panel/mount-panel.tsx';
import { formatRoute, parseSearch } from '../ui/panel/routes.ts';
import type { PanelCallbacks, PanelSurroundings } from '../ui/panel/types.ts';
import { mentionsOf, type Position, pageState, wantedMentions } from './page-state.ts';
import { readSettingsFile, settingsFile } from './settings-file.ts';
import { speakOnPage } from './speak-on-page.ts';
import { takeOut } from './take-out.ts';

/** How often the page's mentions are asked for anew while the panel is open, in milliseconds. */
const ASK_AGAIN_MS = 700;

/** Starts the panel on this page of the extension: toolbar popup, side panel, settings, or a page of its own. */
export async function startPanel(pack: Pack): Promise<void> {
  speakOnPage(document.body.dataset.start === 'settings' ? 'settings.pageTitle' : 'panel.name');
  let tab = await currentTab();
  let settings = await readSettings();
  const keys = await keyCommands();
  const openSidePanel = await sidePanelOpener();
  let found: TabMentions | null = tab === null ? null : await mentionsOfTab(tab);
  let position: Position | null = null;

  async function goTo(actor: string, index: number): Promise<void> {
    const mention = mentionsOf(found, actor)[index - 1];
    if (tab === null || mention === undefined) return;
    position = { actor, index };
    show();
    await showMention(tab, mention.frame, mention.id);
  }

  const callbacks: PanelCallbacks = {
    onGoTo: (actor, index) => void goTo(actor, index),
    onStep(actor, direction) {
      const count = mentionsOf(found, actor).length;
      const from = position?.actor === actor ? position.index : 0;
      const next = direction === 'next' ? (from % count) + 1 : from <= 1 ? count : from - 1;
      void goTo(actor, next);
    },
    onSiteSwitch: (on) => void changeSite(tab, found?.site ?? '', { off: !on }).then(ask),
    onEverywhereSwitch: (everywhere) => void changeSettings({ everywhere }),
    onHourSwitch: (on) => void changeSettings({ pausedAt: on ? 0 : Date.now() }),
    onTabSwitch: (on) => tab !== null && void switchTab(tab, on).then(ask),
    onDensity: (density) => void changeSettings({ density }),
    onSiteDensity: (density) => void changeSite(tab, found?.site ?? '', { density }),
    onSettings: (change) => void changeSettings(change),
    onAllow: () => tab !== null && void allowTab(tab).then(ask),
    onOpenFull: (route) => void openPage(formatRoute(route)),
    onCopy: (text) => void navigator.clipboard.writeText(text),
    onTakeOut(format) {
      if (found === null) return;
      const text = takeOut(format, found.title, wantedMentions(found, settings), pack.actors);
      void navigator.clipboard.writeText(text);
    },
    onSidePanel: openSidePanel,
    onChangeKeys: () => void changeKeys(),
  };

  const { dataset } = document.body;
  dataset.place ??= tab === null ? 'page' : 'popup';
  if (location.hash === '' && dataset.start !== undefined) location.hash = dataset.start;
  const startQuery = parseSearch(location.hash);
  const place = dataset.place as PanelSurroundings['place'];
  const surroundings = () => ({
    place,
    keys,
    keeping: { file: settingsFile(settings), read: readSettingsFile, defaults: DEFAULT_SETTINGS },
  });
  const state = () => ({
    pack,
    page: pageState(found, settings, position),
    settings,
    surroundings: surroundings(),
    callbacks,
    startQuery,
  });
  const root = document.querySelector<HTMLElement>('#panel') ?? document.body;
  const panel = mountPanel(root, state());
  const show = () => panel.update(state());

  async function ask(): Promise<void> {
    if (tab === null) return;
    found = await mentionsOfTab(tab);
    show();
  }

  /** A tab that was open before the extension came is read now. */
  async function begin(): Promise<void> {
    await ask();
    if (tab !== null && found?.reading === 'none' && (await readTab(tab))) await ask();
  }

  watchSettings((changed) => {
    settings = changed;
    show();
    void ask();
  }, new AbortController().signal);
  watchTab(async () => {
    tab = await currentTab();
    position = null;
    await begin();
  });
  await begin();
  setInterval(() => void ask(), ASK_AGAIN_MS);
}
