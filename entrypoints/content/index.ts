import { matcherData } from 'virtual:matcher';
import { defineContentScript } from 'wxt/utils/define-content-script';
import cardStyles from '../../assets/card.css?inline';
import markStyles from '../../assets/mark.css?raw';
import { loadMatcher } from '../../src/matching/index.ts';
import { type Reader, startReader } from '../../src/page/reader.ts';
import { answerInFrame, siteOfTab, tellBackground } from '../../src/platform/frame.ts';
import { isOn, readSettings, type Settings, watchSettings } from '../../src/platform/settings.ts';
import { mountCardWith } from './card.ts';

export default defineContentScript({
  matches: ['*://*/*', 'file:///*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main: () => void start(),
});

/** Set in this script's own world, which pages do not see: it may be brought in twice, by the browser and by the panel. */
const RUNNING = Symbol.for('sidelight');

/** WXT drops what only `main` uses by looking for its name: nothing else in this file may be called `start`. */
async function start(): Promise<void> {
  const world = globalThis as { [RUNNING]?: true };
  if (world[RUNNING] || !('highlights' in CSS)) return;
  world[RUNNING] = true;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const matcher = loadMatcher(matcherData);
  let reading: AbortController | null = null;
  let reader: Reader | null = null;
  let found = 0;
  let current: Settings | null = null;

  /** An extension that was updated leaves its old scripts in open pages: they end at the first word to it. */
  const tell = (message: Parameters<typeof tellBackground>[0]) => tellBackground(message).catch(() => lifetime.abort());

  function follow(settings: Settings): void {
    current = settings;
    if (isOn(settings, site)) {
      if (reader !== null) {
        reader.use(settings);
        return;
      }
      reading = new AbortController();
      reader = startReader({
        matcher,
        page: pageFacts,
        settings,
        markStyles,
        cardStyles,
        mountCard: mountCardWith({ site, settings: () => current ?? settings }),
        signal: AbortSignal.any([signal, reading.signal]),
        onFound(count) {
          found = count;
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
        on: reader !== null,
        complete: reader?.isComplete() ?? current !== null,
        mentions: reader?.list() ?? [],
      }),
      showMention: ({ mention }) => ({ done: reader?.show(mention) ?? false }),
      stepMention: ({ direction, from }) => ({ done: reader?.step(direction, from) ?? false }),
      askSelection: () => ({ text: document.getSelection()?.toString() ?? '' }),
      reportAgain: () => ({ done: void tell({ type: 'frameFound', found }) === undefined }),
    },
    signal,
  );
  addEventListener('pagehide', () => void tell({ type: 'frameGone' }), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && void tell({ type: 'frameFound', found }), { signal });
  const site = await siteOfTab().catch(() => location.hostname);
  watchSettings(follow, signal);
  follow(await readSettings());
}

/** What the page says of itself, asked anew each time. */
const pageFacts = {
  get host() {
    return location.hostname;
  },
  get title() {
    return document.title;
  },
  get lang() {
    return document.documentElement.lang;
  },
};
