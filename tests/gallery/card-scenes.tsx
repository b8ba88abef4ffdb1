/** The card in every state. */
import { pack } from 'virtual:knowledge';
import css from '../../assets/card.css?inline';
import { dossierOf } from '../../src/knowledge/dossier.ts';
import { MentionCard, type MentionCardProps } from '../../src/ui/card/mention-card.tsx';
import { t } from '../../src/words/messages.ts';
import { plainMention, plainState, silentCallbacks } from './card-fixtures.ts';
import { accused, accusedInSilence, objector, reporter, unmentioned } from './fixtures/dossiers.ts';
import type { Scene } from './scene.ts';

const choice = [accused, accusedInSilence].map(({ actor }) => ({ ...actor }));

function scene(name: string, caption: string, props: Partial<MentionCardProps>, width?: number): Scene {
  return {
    name: `card-${name}`,
    caption,
    css,
    ...(width !== undefined && { width }),
    show: () => (
      <MentionCard mention={plainMention} dossier={accused} state={plainState} callbacks={silentCallbacks} {...props} />
    ),
  };
}

export const cardScenes: readonly Scene[] = [
  scene('accused', 'Accused, answered', {}),
  scene('silence', 'Accused, no answer recorded', { dossier: accusedInSilence }),
  scene('reporter', 'Newspaper: nothing is said about it', { dossier: reporter }),
  scene('objector', 'Speaks, is not accused', { dossier: objector }),
  scene('unmentioned', 'Nothing by it or about it', { dossier: unmentioned }),
  scene('probable', 'Mention by context only', {
    mention: { ...plainMention, by: 'context', because: '“Alder”, with “software” nearby.' },
  }),
  scene('two-actors', 'Two possible actors: nothing is shown until one is chosen', {
    dossier: null,
    mention: { ...plainMention, alternatives: choice },
  }),
  scene('stepped-pinned', 'Stepped to, kept open', {
    state: { ...plainState, pinned: true, step: { index: 10, total: 18 } },
  }),
  scene('status', 'After an action', {
    state: {
      ...plainState,
      status: {
        text: t('card.lessSection'),
        offer: { label: t('card.undo'), onPress: () => {} },
      },
    },
  }),
  scene('another-actor', 'Another actor, opened in the card', {
    dossier: objector,
    state: { ...plainState, backTo: accused.actor.name },
  }),
  scene('narrow', 'Below 310 px the stance word moves above its line', {}, 288),
  scene('docked', 'At the foot of a small window', { shape: 'docked' }),
  scene('sheet', 'By touch', { shape: 'sheet' }, 390),
  ...pack.actors.map(({ id, name }) => scene(`real-${id}`, name, { dossier: dossierOf(pack, id) })),
];
