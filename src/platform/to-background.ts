/** Every message to the background, checked on arrival: a content script stands beside pages. */
import * as v from 'valibot';
import { DensitySchema, SettingsChangeSchema } from './stored-settings.ts';

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

/** How does the reader want pages to be read? Answered with the settings, those that are stored damaged at their defaults. */
const AskSettings = v.object({ type: v.literal('askSettings') });

// --- from a frame or the panel to the background -------------------------------------------------------------------

/** The reader changed some of the settings. Answered with `DoneAnswer`: false where they could not be stored. */
const ChangeSettings = v.object({ type: v.literal('changeSettings'), change: SettingsChangeSchema });

/**
 * The reader chose something for one site: to leave it alone, or how many names are underlined there; `null`: as many as
 * elsewhere. Answered with `DoneAnswer`, as above. Of a private window nothing is stored; see `changeSiteIn`.
 */
const ChangeSite = v.object({
  type: v.literal('changeSite'),
  site: v.string(),
  change: v.strictObject({ off: v.exactOptional(v.boolean()), density: v.exactOptional(v.nullable(DensitySchema)) }),
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

const ToBackgroundSchema = v.variant('type', [
  FrameStarted,
  FrameFound,
  FrameGone,
  AskDossiers,
  OpenPage,
  AskSettings,
  ChangeSettings,
  ChangeSite,
  SwitchTab,
  AskTab,
  ReadTab,
]);
export type ToBackground = v.InferOutput<typeof ToBackgroundSchema>;

/** A message to the background, with the fields that it should have and no others; `null` for everything else. */
export function readToBackground(message: unknown): ToBackground | null {
  const checked = v.safeParse(ToBackgroundSchema, message);
  return checked.success ? checked.output : null;
}
