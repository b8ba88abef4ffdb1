/** A card's surroundings for gallery and tests: a plain mention, and callbacks that do nothing. */
import type { CardCallbacks, CardMention, CardState } from '../../src/ui/card/types.ts';

const nothing = () => {};
export const silentCallbacks: CardCallbacks = {
  onPin: nothing,
  onClose: nothing,
  onStep: nothing,
  onOpenDossier: nothing,
  onOpenActor: nothing,
  onBack: nothing,
  onOpenClaim: nothing,
  onOpenDocument: nothing,
  onCopyCitation: nothing,
  onReport: nothing,
  onLess: nothing,
  onOff: nothing,
  onChooseActor: nothing,
  onNotThisOne: nothing,
  onStatusRead: nothing,
};

export const plainMention: CardMention = {
  text: 'Alder',
  by: 'name',
  because: 'The full name.',
  alternatives: [],
  language: 'en',
};
export const plainState: CardState = { pinned: false, step: null, status: null, backTo: null };
