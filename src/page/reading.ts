/**
 * Reads a page once, viewport first, then follows its changes; always in slices, so that the page never waits.
 *
 * Order of a pass: find candidates everywhere, count the evidence, then decide. Verdicts in context depend on what the
 * whole page says, so nothing is final before the last text is read.
 */
import type { Matcher } from '../matching/types.ts';
import { readDirty, readFreed } from './dirty-reading.ts';
import { type Changes, Finder, type RunRecord } from './finder.ts';
import { mayHold } from './may-hold.ts';
import type { PageFacts } from './page-evidence.ts';
import { type PageScan, pageScan } from './page-scan.ts';
import { followRestyling } from './restyling.ts';
import { shadowRoots } from './shadow-roots.ts';
import { afterDrawing, breathe, each, inSlices, SLICE_MS, type Steps, whenIdle } from './slices.ts';
import { watchPage } from './watcher.ts';

/** Longest step of a scan, in milliseconds; a slice holds several. */
const SCAN_STEP_MS = SLICE_MS / 4;
/** Elements looked at in one step. */
const ELEMENTS_PER_STEP = 200;
/** After a look that took n milliseconds the page has at least this many times n for itself. */
const PAGE_SHARE = 20;
/** Shortest and longest time between two looks on a page that changes without end, in milliseconds. */
const GAP_MS = { shortest: 100, longest: 2_000 };
/** From this many runs with names on a page counts as large. */
const MANY_RECORDS = 200;
/** When evidence changed, earlier verdicts are looked at again after this time, in milliseconds. */
const SECOND_THOUGHTS_MS = 1_000;
/** When components that were not defined yet are looked at again, in milliseconds after the first pass. */
const LATE_COMPONENTS_MS = [1_000, 4_000, 16_000];

export interface ReadingOptions {
  readonly matcher: Matcher;
  readonly page: PageFacts;
  /** Ends everything. */
  readonly signal: AbortSignal;
  onChange(changes: Changes): void;
  /** The page has been read as it stands now. */
  onSettled(): void;
}

export interface Reading {
  readonly finder: Finder;
  /** Open shadow roots found so far. */
  readonly roots: ReadonlySet<ShadowRoot>;
  /** Whether the whole page has been read and no change waits to be. */
  isComplete(): boolean;
}

export function startReading({ matcher, page, signal, onChange, onSettled }: ReadingOptions): Reading {
  const finder = new Finder(matcher, page);
  const watcher = watchPage(signal, wake);
  const roots = shadowRoots(watcher.observe);
  const onHit = (node: Text) => (mayHold(node, matcher, finder.facts) ? finder.read(node) : node);
  let awake = true;
  let restless = false;
  let deciding = false;
  /** When changes are looked at again at the earliest. */
  let notBefore = 0;

  function scan(root: Node, from?: Node): PageScan {
    return pageScan(root, matcher, onHit, from);
  }

  function* readTexts(root: Node, from?: Node): Steps {
    const texts = scan(root, from);
    while (!texts.proceed(performance.now() + SCAN_STEP_MS)) yield;
  }

  /** Reads a tree's texts, then those of the shadow roots in it. */
  function* readTree(root: Node): Steps {
    yield* readTexts(root);
    if (root instanceof Element) yield* readRootOf(root);
    yield* readRootsIn(root);
  }

  function* readRootsIn(root: Node): Steps {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    let left = ELEMENTS_PER_STEP;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const inside = roots.lookAt(node as Element);
      if (inside !== null) yield* readTree(inside);
      left -= 1;
      if (left > 0) continue;
      left = ELEMENTS_PER_STEP;
      yield;
    }
  }

  function* readRootOf(element: Element): Steps {
    const root = roots.lookAt(element);
    if (root !== null) yield* readTree(root);
  }

  function emit(): void {
    const changes = finder.takeChanges();
    if (changes.added.length > 0 || changes.removed.length > 0 || changes.moved) onChange(changes);
  }

  async function decideNew(): Promise<void> {
    await decide(finder.takeUndecided());
  }

  async function decideAll(): Promise<void> {
    finder.evidenceChanged = false;
    finder.takeUndecided();
    await decide([...finder.records]);
  }

  async function decide(records: readonly RunRecord[]): Promise<void> {
    deciding = true;
    await inSlices(
      each(records, (record) => finder.decide(record)),
      signal,
    );
    deciding = false;
    // Choosing and drawing marks is one step: on a large page it gets a slice of its own.
    if (records.length > MANY_RECORDS) await breathe();
    if (!signal.aborted) emit();
  }

  /** What the reader sees comes first, with provisional verdicts. */
  async function readViewport(): Promise<void> {
    const top = document.caretPositionFromPoint?.(innerWidth / 2, innerHeight / 8)?.offsetNode;
    if (top !== undefined && top.ownerDocument === document) scan(document, top).proceed(performance.now() + SLICE_MS);
    await breathe();
    await decideNew();
  }

  async function readEverything(): Promise<void> {
    finder.beginPass();
    const texts = readTexts(document, endOfHead());
    // Where the reader is further down; a page that is read in one step is not read twice for it.
    if (scrollY > 0 && texts.next().done !== true) {
      await breathe();
      if (signal.aborted) return;
      await readViewport();
      // The first marks bring a style sheet: all styles are computed anew, best with the next drawing.
      await afterDrawing();
    }
    await inSlices(texts, signal);
    await decideAll();
    // Looking for components costs as much as reading the texts, and most pages have none.
    await breathe();
    await inSlices(readRootsIn(document), signal);
    await inSlices(readFreed(finder), signal);
    if (signal.aborted) return;
    finder.dropUnmet();
    await (finder.evidenceChanged ? decideAll() : decideNew());
  }

  async function readChanges(): Promise<void> {
    const dirt = watcher.take();
    if (dirt.removed) roots.forgetRemoved();
    if (dirt.everything) {
      await readEverything();
      return;
    }
    finder.beginPass();
    await inSlices(readDirty(dirt, finder, readTree), signal);
    await decideNew();
  }

  function wake(): void {
    if (awake) {
      restless = true;
      return;
    }
    awake = true;
    void follow();
  }

  async function follow(): Promise<void> {
    do {
      // Counted from the end of the last look, also where the page was quiet for a moment in between.
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, notBefore - performance.now())));
      await whenIdle();
      if (signal.aborted) return;
      restless = false;
      const start = performance.now();
      await readChanges();
      const end = performance.now();
      notBefore = end + Math.min(GAP_MS.longest, Math.max(GAP_MS.shortest, (end - start) * PAGE_SHARE));
    } while (restless && !signal.aborted);
    settle();
  }

  function settle(): void {
    awake = false;
    if (finder.evidenceChanged) setTimeout(() => void thinkAgain(), SECOND_THOUGHTS_MS);
    else if (!signal.aborted) onSettled();
  }

  async function thinkAgain(): Promise<void> {
    if (signal.aborted || !finder.evidenceChanged) return;
    await decideAll();
    if (!awake) settle();
  }

  async function begin(): Promise<void> {
    watcher.observe(document);
    followRestyling(watcher.restyle, signal);
    await afterDrawing();
    await readEverything();
    settle();
    if (restless) wake();
    for (const after of LATE_COMPONENTS_MS) setTimeout(lookForLateRoots, after);
    addEventListener('pointerover', meetPointed, { capture: true, passive: true, signal });
  }

  function lookForLateRoots(): void {
    if (signal.aborted) return;
    for (const root of roots.lookAgain()) watcher.add(root);
  }

  /** A root attached late to an ordinary element shows itself at the latest when the reader points into it. */
  function meetPointed(event: Event): void {
    for (const node of event.composedPath()) {
      if (node instanceof ShadowRoot && !roots.known.has(node) && roots.lookAt(node.host) !== null) watcher.add(node);
    }
  }

  void begin();
  return {
    finder,
    roots: roots.known,
    isComplete: () => !awake && !deciding && !finder.evidenceChanged,
  };
}

/** The last node of the head, after which reading begins; none where something stands before it. */
function endOfHead(): Node | undefined {
  const { head } = document;
  if (head === null || document.documentElement.firstElementChild !== head) return undefined;
  let last: Node = head;
  while (last.lastChild) last = last.lastChild;
  return last;
}
