// @vitest-environment happy-dom
import { pack } from 'virtual:knowledge';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type MountedPanel, mountPanel } from '../../../src/ui/panel/mount-panel.tsx';
import { formatRoute, parseRoute, type Route } from '../../../src/ui/panel/routes.ts';
import type { PageState, PanelCallbacks } from '../../../src/ui/panel/types.ts';
import { inSentence } from '../../../src/words/wording.ts';
import { settings, surroundings } from '../../gallery/panel-fixtures.ts';
import { button, key, press, textOf, type } from './render.ts';

const ready: PageState = {
  kind: 'ready',
  host: 'harbour.example',
  mentions: [
    { actor: 'kaspersky-lab', count: 6, marked: 2, at: [0.1, 0.2, 0.4, 0.401, 0.7, 0.9] },
    { actor: 'haaretz', count: 1, marked: 1, at: [0.5] },
  ],
  position: { actor: 'kaspersky-lab', index: 2 },
};

let panel: MountedPanel;
let root: HTMLElement;
const callbacks = {
  onStep: vi.fn(),
  onGoTo: vi.fn(),
  onSiteSwitch: vi.fn(),
  onEverywhereSwitch: vi.fn(),
  onHourSwitch: vi.fn(),
  onTabSwitch: vi.fn(),
  onDensity: vi.fn(),
  onSiteDensity: vi.fn(),
  onSettings: vi.fn(),
  onAllow: vi.fn(),
  onOpenFull: vi.fn(),
  onCopy: vi.fn(),
  onTakeOut: vi.fn(),
  onSidePanel: vi.fn(),
  onChangeKeys: vi.fn(),
} satisfies PanelCallbacks;

const state = (page: PageState) => ({ pack, page, settings, surroundings, callbacks });
const showPage = (page: PageState, others = settings) => act(() => panel.update({ ...state(page), settings: others }));
const input = () => root.querySelector<HTMLInputElement>('input') as HTMLInputElement;
const text = () => textOf(root);

/** Lets the address change arrive, as a browser reports it later. */
const settle = () => act(() => new Promise((done) => setTimeout(done, 20)));

beforeEach(() => {
  vi.clearAllMocks();
  location.hash = '';
  root = document.createElement('div');
  document.body.append(root);
  act(() => {
    panel = mountPanel(root, state(ready));
  });
});

afterEach(() => {
  act(() => panel.unmount());
  document.body.replaceChildren();
});

describe('routes', () => {
  const places: Route[] = [
    { view: 'home' },
    { view: 'actors' },
    { view: 'actor', id: 'haaretz' },
    { view: 'claim', id: 'a b/c' },
    { view: 'document', id: 'x' },
  ];
  test.each(places)('$view is read from the address it writes', (place) => {
    expect(parseRoute(`#${formatRoute(place)}`)).toEqual(place);
  });
  test.each(['#nowhere', '#claim/', ''])('"%s" names no place: home', (address) => {
    expect(parseRoute(address)).toEqual({ view: 'home' });
  });
});

test('an address that is not well formed leads to the names', async () => {
  location.hash = 'actor/%';
  await settle();
  expect(textOf(root.querySelector('h1'))).toContain(`${pack.actors.length} actors`);
});

describe('this page', () => {
  test('lists the names of the page with their counts, and steps through them', () => {
    expect(text()).toContain('7 mentions, 2 names');
    expect(text()).toContain('2 of 6');
    press(button(root, 'Next mention of Kaspersky Lab'));
    expect(callbacks.onStep).toHaveBeenCalledWith('kaspersky-lab', 'next');
    press(button(root, 'Go to the first mention of Haaretz'));
    expect(callbacks.onGoTo).toHaveBeenCalledWith('haaretz', 1);
  });

  test('shows where on the page each is, one mark for those that stand together, the one gone to apart', () => {
    const marks = [...root.querySelectorAll<HTMLElement>('.places')].map((places) =>
      [...places.querySelectorAll('i')].map((mark) => `${mark.style.insetInlineStart}${mark.className}`),
    );
    expect(marks).toEqual([['10%', '20%is-on', '40%', '70%', '90%'], ['50%']]);
  });

  test('text that was left out is told, whether names were found or not', () => {
    expect(text()).not.toContain('left out');
    showPage({ ...ready, partial: true });
    expect(text()).toContain('inside too many elements and was left out');
    showPage({ ...ready, mentions: [], partial: true });
    expect(text()).toContain('inside too many elements and was left out');
  });

  test('the search field has the focus', () => {
    expect(document.activeElement).toBe(input());
  });

  test('the mentions can be copied for people and for programs', () => {
    press(button(root, 'Copy as Markdown'));
    expect(callbacks.onTakeOut).toHaveBeenLastCalledWith('markdown');
    press(button(root, 'Copy as Web Annotations (JSON-LD)'));
    expect(callbacks.onTakeOut).toHaveBeenLastCalledWith('json-ld');
    expect(text()).toContain('Copied as JSON-LD.');
  });

  test('the popup, which goes away, leads to the side panel', () => {
    expect(root.querySelector('[aria-label="Open in the side panel"]')).toBeNull();
    act(() => panel.update({ ...state(ready), surroundings: { ...surroundings, place: 'popup' } }));
    press(button(root, 'Open in the side panel'));
    expect(callbacks.onSidePanel).toHaveBeenCalledOnce();
  });

  test('offers no side panel where the browser has none', () => {
    const popup = { ...surroundings, place: 'popup' } as const;
    act(() => panel.update({ ...state(ready), surroundings: popup, callbacks: { ...callbacks, onSidePanel: null } }));
    expect(root.querySelector('[aria-label="Open in the side panel"]')).toBeNull();
  });

  test('off here is one press, off for longer or further is two', () => {
    press(button(root, 'Underline on this site'));
    expect(callbacks.onSiteSwitch).toHaveBeenCalledWith(false);
    for (const [name, switched] of [
      ['In this tab', callbacks.onTabSwitch],
      ['For an hour', callbacks.onHourSwitch],
      ['Everywhere', callbacks.onEverywhereSwitch],
    ] as const) {
      press(button(root, 'Turn off …'));
      press(button(root, name));
      expect(switched).toHaveBeenLastCalledWith(false);
    }
  });

  test('density is a group of radio buttons with arrow keys', () => {
    const chosen = root.querySelector('[role=radio][aria-checked=true]');
    expect(textOf(chosen)).toBe('first in a section');
    if (chosen) key(chosen, 'ArrowRight');
    expect(callbacks.onDensity).toHaveBeenLastCalledWith('page');
    if (chosen) key(chosen, 'ArrowLeft');
    expect(callbacks.onDensity).toHaveBeenLastCalledWith('every');
  });

  test('density is of this site alone where that was chosen, and says so', () => {
    const only = () => root.querySelector('.only input') as HTMLInputElement;
    expect(only().checked).toBe(false);
    act(() => only().click());
    expect(callbacks.onSiteDensity).toHaveBeenLastCalledWith('section');
    showPage(ready, { ...settings, sites: [{ site: ready.host, density: 'page' }] });
    expect(only().checked).toBe(true);
    const chosen = root.querySelector('[role=radio][aria-checked=true]');
    expect(textOf(chosen)).toBe('first on page');
    if (chosen) key(chosen, 'ArrowLeft');
    expect(callbacks.onSiteDensity).toHaveBeenLastCalledWith('section');
    act(() => only().click());
    expect(callbacks.onSiteDensity).toHaveBeenLastCalledWith(null);
  });

  const none: PageState = { ...ready, mentions: [] };
  test.each([
    ['off-site', 'Off on this site', 'Turn on here', callbacks.onSiteSwitch, [true]],
    ['off-hour', 'Off for an hour', 'Turn on', callbacks.onHourSwitch, [true]],
    ['off-tab', 'Off in this tab', 'Turn on in this tab', callbacks.onTabSwitch, [true]],
    ['off-everywhere', 'Sidelight is off', 'Turn on', callbacks.onEverywhereSwitch, [true]],
    ['no-access', 'No access to this page', 'Allow on this site', callbacks.onAllow, undefined],
  ] as const)('%s says so and what to do', (kind, heading, label, callback, withArguments) => {
    showPage({ ...none, kind });
    expect(textOf(root.querySelector('h2'))).toBe(heading);
    press(button(root, label));
    if (withArguments === undefined) expect(callback).toHaveBeenCalledOnce();
    else expect(callback).toHaveBeenCalledWith(...withArguments);
  });

  test('a page without covered names says how many there are, and shows them', async () => {
    showPage(none);
    expect(text()).toContain(`None of the ${pack.actors.length} actors is named on this page.`);
    press(button(root, `See all ${pack.actors.length} actors`));
    await settle();
    expect(root.querySelectorAll('li')).toHaveLength(pack.actors.length);
  });
});

describe('search', () => {
  const options = () => [...root.querySelectorAll('[role=option]')];
  const chosen = () => options().findIndex((option) => option.getAttribute('aria-selected') === 'true');

  test('a misspelt name finds its actor, first', () => {
    type(input(), 'Hareetz');
    expect(textOf(options()[0])).toMatch(/^Haaretz/);
  });

  test('every claim found says who says it and what was answered', () => {
    type(input(), 'backdoor');
    expect(textOf(options()[0])).toMatch(/claim · alleged by Israeli intelligence.* · no answer recorded/);
    expect(root.querySelector('mark')?.textContent).toBe('backdoor');
  });

  test('arrow keys choose, Enter opens, Escape goes back and then clears', async () => {
    type(input(), 'intelligence');
    expect(chosen()).toBe(0);
    key(input(), 'ArrowDown');
    expect(chosen()).toBe(1);
    expect(input().getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
    key(input(), 'ArrowUp');
    key(input(), 'ArrowUp');
    expect(chosen()).toBe(options().length - 1);
    key(input(), 'Enter');
    await settle();
    const heading = root.querySelector('h1');
    expect(heading).not.toBeNull();
    expect(document.activeElement).toBe(heading);
    if (heading) key(heading, 'Escape');
    await settle();
    expect(input().value).toBe('intelligence');
    expect(key(input(), 'Escape').defaultPrevented).toBe(true);
    expect(input().value).toBe('');
    expect(key(input(), 'Escape').defaultPrevented).toBe(false);
  });

  test('what is not in the knowledge is said to be not', () => {
    type(input(), 'polonium');
    expect(text()).toContain('Nothing on “polonium”');
    expect(text()).toContain('What they do not say, Sidelight does not know.');
    expect(text()).not.toContain('written much like it');
    expect(input().getAttribute('aria-expanded')).toBe('false');
  });

  test('names that may have been meant are a press away', async () => {
    type(input(), 'casperskee');
    expect(text()).toContain('Names that are written much like it:');
    press(button(root, 'Kaspersky Lab'));
    await settle();
    expect(location.hash).toBe('#actor/kaspersky-lab');
  });
});

describe('pages', () => {
  async function open(route: Route) {
    location.hash = formatRoute(route);
    await settle();
  }

  test('a dossier has the same tabs for every actor, and an empty one says so', async () => {
    for (const { id, name } of pack.actors) {
      await open({ view: 'actor', id });
      const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
      expect(textOf(root.querySelector('h1'))).toBe(name);
      expect(tabs.map((tab) => textOf(tab).replace(/ \d+$/, ''))).toEqual([
        'Said about',
        'Said by',
        'Did',
        'Reported',
        'Background',
      ]);
      for (const tab of tabs.filter((candidate) => textOf(candidate).endsWith(' 0'))) {
        press(tab);
        expect(textOf(root.querySelector('[role=tabpanel]'))).toMatch(/^(Nothing is said|The documents)/);
      }
    }
  });

  test('tabs move with the arrow keys', async () => {
    await open({ view: 'actor', id: 'kaspersky-lab' });
    const selected = () => root.querySelector('[role=tab][aria-selected=true]');
    const first = selected();
    if (first) key(first, 'ArrowRight');
    expect(textOf(selected())).toMatch(/^Said by/);
    expect(document.activeElement).toBe(selected());
  });

  test('each claim page holds all its statements, where they stand, and every missing answer', async () => {
    for (const claim of pack.claims) {
      await open({ view: 'claim', id: claim.id });
      expect(textOf(root.querySelector('h1'))).toBe(claim.heading);
      expect(text()).toContain('Where it stands');
      for (const { actor, role } of claim.roles) {
        if (role !== 'accused') continue;
        const answered = pack.answers.some((answer) => answer.claim === claim.id && answer.for === actor);
        const accused = pack.actors.find(({ id }) => id === actor);
        const name = accused && inSentence(accused);
        if (!answered) expect(text()).toContain(`No answer by ${name} is recorded in the documents.`);
      }
      const own = pack.statements.filter((statement) => statement.claim === claim.id);
      expect(root.querySelectorAll('.st .src').length).toBeGreaterThanOrEqual(own.length);
      const times = own.flatMap(({ text: parts }) => parts.filter(({ kind }) => kind === 'time').slice(0, 1));
      for (const { text: time } of times) {
        expect([...root.querySelectorAll('.tl .w')].map(textOf)).toContain(`“${time}”`);
      }
    }
  });

  test('a document says what it is and how to know a copy again', async () => {
    const document_ = pack.documents[0];
    await open({ view: 'document', id: document_?.id ?? '' });
    expect(text()).toContain(document_?.sha256);
    expect(text()).toContain('No date or address in the document.');
  });

  test('a copy is checked on the spot, and what it is not is said', async () => {
    await open({ view: 'document', id: pack.documents[0]?.id ?? '' });
    const field = root.querySelector('textarea') as HTMLTextAreaElement;
    act(() => {
      field.value = 'A text about something else.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(key(field, '/').defaultPrevented).toBe(false);
    press(button(root, 'Check'));
    // A hundred fingerprints are made elsewhere, at their own time.
    await expect
      .poll(() => textOf(root.querySelector('details [role=status]')))
      .toBe('No place in this text is one that the knowledge was derived from.');
  });

  test('Alt and left arrow lead back, "/" to the search', async () => {
    press(root.querySelectorAll<HTMLElement>('.row .open')[1] as HTMLElement);
    await settle();
    expect(location.hash).toBe('#actor/haaretz');
    const heading = root.querySelector('h1') as HTMLElement;
    key(heading, 'ArrowLeft', { altKey: true });
    await settle();
    expect(document.activeElement).toBe(input());
    await open({ view: 'actors' });
    key(root.querySelector('h1') as HTMLElement, '/');
    await settle();
    expect(document.activeElement).toBe(input());
  });
});
