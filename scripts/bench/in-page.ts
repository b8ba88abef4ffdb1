/**
 * What is timed, bundled and put into a page. Ours is the code that the content script is built from; the others are
 * used as their makers advise. Each contestant returns how many places it found.
 */
import AdvancedMark from 'advanced-mark.js';
import Mark from 'mark.js';
import markStyles from '../../assets/mark.css?inline';
import { loadMatcher, type Matcher, type MatcherData } from '../../src/matching/index.ts';
import { type ElementFacts, isBlockTag, isNeverRead } from '../../src/page/elements.ts';
import { mayHold } from '../../src/page/may-hold.ts';
import { pageScan } from '../../src/page/page-scan.ts';
import { type Reader, startReader } from '../../src/page/reader.ts';
import { startReading } from '../../src/page/reading.ts';
import { readRun } from '../../src/page/text-run.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import type { ContestantName } from './contestants.ts';

interface Prepared {
  readonly names: readonly string[];
  readonly matcher: Matcher;
}

/** How many places were found; who waits for the page before it begins says itself how long it took from then on. */
type Outcome = number | { readonly count: number; readonly milliseconds: number };
type Contestant = (prepared: Prepared) => Outcome | Promise<Outcome>;

/** A clock that starts when the matcher is first asked: reading waits until the page is drawn, which is no work. */
function clocked(matcher: Matcher): { readonly matcher: Matcher; readonly elapsed: () => number } {
  let start: number | undefined;
  return {
    matcher: {
      ...matcher,
      get beginnings() {
        start ??= performance.now();
        return matcher.beginnings;
      },
    },
    elapsed: () => (start === undefined ? 0 : performance.now() - start),
  };
}

/** Options of the two marking libraries that make them find what ours finds: whole names, in the letters given. */
const exactly = (acrossElements: boolean, each: () => void) => ({
  accuracy: 'exactly' as const,
  separateWordSearch: false,
  caseSensitive: true,
  acrossElements,
  each,
});

function marking(library: typeof Mark | typeof AdvancedMark, acrossElements: boolean): Contestant {
  return ({ names }) => {
    let marks = 0;
    new library(document.body).mark(
      [...names],
      exactly(acrossElements, () => {
        marks += 1;
      }),
    );
    return marks;
  };
}

/** What tags alone tell of elements. */
const BY_TAG: ElementFacts = {
  isBlock: isBlockTag,
  kindOf: (element) => (isNeverRead(element) ? 'never' : 'prose'),
  kindOfText: (text) => (text.parentElement !== null && isNeverRead(text.parentElement) ? 'never' : 'prose'),
};

const CONTESTANTS: Readonly<Record<ContestantName, Contestant>> = {
  /** The least that any highlighter must do. */
  floor() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let characters = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      characters += (node as Text).data.length;
    return characters;
  },

  /** Ours, finding alone: names in runs of text, no rules, no question whether the text is visible or a block by style. */
  finding({ matcher }) {
    let found = 0;
    const scan = pageScan(document.body, matcher, (node) => {
      if (!mayHold(node, matcher, BY_TAG)) return node;
      const run = readRun(node, BY_TAG);
      found += matcher.candidates(run.text).length;
      return run.nodes.at(-1) ?? node;
    });
    scan.proceed(Number.POSITIVE_INFINITY);
    return found;
  },

  /** Ours with rules and visibility, in slices, until the last mention of the page is known. */
  reading: ({ matcher }) =>
    new Promise((resolve) => {
      const clock = clocked(matcher);
      let milliseconds = 0;
      const reading = startReading({
        matcher: clock.matcher,
        page: { host: location.hostname, title: document.title, lang: document.documentElement.lang },
        signal: new AbortController().signal,
        onChange() {
          milliseconds = clock.elapsed();
        },
        onSettled() {
          const count = [...reading.finder.records].flatMap(({ mentions }) => mentions.filter(Boolean)).length;
          // A page without a mention is known once all of it is read.
          resolve({ count, milliseconds: milliseconds || clock.elapsed() });
        },
      });
    }),

  /** All of ours: the same, the marks are registered, and shadow roots were looked for. */
  everything: ({ matcher }) =>
    new Promise((resolve) => {
      const clock = clocked(matcher);
      let reader: Reader | null = null;
      reader = startReader({
        matcher: clock.matcher,
        page: { host: location.hostname, title: document.title, lang: document.documentElement.lang },
        settings: { ...DEFAULT_SETTINGS, density: 'every' },
        everyday: [],
        markStyles,
        cardStyles: '',
        mountCard: () => () => {},
        signal: new AbortController().signal,
        onCleared() {},
        onFound() {
          const milliseconds = clock.elapsed();
          resolve({ count: reader?.list().length ?? 0, milliseconds });
        },
      });
    }),

  /** One regular expression over all names, text node by text node, painted with the Highlight API. */
  regExp({ names }) {
    const escaped = [...names]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    const pattern = new RegExp(`\\b(?:${escaped.join('|')})(?!\\w)`, 'g');
    const highlight = new Highlight();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { index, 0: words } of (node as Text).data.matchAll(pattern)) {
        const range = { startContainer: node, startOffset: index, endContainer: node, endOffset: index + words.length };
        highlight.add(new StaticRange(range));
      }
    }
    CSS.highlights.set('bench', highlight);
    return highlight.size;
  },

  markJs: marking(Mark, false),
  markJsAcross: marking(Mark, true),
  advancedMark: marking(AdvancedMark, false),
  advancedMarkAcross: marking(AdvancedMark, true),
};

export interface Timing {
  readonly milliseconds: number;
  readonly count: number;
  /** Milliseconds to make the names ready for use, before the clock starts. */
  readonly load: number;
  /** Longest task meanwhile, in milliseconds; 0 where none was longer than the 50 that browsers report. */
  readonly longestTask: number;
  /** Records of a MutationObserver over the document. */
  readonly mutations: number;
}

/**
 * A matcher with all names in its table. They enter it by their first letter, when it is first asked for; what that takes
 * is told as loading, not as finding.
 */
function loadWhole(data: MatcherData): Matcher {
  const matcher = loadMatcher(data);
  const oneForEachLetter = new Map(data.names.split('\n').map((name) => [name.charAt(0), name]));
  matcher.candidates([...oneForEachLetter.values()].join('\n'));
  return matcher;
}

/**
 * Runs one contestant once, on a page that has been laid out.
 * @public called in the page, through the bundle's name
 */
export async function run(name: ContestantName, names: readonly string[], data: MatcherData): Promise<Timing> {
  const before = performance.now();
  const matcher = loadWhole(data);
  const load = performance.now() - before;
  void document.body.offsetHeight;
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));

  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: 'longtask' });
  let mutations = 0;
  const mutationObserver = new MutationObserver((records) => {
    mutations += records.length;
  });
  mutationObserver.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  // In a task of its own, so that a long task is the contestant's alone.
  await new Promise((next) => setTimeout(next));
  const start = performance.now();
  const outcome = await CONTESTANTS[name]({ names, matcher });
  const elapsed = performance.now() - start;
  const { count, milliseconds } = typeof outcome === 'number' ? { count: outcome, milliseconds: elapsed } : outcome;
  await new Promise((next) => setTimeout(next, 60));
  observer.disconnect();
  mutationObserver.disconnect();
  return { milliseconds, count, load, longestTask: Math.max(0, ...tasks), mutations };
}

/**
 * Appends paragraphs one by one, followed by our reading or by an observer that does nothing; resolves when settled.
 * @public called in the page, through the bundle's name
 */
export async function feed(followed: boolean, data: MatcherData, sentences: readonly string[]): Promise<void> {
  const matcher = loadMatcher(data);
  let settled = () => {};
  if (followed) {
    await new Promise<void>((ready) => {
      settled = ready;
      startReading({
        matcher,
        page: { host: location.hostname, title: '', lang: 'en' },
        signal: new AbortController().signal,
        onChange: () => {},
        onSettled: () => settled(),
      });
    });
  } else {
    new MutationObserver(() => {}).observe(document, { subtree: true, childList: true, characterData: true });
  }
  const last = new Promise<void>((ready) => {
    settled = ready;
    if (!followed) setTimeout(ready, 500);
  });
  for (const sentence of sentences) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    document.body.append(paragraph);
    await null;
  }
  await last;
}
