/** Words that card and panel share. Neutral and plain: no verb of doubt, no verdict. */
import type { AnswerLine, DossierSectionKey, NamedActor } from '../knowledge/dossier-model.ts';
import { type PlainKey, t, told } from '../words/messages.ts';
import { inSentence, scopeNote, timingNote } from '../words/wording.ts';

/** A description within a longer line: without its full stop. */
export function unstopped(text: string): string {
  return text.replace(/\.$/, '');
}

/** Choices as a control takes them, from the keys of their labels. */
export function labelled<T>(choices: readonly { readonly value: T; readonly label: PlainKey }[]) {
  return choices.map(({ value, label }) => ({ value, label: t(label) }));
}

/**
 * Says where an answer does not cover exactly what was alleged, or that it is not told when it came; empty where
 * neither is so. `why` adds the reason.
 */
export function answerNote(answer: AnswerLine, why: boolean): string {
  const scope = scopeNote(answer.scope);
  return [scope, scope !== '' && why ? told(answer.why) : '', timingNote(answer.timing)].filter(Boolean).join(' ');
}

/** Heading of a section where the whole dossier stands in one column. */
export function sectionHeading(key: DossierSectionKey, { name }: NamedActor): string {
  return key === 'background' ? t('section.background') : t(`section.${key}`, { name: told(name) });
}

/** What an empty section says; the same for every actor. */
export function emptySection(key: DossierSectionKey, actor: NamedActor): string {
  return t(`emptySection.${key}`, { name: told(inSentence(actor)) });
}

/** Leads over to a card's first claim where nothing is said about the actor itself. */
export function instead(key: DossierSectionKey, actor: NamedActor): string {
  if (key === 'saidAbout') return '';
  if (key === 'reported' || key === 'background') return t(`instead.${key}`);
  return t(`instead.${key}`, { name: told(inSentence(actor)) });
}
