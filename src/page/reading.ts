/**
 * Reads a page once, viewport first, then follows its changes; always in slices, so that the page never waits.
 *
 * Order of a pass: find candidates everywhere, count the evidence, then decide. Verdicts in context depend on what the
 * whole page says, so nothing is final before the last text is read.
 */
import type { Matcher } from '../matching/types.ts';
import { dirtySteps } from './dirty-reading.ts';
import { type Changes, Finder, type PageFacts } from './finder.ts';
import { type PageScan, pageScan } from './page-scan.ts';
import { shadowRoots } from './shadow-roots.ts';
import { breathe, inSlices, SLICE_MS, whenIdle } from './slices.ts';
import { watchPage } from './watcher.ts';

/** Shortest time between two looks at what has changed, in milliseconds. */
const GAP_MS = 100;
/** Longest such time, on pages that change without end. */
const LONGEST_GAP_MS = 2_000;
/** After a look that took n milliseconds the page has at least this many times n for itself. */
const PAGE_SHARE = 10;
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
  const roots = shadowRoots();
  const watcher = watchPage(signal, wake);
  const mayBegin = (text: string) => matcher.mayBegin(text);
  const onHit = (node: Text) => finder.read(node);
  let awake = true;
  let restless = false;
  let lastCost = 0;
  let deciding = false;

  function scan(root: Node, from?: Node): PageScan {
    return pageScan(root, mayBegin, onHit, from);
  }

  /** Observes and reads a shadow root, and those within. */
  function enter(root: ShadowRoot): void {
    watcher.observe(root);
    readTree(root);
  }

  function readTree(root: Node): void {
    scan(root).proceed(Number.POSITIVE_INFINITY);
    if (root instanceof Element) enterRootOf(root);
    const elements = (root as ParentNode).querySelectorAll('*');
    for (const element of elements) enterRootOf(element);
  }

  function enterRootOf(element: Element): void {
    const root = roots.lookAt(element);
    if (root !== null) enter(root);
  }

  function emit(): void {
    const changes = finder.takeChanges();
    if (changes.added.length > 0 || changes.removed.length > 0) onChange(changes);
  }

  /** What the reader sees comes first, with provisional verdicts. */
  function readViewport(): void {
    const top = document.caretPositionFromPoint?.(innerWidth / 2, innerHeight / 8)?.offsetNode;
    if (top !== undefined) scan(document, top).proceed(performance.now() + SLICE_MS);
    for (const record of finder.takeUndecided()) finder.decide(record);
    emit();
  }

  async function readEverything(): Promise<void> {
    finder.beginPass();
    const whole = scan(document);
    let finished = whole.proceed(performance.now() + SLICE_MS);
    if (!finished) {
      await breathe();
      if (!signal.aborted && scrollY > 0) readViewport();
    }
    while (!finished && !signal.aborted) {
      await breathe();
      finished = whole.proceed(performance.now() + SLICE_MS);
    }
    await inSlices(elementsOf(document), signal, enterRootOf);
    for (const root of roots.known) scan(root).proceed(Number.POSITIVE_INFINITY);
    await inSlices(finder.takeAgain(), signal, (text) => finder.read(text));
    finder.dropUnmet();
    await decideAll();
  }

  async function decideAll(): Promise<void> {
    finder.evidenceChanged = false;
    deciding = true;
    finder.takeUndecided();
    await inSlices([...finder.records], signal, (record) => finder.decide(record));
    deciding = false;
    if (!signal.aborted) emit();
  }

  async function readChanges(): Promise<void> {
    const dirt = watcher.take();
    if (dirt.removed) roots.forgetRemoved();
    if (dirt.everything) {
      await readEverything();
      return;
    }
    finder.beginPass();
    await inSlices(dirtySteps(dirt, { finder, readTree }), signal, (step) => step());
    await inSlices(finder.takeUndecided(), signal, (record) => finder.decide(record));
    if (!signal.aborted) emit();
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
      await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_GAP_MS, Math.max(0, lastCost * PAGE_SHARE))));
      await whenIdle();
      if (signal.aborted) return;
      restless = false;
      const start = performance.now();
      await readChanges();
      lastCost = Math.max(GAP_MS / PAGE_SHARE, performance.now() - start);
    } while (restless && !signal.aborted);
    lastCost = 0;
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
    await readEverything();
    settle();
    if (restless) wake();
    for (const after of LATE_COMPONENTS_MS) setTimeout(lookForLateRoots, after);
    addEventListener('pointerover', meetPointed, { capture: true, passive: true, signal });
  }

  function lookForLateRoots(): void {
    if (signal.aborted) return;
    for (const root of roots.lookAgain()) meetNew(root);
  }

  /** A root attached late to an ordinary element shows itself at the latest when the reader points into it. */
  function meetPointed(event: Event): void {
    for (const node of event.composedPath()) {
      if (node instanceof ShadowRoot && roots.lookAt(node.host) !== null) meetNew(node);
    }
  }

  function meetNew(root: ShadowRoot): void {
    finder.beginPass();
    enter(root);
    for (const record of finder.takeUndecided()) finder.decide(record);
    emit();
  }

  void begin();
  return {
    finder,
    roots: roots.known,
    isComplete: () => !awake && !deciding && !finder.evidenceChanged,
  };
}

function* elementsOf(root: Node): Generator<Element> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Element;
}
