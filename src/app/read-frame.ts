/** Reads one frame of a page: joins the page's reader with the browser, the settings and the card. */
import type { Matcher } from '../matching/index.ts';
import { type Reader, startReader } from '../page/reader.ts';
import { answerInFrame, followSettings, isExtensionAlive, placeOfTab, tellBackground } from '../platform/frame.ts';
import { densityOn, isOn, pausedUntil, type Settings } from '../platform/settings.ts';
import { browserMessages } from '../platform/words.ts';
import { rememberGoneCard } from '../ui/card/gone-card.tsx';
import { speak } from '../words/messages.ts';
import { mountCardWith } from './card-content.ts';

/**
 * Ends the script that runs here already. Kept in this script's own world, which pages do not see. A frame may be given
 * the script twice: by the browser and by the panel, or by an extension that was updated under an open page.
 */
const STAND_DOWN = Symbol.for('sidelight.stand-down');

export interface FrameParts {
  readonly matcher: Matcher;
  /** Ids of actors that are named on pages of every kind. */
  readonly everyday: readonly string[];
  /** Style sheets, as text. */
  readonly markStyles: string;
  readonly cardStyles: string;
}

/** Begins to read this frame, as the settings say, until the extension is gone or another script takes over. */
export async function readFrame({ matcher, everyday, markStyles, cardStyles }: FrameParts): Promise<void> {
  if (!('highlights' in CSS)) return;
  const world = globalThis as { [STAND_DOWN]?: () => void };
  world[STAND_DOWN]?.();
  const lifetime = new AbortController();
  const { signal } = lifetime;
  world[STAND_DOWN] = () => lifetime.abort();
  speak(browserMessages());
  let reading: AbortController | null = null;
  let reader: Reader | null = null;
  let found = 0;
  let current: Settings | null = null;
  let tabOn = true;
  let site = '';
  let askSettings: (() => Promise<void>) | null = null;
  let waking: ReturnType<typeof setTimeout> | undefined;

  /**
   * An extension that was updated leaves its old scripts in open pages: they end at the first word to it. Another
   * failure, such as a storage that is full, costs the badge its count and nothing else.
   */
  const tell = (message: Parameters<typeof tellBackground>[0]) => tellBackground(message).catch(standDownIfGone);

  /** The script of the newer version takes the marks of this one away. In Chromium it has a world of its own. */
  function standDownIfGone(): void {
    if (!isExtensionAlive()) lifetime.abort();
  }

  const readerSettings = (settings: Settings) => ({ ...settings, density: densityOn(settings, site) });

  function follow(settings: Settings): void {
    current = settings;
    clearTimeout(waking);
    const until = pausedUntil(settings);
    if (until !== null) waking = setTimeout(() => follow(settings), until - Date.now());
    if (tabOn && isOn(settings, site)) {
      if (reader !== null) {
        reader.use(readerSettings(settings));
        return;
      }
      reading = new AbortController();
      reader = startReader({
        matcher,
        page: pageFacts,
        everyday,
        settings: readerSettings(settings),
        markStyles,
        cardStyles,
        mountCard: mountCardWith({ site, settings: () => current ?? settings }),
        signal: AbortSignal.any([signal, reading.signal]),
        onCleared: standDownIfGone,
        onFound(count) {
          found = count;
          if (found > 0) rememberGoneCard();
          void tell({ type: 'frameFound', found });
        },
      });
    } else if (reader !== null) {
      reading?.abort();
      reader = null;
      found = 0;
      void tell({ type: 'frameGone' });
    }
  }

  answerInFrame(
    {
      listMentions: () => ({
        address: location.href,
        title: document.title,
        on: reader !== null,
        partial: reader?.isPartial() ?? false,
        complete: reader?.isComplete() ?? current !== null,
        mentions: reader?.list() ?? [],
      }),
      showMention: ({ mention }) => ({ done: reader?.show(mention) ?? false }),
      stepMention: ({ direction, from }) => ({ done: reader?.step(direction, from) ?? false }),
      askSelection: () => ({ text: document.getSelection()?.toString() ?? '' }),
      tabSwitched({ on }) {
        tabOn = on;
        if (current !== null) follow(current);
        return { done: true };
      },
      reportAgain: () => ({ done: void tell({ type: 'frameFound', found }) === undefined }),
    },
    signal,
  );
  addEventListener('pagehide', () => void tell({ type: 'frameGone' }), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && comeBack(), { signal });
  await begin();

  async function begin(): Promise<void> {
    const place = await placeOfTab(signal);
    if (place === null) standDownIfGone();
    if (place === null || askSettings !== null) return;
    ({ site, on: tabOn } = place);
    askSettings = followSettings(follow, signal);
  }

  /** A page that lay in the browser's cache heard nothing there, in Firefox not even an answer. */
  function comeBack(): void {
    void tell({ type: 'frameFound', found });
    void (askSettings ?? begin)();
  }
}

/** What the page says of itself, asked anew each time. */
const pageFacts = {
  get host() {
    return location.hostname;
  },
  get title() {
    // A form named "title" stands before the document's own in Chromium.
    const { title } = document as { title: unknown };
    return typeof title === 'string' ? title : (document.querySelector('title')?.textContent ?? '');
  },
  get lang() {
    return document.documentElement.lang;
  },
};
