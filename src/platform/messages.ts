/**
 * How the parts of the extension speak to each other: what answers each message, and how one is handled. A message is plain
 * data with a `type`; all of them stand in `to-background.ts` and `to-frame.ts`. Nothing here names a browser's interface.
 */
import type { Settings } from './settings.ts';

/** The host of the tab's page, `null` where it cannot be told, and whether the tab is switched on. */
export interface SiteAnswer {
  readonly site: string | null;
  readonly on: boolean;
}

export interface DossiersAnswer {
  readonly dossiers: readonly import('../knowledge/dossier-model.ts').Dossier[];
}

export interface DoneAnswer {
  readonly done: boolean;
}

export interface FrameReport {
  readonly frame: number;
  readonly found: number;
}

/** `frames` is empty where no content script runs in the tab. */
export interface TabAnswer extends SiteAnswer {
  readonly frames: readonly FrameReport[];
}

/** A mention as its frame tells of it. */
export interface ListedMention {
  readonly id: number;
  readonly actors: readonly string[];
  readonly certainty: 'name' | 'context';
  readonly because: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly marked: boolean;
}

export interface MentionsAnswer {
  /** Address and title of the frame's document. */
  readonly address: string;
  readonly title: string;
  /** Whether the frame has been read to its end, with no change of its page left to follow. */
  readonly complete: boolean;
  /** Whether text was left alone, since the page is nested too deep. */
  readonly partial: boolean;
  /** False where reading is switched off here. */
  readonly on: boolean;
  readonly mentions: readonly ListedMention[];
}

/** `text` is '' where nothing is selected. */
export interface SelectionAnswer {
  readonly text: string;
}

/** The answer to each message. */
export interface Answers {
  readonly frameStarted: SiteAnswer;
  readonly frameFound: DoneAnswer;
  readonly frameGone: DoneAnswer;
  readonly askDossiers: DossiersAnswer;
  readonly openPage: DoneAnswer;
  readonly askSettings: Settings;
  readonly changeSettings: DoneAnswer;
  readonly changeSite: DoneAnswer;
  readonly switchTab: DoneAnswer;
  readonly askTab: TabAnswer;
  readonly readTab: DoneAnswer;
  readonly listMentions: MentionsAnswer;
  readonly showMention: DoneAnswer;
  readonly stepMention: DoneAnswer;
  readonly askSelection: SelectionAnswer;
  readonly tabSwitched: DoneAnswer;
  readonly reportAgain: DoneAnswer;
}

/** What a message is answered with. */
export type AnswerTo<M extends { readonly type: keyof Answers }> = Answers[M['type']];

/** For each message what to do. */
export type Handlers<M extends { readonly type: keyof Answers }, From> = {
  readonly [T in M['type']]: (
    message: Extract<M, { readonly type: T }>,
    from: From,
  ) => Answers[T] | Promise<Answers[T]>;
};

/** Has a message handled; `undefined` where `read` finds that it is none of this direction. */
export function handle<M extends { readonly type: keyof Answers }, From>(
  read: (message: unknown) => M | null,
  handlers: Handlers<M, From>,
  message: unknown,
  from: From,
): Promise<unknown> | undefined {
  const heard = read(message);
  if (heard === null) return undefined;
  const handler = handlers[heard.type as M['type']] as (message: M, from: From) => unknown;
  return Promise.resolve(handler(heard, from));
}
