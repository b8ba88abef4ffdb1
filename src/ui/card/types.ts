/** What the card needs to know and what it calls back. Plain data; who holds it and how it travels is not the card's. */
import type { ActorId, ClaimId, DocumentId } from '../../knowledge/model.ts';

export interface CardMention {
  /** The mention as the page has it. */
  readonly text: string;
  /** `context`: only what stands around it made it a mention, so the card says "Probably". */
  readonly by: 'name' | 'context';
  /** BCP 47 language of what the pack says of it: names, descriptions, and why it is a mention. */
  readonly language: string;
  /** What in the context decided, in a few plain words, for example "“Kaspersky”, with “software” nearby." */
  readonly because: string;
  /** All actors the mention may stand for; more than one: a choice comes before any claim. */
  readonly alternatives: readonly { readonly id: ActorId; readonly name: string; readonly description: string }[];
}

/** One line in place of the actions, after one of them. */
export interface CardStatus {
  readonly text: string;
  /** What can be done about it, for example taking it back. */
  readonly offer?: { readonly label: string; readonly onPress: () => void };
}

export interface CardState {
  readonly pinned: boolean;
  /** Set where the mention was stepped to: which of how many, counted from 1. */
  readonly step: { readonly index: number; readonly total: number } | null;
  readonly status: CardStatus | null;
  /** Name of the actor shown before, where the reader went on to another one in the card; else `null`. */
  readonly backTo: string | null;
}

export interface CardCallbacks {
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onStep: (direction: 'previous' | 'next') => void;
  readonly onOpenDossier: (id: ActorId) => void;
  /** A speaker's name was chosen: shows that actor in the card. */
  readonly onOpenActor: (id: ActorId) => void;
  readonly onBack: () => void;
  readonly onOpenClaim: (id: ClaimId) => void;
  readonly onOpenDocument: (id: DocumentId) => void;
  /** The text to copy; an allegation's answer is always in it. */
  readonly onCopyCitation: (text: string) => void;
  /** What is needed to tell of an error: claims and version. */
  readonly onReport: (text: string) => void;
  readonly onLess: () => void;
  readonly onOff: () => void;
  readonly onChooseActor: (id: ActorId) => void;
  readonly onNotThisOne: () => void;
  /** The status line has been read for long enough. */
  readonly onStatusRead: () => void;
}

/** `card`: beside its mention; `docked`: at the foot of a small window; `sheet`: by touch, with larger targets. */
export type CardShape = 'card' | 'docked' | 'sheet';
