/** Joins the page's card host with the interface's card: asks for the dossiers, then shows and updates it. */
import type { Dossier } from '../knowledge/dossier-model.ts';
import type { CardControls, MountCard } from '../page/card-host.ts';
import type { Mention } from '../page/mention.ts';
import { tellBackground } from '../platform/frame.ts';
import { type Density, densityOn, type Settings } from '../platform/settings.ts';
import type { ToBackground } from '../platform/to-background.ts';
import { type MountedCard, mountCard, mountGone } from '../ui/card/mount-card.tsx';
import type { CardCallbacks, CardState } from '../ui/card/types.ts';
import { formatRoute, type Route } from '../ui/panel/routes.ts';
import { t } from '../words/messages.ts';
import { copyText } from './copy-text.ts';

export interface CardSurroundings {
  readonly site: string;
  settings(): Settings;
}

/** The next step from each density to fewer marks on a site, and what is then said. */
const LESS = {
  every: { density: 'section', said: 'card.lessSection' },
  section: { density: 'page', said: 'card.lessPage' },
  page: null,
} as const;

export function mountCardWith(surroundings: CardSurroundings): MountCard {
  return (root, mention, controls) => {
    let ended = false;
    let unmount = () => {};
    const ask = tellBackground({ type: 'askDossiers', actors: [...mention.actors] });
    void ask.then(
      ({ dossiers }) => {
        if (!ended) unmount = show(root, mention, controls, dossiers, surroundings);
      },
      () => {
        if (ended) return;
        unmount = mountGone(root, controls.shape, controls.close);
        controls.ready();
      },
    );
    return () => {
      ended = true;
      unmount();
    };
  };
}

function show(
  root: ShadowRoot,
  mention: Mention,
  controls: CardControls,
  dossiers: readonly Dossier[],
  { site, settings }: CardSurroundings,
): () => void {
  let state: CardState = { pinned: false, step: controls.step, status: null, backTo: null };
  /** The mention's own dossier, `null` until an actor is chosen, then those that the reader went on to. */
  const trail: (Dossier | null)[] = [dossiers.length === 1 ? (dossiers[0] ?? null) : null];
  let card: MountedCard | null = null;
  const tone = settings().cardTone === 'page' ? controls.tone : null;
  const set = (change: Partial<CardState>) => {
    state = { ...state, ...change, backTo: trail.at(-2)?.actor.name ?? null };
    card?.update(props());
  };
  const say = (text: string) => set({ status: { text } });
  const tell = (message: ToBackground) =>
    void tellBackground(message).then(
      (answer) => 'done' in answer && !answer.done && say(t('card.notStored')),
      () => say(t('card.gone')),
    );
  const open = (route: Route) => tell({ type: 'openPage', route: formatRoute(route) });
  const switchOff = () => tell({ type: 'changeSite', site, change: { off: true } });
  const copy = (text: string, said: string) =>
    void copyText(text, root).then((copied) => say(copied ? said : t('card.notCopied')));
  const callbacks: CardCallbacks = {
    onPin(pinned) {
      controls.pin(pinned);
      set({ pinned });
    },
    onClose: controls.close,
    onStep: controls.stepTo,
    onOpenDossier: (id) => open({ view: 'actor', id }),
    onOpenActor(id) {
      tellBackground({ type: 'askDossiers', actors: [id] }).then(
        ({ dossiers: [dossier] }) => {
          if (dossier !== undefined) trail.push(dossier);
          set({ status: null });
        },
        () => say(t('card.gone')),
      );
    },
    onBack() {
      trail.pop();
      set({ status: null });
    },
    onOpenClaim: (id) => open({ view: 'claim', id }),
    onOpenDocument: (id) => open({ view: 'document', id }),
    onCopyCitation: (text) => copy(text, t('card.citationCopied')),
    onReport: (text) => copy(text, t('card.reportCopied')),
    onLess() {
      const less = LESS[densityOn(settings(), site)];
      if (less === null) {
        set({
          status: {
            text: t('card.fewest'),
            offer: { label: t('card.offHereInstead'), onPress: switchOff },
          },
        });
        return;
      }
      const before = settings().sites.find((choice) => choice.site === site)?.density ?? null;
      const choose = (density: Density | null) => tell({ type: 'changeSite', site, change: { density } });
      choose(less.density);
      const onPress = () => {
        choose(before);
        set({ status: null });
      };
      set({ status: { text: t(less.said), offer: { label: t('card.undo'), onPress } } });
    },
    onOff: switchOff,
    onChooseActor(id) {
      trail[0] = dossiers.find(({ actor }) => actor.id === id) ?? null;
      set({});
    },
    onNotThisOne: controls.notThisOne,
    onStatusRead: () => set({ status: null }),
  };
  const language = dossiers[0]?.pack.language ?? '';
  const alternatives = dossiers.map(({ actor: { id, name, description } }) => ({ id, name, description }));
  const props = () => ({
    mention: { text: mention.text, by: mention.certainty, because: mention.because, alternatives, language },
    dossier: trail.at(-1) ?? null,
    state,
    callbacks,
    shape: controls.shape,
    ...(tone !== null && { theme: tone }),
    textScale: settings().textScale,
  });
  card = mountCard(root, props());
  controls.ready();
  return card.unmount;
}
