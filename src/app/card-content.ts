/** Joins the page's card host with the interface's card: asks for the dossiers, then shows and updates it. */
import type { Dossier } from '../knowledge/dossier-model.ts';
import type { CardControls, MountCard } from '../page/card-host.ts';
import type { Mention } from '../page/mention.ts';
import { tellBackground } from '../platform/frame.ts';
import type { Settings } from '../platform/settings.ts';
import { type MountedCard, mountCard } from '../ui/card/mount-card.tsx';
import type { CardCallbacks, CardState } from '../ui/card/types.ts';
import { formatRoute, type Route } from '../ui/panel/routes.ts';
import { copyText } from './copy-text.ts';

export interface CardSurroundings {
  readonly site: string;
  settings(): Settings;
}

/** The next step from each density to fewer marks. */
const LESS = { every: 'section', section: 'page', page: 'page' } as const;

export function mountCardWith(surroundings: CardSurroundings): MountCard {
  return (root, mention, controls) => {
    let ended = false;
    let unmount = () => {};
    void tellBackground({ type: 'askDossiers', actors: [...mention.actors] }).then(({ dossiers }) => {
      if (!ended) unmount = show(root, mention, controls, dossiers, surroundings);
    }, controls.close);
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
  let state: CardState = { pinned: false, step: controls.step, status: null };
  let dossier = dossiers.length === 1 ? (dossiers[0] ?? null) : null;
  let card: MountedCard | null = null;
  const set = (change: Partial<CardState>) => {
    state = { ...state, ...change };
    card?.update(props());
  };
  const open = (route: Route) => void tellBackground({ type: 'openPage', route: formatRoute(route) });
  const callbacks: CardCallbacks = {
    onPin(pinned) {
      controls.pin(pinned);
      set({ pinned });
    },
    onClose: controls.close,
    onStep: controls.stepTo,
    onOpenDossier: (id) => open({ view: 'actor', id }),
    onOpenClaim: (id) => open({ view: 'claim', id }),
    onOpenDocument: (id) => open({ view: 'document', id }),
    onCopyCitation(text) {
      copyText(text, root);
      set({ status: { text: 'Citation copied.' } });
    },
    onLess() {
      const before = settings().density;
      const density = LESS[before];
      void tellBackground({ type: 'changeSettings', change: { density } });
      const text = density === 'page' ? 'Fewer underlines: first on a page.' : 'Fewer underlines: first in a section.';
      set({
        status: { text, onUndo: () => void tellBackground({ type: 'changeSettings', change: { density: before } }) },
      });
    },
    onOff: () => void tellBackground({ type: 'switchSite', site, on: false }),
    onChooseActor(id) {
      dossier = dossiers.find(({ actor }) => actor.id === id) ?? null;
      card?.update(props());
    },
    onNotThisOne: controls.notThisOne,
    onStatusRead: () => set({ status: null }),
  };
  const alternatives = dossiers.map(({ actor: { id, name, description } }) => ({ id, name, description }));
  const props = () => ({
    mention: { text: mention.text, by: mention.certainty, because: mention.because, alternatives },
    dossier,
    state,
    callbacks,
    shape: controls.shape,
    textScale: settings().textScale,
  });
  card = mountCard(root, props());
  controls.ready();
  return card.unmount;
}
