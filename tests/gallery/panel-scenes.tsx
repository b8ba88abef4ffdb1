/** The panel in every state, with the knowledge that the extension is built with. */
import { pack } from 'virtual:knowledge';
import css from '../../assets/panel.css?inline';
import { Panel } from '../../src/ui/panel/panel.tsx';
import type { Route } from '../../src/ui/panel/routes.ts';
import type { PageState, PanelCallbacks, PanelSurroundings } from '../../src/ui/panel/types.ts';
import { settings, surroundings } from './panel-fixtures.ts';
import type { Scene } from './scene.ts';

const nothing = () => {};
const callbacks: PanelCallbacks = {
  onStep: nothing,
  onGoTo: nothing,
  onSiteSwitch: nothing,
  onEverywhereSwitch: nothing,
  onHourSwitch: nothing,
  onTabSwitch: nothing,
  onDensity: nothing,
  onSiteDensity: nothing,
  onSettings: nothing,
  onAllow: nothing,
  onOpenFull: nothing,
  onCopy: nothing,
  onTakeOut: nothing,
  onSidePanel: nothing,
  onChangeKeys: nothing,
};

const someActors = pack.actors.slice(0, 8);
const counts = someActors.map((_actor, index) => ((index * 5) % 6) + 1);
const total = counts.reduce((sum, count) => sum + count, 0);
/** The first of each near the top, the others further down. */
const places = (actor: number, count: number) =>
  Array.from({ length: count }, (_, index) => (((actor + index * 7) % total) + 0.5) / total).sort((x, y) => x - y);
const ready: PageState = {
  kind: 'ready',
  host: 'harbourcourier.example',
  mentions: someActors.map(({ id }, index) => {
    const count = counts[index] ?? 0;
    return { actor: id, count, marked: 1, at: places(index, count) };
  }),
  position: { actor: someActors[1]?.id ?? '', index: 2 },
};

interface SceneProps {
  readonly page?: PageState;
  readonly route?: Route;
  readonly query?: string;
  readonly place?: PanelSurroundings['place'];
  /** In CSS pixels; the popup's where absent. */
  readonly width?: number;
  readonly height?: number;
}

function scene(name: string, caption: string, props: SceneProps): Scene {
  return {
    name: `panel-${name}`,
    caption,
    css: `${css}\n:host{border:1px solid #868178;border-radius:8px;overflow:hidden}`,
    wholePage: true,
    width: props.width ?? 380,
    height: props.height ?? 560,
    show: () => (
      <Panel
        pack={pack}
        page={props.page ?? ready}
        settings={settings}
        surroundings={{ ...surroundings, place: props.place ?? surroundings.place }}
        callbacks={callbacks}
        route={props.route ?? { view: 'home' }}
        onGo={nothing}
        onBack={nothing}
        startQuery={props.query ?? ''}
      />
    ),
  };
}

const state = (kind: PageState['kind']): PageState => ({ ...ready, kind, mentions: [] });
const statementsOn = (id: string) => pack.statements.filter(({ claim }) => claim === id).length;
/** The claim of a kind on which most is said. */
const claimOf = (kind: string) =>
  pack.claims.filter((claim) => claim.kind === kind).sort((a, b) => statementsOn(b.id) - statementsOn(a.id))[0]?.id ??
  '';

/** The claim most of whose statements came to their documents through somebody else's report. */
const throughReporter =
  pack.claims
    .map(({ id }) => ({
      id,
      through: pack.statements.filter(({ claim, work }) => claim === id && work === 'nyt-report').length,
    }))
    .sort((a, b) => b.through - a.through)[0]?.id ?? '';

export const panelScenes: readonly Scene[] = [
  scene('home', 'This page', {}),
  scene('popup', 'This page, in the toolbar popup', { place: 'popup' }),
  scene('search', 'Search: “backdoor”', { query: 'backdoor' }),
  scene('misspelt', 'Search: “Kapersky”', { query: 'Kapersky' }),
  scene('nothing-found', 'Nothing found', { query: 'polonium' }),
  scene('nearest', 'Nothing found, but names are near', { query: 'casperskee' }),
  scene('off-site', 'Off on this site', { page: state('off-site') }),
  scene('off', 'Off everywhere', { page: state('off-everywhere') }),
  scene('off-hour', 'Off for an hour', { page: { ...state('off-hour'), until: 8 * 3_600_000 } }),
  scene('off-tab', 'Off in this tab', { page: state('off-tab') }),
  scene('no-access', 'No access', { page: state('no-access') }),
  scene('no-names', 'No covered name on the page', { page: state('ready') }),
  scene('reading', 'Still being read', { page: state('reading') }),
  scene('dossier', 'Dossier of an accused actor', { route: { view: 'actor', id: 'kaspersky-lab' } }),
  scene('dossier-reporter', 'Dossier of a newspaper', { route: { view: 'actor', id: 'new-york-times' } }),
  scene('claim', 'An allegation', { route: { view: 'claim', id: claimOf('allegation') } }),
  scene('claim-whole', 'An allegation through a reporter, its page at full length', {
    route: { view: 'claim', id: throughReporter },
    height: 1500,
  }),
  scene('action', 'An action', { route: { view: 'claim', id: claimOf('action') } }),
  scene('document', 'A document', { route: { view: 'document', id: pack.documents[0]?.id ?? '' } }),
  scene('picture', 'Who says what about one actor', { route: { view: 'picture', id: 'kaspersky-lab' } }),
  scene('picture-long', 'The same at full length', {
    route: { view: 'picture', id: 'israeli-intelligence' },
    height: 1300,
  }),
  scene('picture-full', 'Who says what about whom', { route: { view: 'picture' }, width: 1240, height: 2400 }),
  scene('settings', 'Settings', { route: { view: 'settings' } }),
  scene('settings-long', 'Settings at full length', { route: { view: 'settings' }, height: 1300 }),
  scene('actors', 'All covered names', { route: { view: 'actors' } }),
];
