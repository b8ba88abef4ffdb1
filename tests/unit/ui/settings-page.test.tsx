// @vitest-environment happy-dom
import { pack } from 'virtual:knowledge';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SettingsPage } from '../../../src/ui/panel/settings-page.tsx';
import type { PanelSettings, PanelSurroundings } from '../../../src/ui/panel/types.ts';
import { settings, surroundings } from '../../gallery/panel-fixtures.ts';
import { button, press, textOf } from './render.ts';

let root: HTMLElement;
let current: PanelSettings;
const changed = vi.fn();
const opened = vi.fn();
const nothing = () => {};

/** Keeps what is changed, as the browser's storage does. */
function show(change: Partial<PanelSettings> = {}, around: Partial<PanelSurroundings> = {}): void {
  current = { ...current, ...change };
  act(() =>
    render(
      <SettingsPage
        pack={pack}
        settings={current}
        {...surroundings}
        {...around}
        onGo={nothing}
        onBack={nothing}
        callbacks={{
          onStep: nothing,
          onGoTo: nothing,
          onSiteSwitch: nothing,
          onEverywhereSwitch: nothing,
          onHourSwitch: nothing,
          onTabSwitch: nothing,
          onDensity: nothing,
          onSiteDensity: nothing,
          onAllow: nothing,
          onCopy: nothing,
          onOpenFull: opened,
          onTakeOut: nothing,
          onSidePanel: nothing,
          onChangeKeys: opened,
          onSettings(change) {
            changed(change);
            show(change, around);
          },
        }}
      />,
      root,
    ),
  );
}

beforeEach(() => {
  vi.clearAllMocks();
  document.body.replaceChildren();
  root = document.createElement('div');
  document.body.append(root);
  current = settings;
  show();
});

const underlined = () => [...root.querySelectorAll('.example .mk')].map(textOf);

/** Chooses in the list of this label. */
function choose(label: string, option: string): void {
  const id = [...root.querySelectorAll('label')].find((each) => textOf(each) === label)?.htmlFor ?? '';
  const list = root.querySelector(`#${CSS.escape(id)}`) as HTMLSelectElement;
  list.selectedIndex = [...list.options].findIndex((each) => textOf(each) === option);
  act(() => {
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the example', () => {
  test('shows what is underlined by each density', () => {
    expect(underlined()).toEqual(['Haaretz', 'Kaspersky Lab', 'Kaspersky Lab', 'Haaretz']);
    choose('Underline', 'First on a page');
    expect(underlined()).toEqual(['Haaretz', 'Kaspersky Lab']);
    choose('Underline', 'Every mention');
    expect(underlined()).toHaveLength(7);
  });

  test('leaves headings alone where that is chosen', () => {
    expect(root.querySelectorAll('.example .eh .mk')).toHaveLength(1);
    choose('Headings and menus', 'Leave alone');
    expect(root.querySelectorAll('.example .eh .mk')).toHaveLength(0);
    expect(underlined()).toEqual(['Haaretz', 'Kaspersky Lab', 'Kaspersky Lab', 'Haaretz']);
  });

  test('shows the look, the actors, and whether the page is relevant', () => {
    choose('Look', 'Grey tint');
    expect(root.querySelectorAll('.example .mk.tint')).toHaveLength(4);
    show({ offActors: ['kaspersky-lab'] });
    expect(underlined()).toEqual(['Haaretz', 'Haaretz']);
    choose('Underline on', 'Relevant pages');
    expect(underlined()).toEqual([]);
  });
});

describe('a choice', () => {
  test.each([
    ['After resting for', '0.8 s', { hoverDelay: 800 }],
    ['Text size', 'Larger', { textScale: 1.3 }],
    ['Card light or dark', 'As the system', { cardTone: 'system' }],
    ['Open the card', 'Only by key', { trigger: 'never' }],
    ['Underline on', 'Relevant pages', { relevance: 'relevant' }],
  ])('of “%s” is told at once', (label, option, change) => {
    choose(label, option);
    expect(changed).toHaveBeenLastCalledWith(change);
  });

  test('of the rest is not offered where nothing rests', () => {
    choose('Open the card', 'On a click');
    expect(textOf(root)).not.toContain('After resting for');
  });
});

describe('what is left alone', () => {
  test('an actor is switched off and on again', () => {
    const box = () => root.querySelector('.boxes input') as HTMLInputElement;
    act(() => box().click());
    const [first] = pack.actors;
    expect(changed).toHaveBeenLastCalledWith({ offActors: [first?.id] });
    expect(textOf(root)).toContain(`${pack.actors.length - 1} of ${pack.actors.length} actors`);
    act(() => box().click());
    expect(changed).toHaveBeenLastCalledWith({ offActors: [] });
  });

  test('a site turned on can be turned off again', () => {
    press(button(root, 'Turn on: mail.example'));
    expect(changed).toHaveBeenLastCalledWith({ sites: [{ site: 'docs.example', density: 'page' }] });
    press(button(root, 'Undo'));
    expect(changed).toHaveBeenLastCalledWith({
      sites: [
        { site: 'docs.example', density: 'page' },
        { site: 'mail.example', off: true },
      ],
    });
  });

  test('a site with fewer underlines goes with the others again, and back', () => {
    press(button(root, 'As elsewhere: docs.example'));
    expect(changed).toHaveBeenLastCalledWith({ sites: [{ site: 'mail.example', off: true }] });
    press(button(root, 'Undo'));
    expect(textOf(root)).toContain('docs.example first on a page');
  });
});

describe('keeping', () => {
  async function take(text: string): Promise<void> {
    const input = root.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File([text], 'mine.json')], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 20));
    });
  }

  test('the file to be saved holds the settings', () => {
    const link = root.querySelector('a[download]') as HTMLAnchorElement;
    link.addEventListener('click', (event) => event.preventDefault());
    press(link);
    expect(decodeURIComponent(link.href)).toContain(surroundings.keeping.file);
  });

  test('a file that is none of ours changes nothing and says so', async () => {
    await take('a letter');
    expect(changed).not.toHaveBeenCalled();
    expect(textOf(root.querySelector('[aria-label="Keep these settings"] [role=status]'))).toContain('no file of');
  });

  test('a file’s settings can be taken back', async () => {
    show(
      { density: 'page' },
      { keeping: { ...surroundings.keeping, read: () => ({ settings: { density: 'every' } }) } },
    );
    await take('{}');
    expect(changed).toHaveBeenLastCalledWith({ density: 'every' });
    press(button(root, 'Undo'));
    expect(changed.mock.lastCall?.[0]).toMatchObject({ density: 'page' });
  });

  test('a reset can be taken back', () => {
    press(button(root, 'Reset'));
    expect(changed).toHaveBeenLastCalledWith(surroundings.keeping.defaults);
    press(button(root, 'Undo'));
    expect(changed).toHaveBeenLastCalledWith(settings);
  });

  test('where choosing a file would close the panel, the settings open as a page first', () => {
    show({}, { place: 'popup' });
    expect(root.querySelector('input[type=file]')).toBeNull();
    press(button(root, 'Take from a file'));
    expect(opened).toHaveBeenCalledWith({ view: 'settings' });
  });
});

test('the keys are shown, and where to change them', () => {
  const rows = [...root.querySelectorAll('[aria-label=Keys] li')].map(textOf);
  expect(rows).toEqual([
    'Open the panelAlt+Shift+S',
    'Go to the next name on this pageAlt+Shift+N',
    'Look up the selected textnone',
  ]);
  press(button(root, 'Change keys'));
  expect(opened).toHaveBeenCalledOnce();
});
