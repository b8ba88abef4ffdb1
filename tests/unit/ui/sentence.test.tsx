// @vitest-environment happy-dom
/** Sentences with words in them that are not the interface's. */
import { afterEach, expect, test, vi } from 'vitest';
import { MentionCard } from '../../../src/ui/card/mention-card.tsx';
import { Message, PackLanguage, Sentence } from '../../../src/ui/parts/sentence.tsx';
import { speak, t, told } from '../../../src/words/messages.ts';
import { plainMention, plainState, silentCallbacks } from '../../gallery/card-fixtures.ts';
import { accusedInSilence } from '../../gallery/fixtures/dossiers.ts';
import { press, show, textOf } from './render.ts';

const english = (key: string) => MESSAGES.english[key] ?? '';
afterEach(() => {
  document.body.replaceChildren();
  speak(english);
});

test('what the pack says keeps its language and direction', () => {
  const root = show(
    <PackLanguage.Provider value="he">
      <Sentence text={t('answer.none', { actor: told('אלפא') })} />
    </PackLanguage.Provider>,
  );
  expect(textOf(root)).toBe('No answer by אלפא is recorded in the documents.');
  const name = root.querySelector('bdi');
  expect([name?.textContent, name?.lang, name?.getAttribute('dir')]).toEqual(['אלפא', 'he', 'auto']);
});

test('a piece of a sentence leads where it should, the last where two read the same', () => {
  const onOpen = vi.fn();
  const root = show(
    <Sentence
      text={t('source.reported', { reporters: told('A'), source: t('source.quoted', { document: told('A') }) })}
      links={[{ of: 'A', onOpen }]}
    />,
  );
  const links = root.querySelectorAll<HTMLElement>('[role=link]');
  expect(links).toHaveLength(1);
  expect(links[0]?.previousSibling?.textContent).toBe(', quoted by ');
  press(links[0] as HTMLElement);
  expect(onOpen).toHaveBeenCalledOnce();
});

test('elements stand in a message where the language wants them', () => {
  speak((key) => (key === 'card.saidAbout' ? '{n}: said' : english(key)));
  const root = show(<Message of="card.saidAbout" n={<b>3</b>} />);
  expect(root.innerHTML).toBe('<b>3</b>: said');
});

test('a card in another language leaves names, claims and quotations as they are, and marks them', () => {
  const card = (table: Readonly<Record<string, string>>) => {
    speak((key) => table[key] ?? '');
    return show(
      <MentionCard
        mention={{ ...plainMention, language: 'en' }}
        dossier={accusedInSilence}
        state={plainState}
        callbacks={silentCallbacks}
      />,
    );
  };
  const told = (root: HTMLElement) => [...root.querySelectorAll('[lang=en][dir=auto]')].map(textOf);
  const [plainCard, foreignCard] = [card(MESSAGES.english), card(MESSAGES.pseudo)];
  const dialog = foreignCard.querySelector('[role=dialog]');
  expect([dialog?.getAttribute('lang'), dialog?.getAttribute('dir')]).toEqual(['ar-XB', 'rtl']);
  expect(told(foreignCard)).toEqual(told(plainCard));
  expect(told(foreignCard).length).toBeGreaterThan(10);
  // What is left without the pack's words is all in the other language.
  for (const element of foreignCard.querySelectorAll('[lang=en][dir=auto]')) element.remove();
  expect(textOf(foreignCard)).not.toMatch(/\b[a-z]{3,}\b/);
});
