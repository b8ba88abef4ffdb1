// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ClaimUnit, Dossier } from '../../../src/knowledge/dossier-model.ts';
import { plainText } from '../../../src/knowledge/plain-text.ts';
import { MentionCard } from '../../../src/ui/card/mention-card.tsx';
import { mountCard, mountGone } from '../../../src/ui/card/mount-card.tsx';
import type { CardCallbacks, CardState } from '../../../src/ui/card/types.ts';
import { plainMention, plainState, silentCallbacks } from '../../gallery/card-fixtures.ts';
import {
  accused,
  accusedInSilence,
  doorUnit,
  everyDossier,
  objector,
  reporter,
  tiesUnit,
  unmentioned,
} from '../../gallery/fixtures/dossiers.ts';
import { button, key, press, show, textOf } from './render.ts';

afterEach(() => document.body.replaceChildren());

function card(dossier: Dossier | null, more: { state?: CardState; callbacks?: Partial<CardCallbacks> } = {}) {
  return show(
    <MentionCard
      mention={{ ...plainMention, alternatives: [accused.actor, accusedInSilence.actor] }}
      dossier={dossier}
      state={more.state ?? plainState}
      callbacks={{ ...silentCallbacks, ...more.callbacks }}
    />,
  );
}

const firstUnit = (dossier: Dossier): ClaimUnit | undefined =>
  dossier.sections.find(({ units }) => units.length > 0)?.units[0];

describe('what a card says', () => {
  test.each(everyDossier.filter((dossier) => firstUnit(dossier)))(
    'speaker, words, reporter and source of the first claim: $actor.name',
    (dossier) => {
      const text = textOf(card(dossier));
      const line = firstUnit(dossier)?.assertions[0];
      expect(line).toBeDefined();
      if (line === undefined) return;
      expect(text).toContain(`${line.speaker}${plainText(line.text).replace(/\.$/, '')}`);
      expect(text).toContain(line.source.documentName);
      for (const name of line.source.reportedBy) expect(text).toContain(name);
    },
  );

  test('an answer stands directly beneath the allegation', () => {
    const rows = [...card(accused).querySelectorAll('.unit .st > *')].map(textOf);
    expect(rows.slice(0, 4)).toEqual([
      'states concern',
      expect.stringMatching(
        /^Inspectorate of Networks, in a note of “last autumn”, was “worried about .*”quoted by Evening Sheet$/,
      ),
      'denies',
      expect.stringMatching(/^Ada Quill, its chair: “Alder Systems has no dealings .*”quoted by Evening Sheet$/),
    ]);
  });

  test('the line that no answer is recorded, for each accused actor that gave none', () => {
    const text = textOf(card(accusedInSilence));
    expect(text).toContain('No answer by Northern signals office is recorded in the documents.');
    expect(text).toContain('No later answer by Alder Systems is recorded. Before that:');
    expect(text).toContain('another claim: ties to the signals office.');
  });

  test('exact words, hedges and times are set apart from our summary', () => {
    const exact = [...card(accusedInSilence).querySelectorAll('q')].map(textOf);
    expect(exact).toEqual([
      '“reportedly”',
      '“as a side door to half the coast”',
      '“had never opened a door for anyone”',
    ]);
  });

  test('whose the exact words are, where they are not the speaker’s', () => {
    expect(textOf(card(accusedInSilence))).toContain(
      'reported in the words of The Harbour Courier, quoted by Evening Sheet',
    );
  });

  test('nothing is said about a newspaper: the card says so, then what it reported', () => {
    const text = textOf(card(reporter));
    expect(text).toContain('Nothing is said about The Harbour Courier in the documents. What it reported:');
    expect(text).toContain('Said about 0Said by 0Reported by 1');
  });

  test('every actor gets the same template', () => {
    const outline = (dossier: Dossier) => {
      const root = card(dossier);
      return [...root.querySelectorAll('.top, h2, .tools button, .scroll, .counts, .fresh, .foot')].map((element) =>
        [element.localName, element.className, element.getAttribute('aria-label')].join(' '),
      );
    };
    const [first, ...others] = everyDossier.map(outline);
    expect(first).toHaveLength(8);
    for (const other of others) expect(other).toEqual(first);
  });

  test('an actor without any claim says so and offers no citation', () => {
    const root = card(unmentioned);
    expect(textOf(root)).toContain('Nothing is said about Coast guard in the documents.');
    expect(textOf(root)).not.toContain('Copy citation');
  });
});

describe('folding', () => {
  test('hides wordings and answers together, counted on both sides, and never the answer itself', () => {
    const root = card(accused);
    const fold = root.querySelector<HTMLElement>('.unit .fold');
    expect(textOf(fold)).toBe('1 more wording, 2 more answers, 1 more remark');
    expect(textOf(root.querySelector('.unit'))).toContain('Alder Systems has no dealings');
    if (fold) press(fold);
    const open = textOf(root.querySelector('.unit'));
    expect(open).toContain('share staff');
    expect(open).toContain('Nobody has shown us a single page');
    expect(open).toContain('denied earlier');
    expect(open).toContain('This answers something wider');
    expect(fold?.getAttribute('aria-expanded')).toBe('true');
  });

  test('the other claims come whole, each once', () => {
    const root = card(accused);
    press(button(root, '2 more claims'));
    const headings = [...root.querySelectorAll('h3')].map(textOf);
    expect(headings).toHaveLength(3);
    expect(new Set(headings).size).toBe(3);
    expect(textOf(root)).toContain('No answer by Northern signals office is recorded in the documents.');
  });

  test('a withdrawn statement stays, with the reason', () => {
    const root = card(accused);
    press(button(root, '2 more claims'));
    press(button(root, '1 more remark'));
    expect(textOf(root)).toContain('The document speaks of another order.');
    expect([...root.querySelectorAll('dt')].map(textOf)).toContain('withdrawn');
  });
});

describe('states and actions', () => {
  test('no claim before a choice between two actors', () => {
    const onChooseActor = vi.fn();
    const root = card(null, { callbacks: { onChooseActor } });
    expect(textOf(root.querySelector('h2'))).toBe('“Alder” may be');
    expect(root.querySelector('.unit')).toBeNull();
    press(button(root, 'Northern signals officeIntelligence service of a northern state'));
    expect(onChooseActor).toHaveBeenCalledWith('signals-office');
  });

  test('a mention by context only reads as probable and can be turned down', () => {
    const onNotThisOne = vi.fn();
    const root = show(
      <MentionCard
        mention={{ ...plainMention, by: 'context', because: '“Alder”, with “software” nearby.' }}
        dossier={accused}
        state={plainState}
        callbacks={{ ...silentCallbacks, onNotThisOne }}
      />,
    );
    expect(textOf(root.querySelector('h2'))).toBe('Probably Alder Systems');
    press(button(root, 'Not this one?'));
    expect(onNotThisOne).toHaveBeenCalledOnce();
  });

  test('the dialog has its name and description, and steals nothing', () => {
    const dialog = card(accused).querySelector('[role=dialog]');
    const by = (attribute: string) => textOf(document.getElementById(dialog?.getAttribute(attribute) ?? ''));
    expect(by('aria-labelledby')).toBe('Alder Systems');
    expect(by('aria-describedby')).toBe('Maker of network software');
    expect(dialog?.getAttribute('aria-modal')).toBe('false');
    expect(document.activeElement).toBe(document.body);
  });

  test('after an action one line stands for the actions, with Undo; it goes when it has been read', () => {
    vi.useFakeTimers();
    const onPress = vi.fn();
    const onStatusRead = vi.fn();
    const root = card(accused, {
      state: { ...plainState, status: { text: 'Off on harbour.example.', offer: { label: 'Undo', onPress } } },
      callbacks: { onStatusRead },
    });
    expect(root.querySelector('[role=status]')?.textContent).toContain('Off on harbour.example.');
    expect(root.querySelector('.actions')).toBeNull();
    press(button(root, 'Undo'));
    expect(onPress).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(4100);
    expect(onStatusRead).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  test('a speaker who is covered leads to that actor, the card’s own actor nowhere', () => {
    const onOpenActor = vi.fn();
    const root = card(objector, { callbacks: { onOpenActor } });
    expect([...root.querySelectorAll('.who[role=link]')].map(textOf)).toEqual([]);
    const onOpenDocument = vi.fn();
    const other = card(accusedInSilence, { callbacks: { onOpenActor, onOpenDocument } });
    press(button(other, 'Alder Systems'));
    expect(onOpenActor).toHaveBeenCalledWith('alder-systems');
    key(button(other, 'Plain Notes'), 'Enter');
    expect(onOpenDocument).toHaveBeenCalledWith('plain-notes');
  });

  test('a sheet is made taller by its handle, by press or by drawing, and drawn away', () => {
    const onClose = vi.fn();
    const root = show(
      <MentionCard
        mention={plainMention}
        dossier={accused}
        state={plainState}
        callbacks={{ ...silentCallbacks, onClose }}
        shape="sheet"
      />,
    );
    const grab = button(root, 'Make taller');
    grab.setPointerCapture = () => {};
    const draw = (from: number, to: number) => {
      act(() => {
        grab.dispatchEvent(new PointerEvent('pointerdown', { clientY: from, isPrimary: true }));
        grab.dispatchEvent(new PointerEvent('pointerup', { clientY: to, isPrimary: true }));
        grab.click();
      });
    };
    press(grab);
    expect(grab.getAttribute('aria-label')).toBe('Make lower');
    draw(100, 300);
    expect(grab.getAttribute('aria-label')).toBe('Make taller');
    draw(300, 100);
    expect(grab.getAttribute('aria-label')).toBe('Make lower');
    draw(100, 300);
    draw(100, 300);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('a copied citation carries allegation, answers, place and pack', () => {
    const onCopyCitation = vi.fn();
    press(button(card(accused, { callbacks: { onCopyCitation } }), 'Copy citation'));
    const text = String(onCopyCitation.mock.calls[0]?.[0]);
    expect(text).toContain(tiesUnit.claim.heading);
    expect(text).toContain('worried about the standing contacts');
    expect(text).toContain('characters 120 to 200, SHA-256 0a1b2c3d');
    expect(text).toContain('Answer: Ada Quill, its chair: “Alder Systems has no dealings');
    expect(text).toContain('Sidelight pack made-up 1.0.0.');
  });

  test('mounts into a shadow root, changes there and goes', () => {
    const root = document.createElement('div').attachShadow({ mode: 'closed' });
    const props = { mention: plainMention, dossier: accused, state: plainState, callbacks: silentCallbacks };
    const mounted = mountCard(root, props);
    expect(root.querySelector('h2')?.textContent).toBe('Alder Systems');
    mounted.update({ ...props, dossier: accusedInSilence });
    expect(root.querySelector('h2')?.textContent).toBe('Northern signals office');
    expect(root.querySelector('h3')?.textContent).toBe(doorUnit.claim.heading);
    mounted.unmount();
    expect(root.childNodes).toHaveLength(0);
  });
});

describe('another actor in the same card', () => {
  test('has a way back, and no doubt about who it is', () => {
    const onBack = vi.fn();
    const root = show(
      <MentionCard
        mention={{ ...plainMention, by: 'context', because: '“Alder”, with “software” nearby.' }}
        dossier={objector}
        state={{ ...plainState, backTo: accused.actor.name }}
        callbacks={{ ...silentCallbacks, onBack }}
      />,
    );
    expect(textOf(root.querySelector('h2'))).toBe(objector.actor.name);
    expect(textOf(root)).not.toContain('Not this one?');
    press(button(root, `Back to ${accused.actor.name}`));
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('takes the focus to its name, folded as at first', () => {
    const root = document.createElement('div');
    document.body.append(root);
    const props = { mention: plainMention, state: plainState, callbacks: silentCallbacks };
    const mounted = mountCard(root, { ...props, dossier: accused });
    press(root.querySelector('.more .fold') as HTMLElement);
    expect(root.querySelectorAll('.unit').length).toBeGreaterThan(1);
    expect(document.activeElement).toBe(document.body);
    act(() => mounted.update({ ...props, dossier: accusedInSilence }));
    expect(document.activeElement).toBe(root.querySelector('[role=dialog]'));
    expect(root.querySelectorAll('.unit')).toHaveLength(1);
  });
});

test('an error is told with claim and version', () => {
  const onReport = vi.fn();
  const root = card(accused, { callbacks: { onReport } });
  press(button(root, 'Report an error'));
  const { pack } = accused;
  expect(onReport).toHaveBeenLastCalledWith(
    `Sidelight pack ${pack.id} ${pack.version}, actor ${accused.actor.id}, claims: ${firstUnit(accused)?.claim.id}. What is wrong: `,
  );
});

test('where the extension is gone, a card says what to do', () => {
  const root = document.createElement('div');
  const onClose = vi.fn();
  act(() => void mountGone(root, 'card', onClose));
  const dialog = root.querySelector('[role=dialog]');
  expect(textOf(dialog)).toBe('Sidelight was updated. Reload this page to go on.');
  press(button(root, 'Close'));
  expect(onClose).toHaveBeenCalledOnce();
});
