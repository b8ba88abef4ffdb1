/**
 * Every message between the parts of the extension, by direction, checked on arrival. A message is plain data with a
 * `type`; what answers it is named beside it. Nothing here names a browser's interface.
 */
import * as v from 'valibot';
import { Density, SettingsChange } from './settings.ts';

/** A tab's or a frame's number, as the browser gives it. */
const Id = v.pipe(v.number(), v.safeInteger());

// --- from a frame's content script to the background ---------------------------------------------------------------

/** A frame has begun to be read. Answered with `SiteAnswer`: where in the web the tab is. */
const FrameStarted = v.object({ type: v.literal('frameStarted'), site: v.string() });

/** A frame has found this many mentions so far, underlined or not. */
const FrameFound = v.object({
  type: v.literal('frameFound'),
  found: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** A frame's page is being left, or reading was switched off there. */
const FrameGone = v.object({ type: v.literal('frameGone') });

/** A card needs what is held about these actors. Answered with `DossiersAnswer`. */
const AskDossiers = v.object({ type: v.literal('askDossiers'), actors: v.array(v.string()) });

/** The reader wants more than the card shows: opens the panel as a page of its own at this route. */
const OpenPage = v.object({ type: v.literal('openPage'), route: v.string() });

// --- from a frame or the panel to the background -------------------------------------------------------------------

/** The reader changed some of the settings. Answered with `DoneAnswer`: false where they could not be stored. */
const ChangeSettings = v.object({ type: v.literal('changeSettings'), change: SettingsChange });

/**
 * The reader chose something for one site: to leave it alone, or how many names are underlined there; `null`: as many as
 * elsewhere. Answered with `DoneAnswer`, as above. Of a private window nothing is stored; see `changeSiteIn`.
 */
const ChangeSite = v.object({
  type: v.literal('changeSite'),
  site: v.string(),
  change: v.strictObject({ off: v.exactOptional(v.boolean()), density: v.exactOptional(v.nullable(Density)) }),
  /** The tab that the panel belongs to, where the panel sends it. */
  tab: v.exactOptional(Id),
});

// --- from the panel to the background ------------------------------------------------------------------------------

/** The reader switched Sidelight off or on in this tab, whatever page it holds. Answered with `DoneAnswer`. */
const SwitchTab = v.object({ type: v.literal('switchTab'), tab: Id, on: v.boolean() });

/** What do the frames of this tab report? Answered with `TabAnswer`. */
const AskTab = v.object({ type: v.literal('askTab'), tab: Id });

/** The panel was opened on a tab that was there before the extension: read it now. Answered with `DoneAnswer`. */
const ReadTab = v.object({ type: v.literal('readTab'), tab: Id });

export const ToBackground = v.variant('type', [
  FrameStarted,
  FrameFound,
  FrameGone,
  AskDossiers,
  OpenPage,
  ChangeSettings,
  ChangeSite,
  SwitchTab,
  AskTab,
  ReadTab,
]);
export type ToBackground = v.InferOutput<typeof ToBackground>;

// --- from panel or background to a frame's content script ----------------------------------------------------------

/** Which mentions were found, all of them, in the order of the text? Answered with `MentionsAnswer`. */
const ListMentions = v.object({ type: v.literal('listMentions') });

/** Scroll to a mention and open its card. Answered with `DoneAnswer`. */
const ShowMention = v.object({ type: v.literal('showMention'), mention: Id });

/**
 * Go to the next or the previous mention of this frame, from the one shown last or, at `edge`, from outside. Answered
 * with `DoneAnswer`: false at either end.
 */
const StepMention = v.object({
  type: v.literal('stepMention'),
  direction: v.picklist(['previous', 'next']),
  from: v.picklist(['here', 'edge']),
});

/** Which text is selected? Answered with `SelectionAnswer`. */
const AskSelection = v.object({ type: v.literal('askSelection') });

/** The tab was switched off or on. Answered with `DoneAnswer`. */
const TabSwitched = v.object({ type: v.literal('tabSwitched'), on: v.boolean() });

/** Send `frameFound` again: the background has begun a new count for the tab. */
const ReportAgain = v.object({ type: v.literal('reportAgain') });

export const ToFrame = v.variant('type', [
  ListMentions,
  ShowMention,
  StepMention,
  AskSelection,
  TabSwitched,
  ReportAgain,
]);
export type ToFrame = v.InferOutput<typeof ToFrame>;

// --- answers -------------------------------------------------------------------------------------------------------

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

/** Checks a message and has it handled; `undefined` for what is not a message of this direction. */
export function handle<M extends { readonly type: keyof Answers }, From>(
  schema: v.GenericSchema<unknown, M>,
  handlers: Handlers<M, From>,
  message: unknown,
  from: From,
): Promise<unknown> | undefined {
  const checked = v.safeParse(schema, message);
  if (!checked.success) return undefined;
  const handler = handlers[checked.output.type as M['type']] as (message: M, from: From) => unknown;
  return Promise.resolve(handler(checked.output, from));
}
