/**
 * Draws the marks with the CSS Custom Highlight API: nothing of the page is added, changed or removed.
 *
 * Two highlights, one for all marks and one for the mark that is pointed at or open. The registry and the list of
 * adopted sheets are shared with the page, which may clear them; `repair` puts back what is ours.
 *
 * Only static ranges: live ones make every later removal by the page slow, a thousandfold in Chromium (measured).
 * Never iterates a Highlight or the registry: Firefox throws there in content scripts (Xray wrappers).
 */
import { removeLeftovers } from './leftovers.ts';
import { markSheet } from './mark-sheet.ts';
import type { MarkStyle } from './mention.ts';
import { whenIdle } from './slices.ts';

/** Ranges drawn at once; more wait for idle time, since each costs the next frame some microseconds (measured). */
const AT_ONCE = 300;

export interface Highlighter {
  /** Draws exactly these, those in or near the window first. */
  show(ranges: readonly StaticRange[]): void;
  /** How marks look from now on; dotted at first. */
  setStyle(style: MarkStyle): void;
  /** Draws one as the current mark, or none. */
  setCurrent(range: StaticRange | null): void;
  /** Puts back what the page has cleared. */
  repair(): void;
}

/**
 * Ends with `signal`, leaving no trace.
 * @param rules style rules for `::highlight(NAME-…)` of each style and of `current`; NAME is replaced
 * @param onCleared called where the marks are found taken away, before they are put back; may end `signal`
 */
export function createHighlighter(rules: string, signal: AbortSignal, onCleared: () => void): Highlighter {
  // A name of its own for each load: pages shall not know us by it. (No `crypto.randomUUID`: pages that are not secure
  // have none.)
  const name = `h${Math.random().toString(36).slice(2, 10)}`;
  const current = `${name}-current`;
  let mark = `${name}-dotted`;
  removeLeftovers();
  const marks = new Highlight();
  const currentMark = new Highlight();
  currentMark.priority = 1;
  const sheet = markSheet(rules.replaceAll('NAME', name));
  const drawn = new Set<StaticRange>();
  let wanted = new Set<StaticRange>();
  let currentRange: StaticRange | null = null;
  let drawing = false;
  let isRegistered = false;

  function add(range: StaticRange): void {
    if (drawn.has(range)) return;
    drawn.add(range);
    marks.add(range);
    sheet.cover(range);
  }

  async function drawRest(): Promise<void> {
    if (drawing) return;
    drawing = true;
    while (drawn.size < wanted.size && !signal.aborted) {
      await whenIdle();
      let left = AT_ONCE;
      for (const range of wanted) {
        if (drawn.has(range)) continue;
        add(range);
        left -= 1;
        if (left === 0) break;
      }
    }
    drawing = false;
  }

  function repair(): void {
    if (signal.aborted || (wanted.size === 0 && currentRange === null)) return;
    if (isRegistered && CSS.highlights.get(mark) !== marks) onCleared();
    if (signal.aborted) return;
    isRegistered = true;
    if (CSS.highlights.get(mark) !== marks) CSS.highlights.set(mark, marks);
    if (CSS.highlights.get(current) !== currentMark) CSS.highlights.set(current, currentMark);
    // The page reaches not only the registry but, through it, the highlights themselves.
    if (marks.size !== drawn.size) for (const range of drawn) marks.add(range);
    if (currentRange !== null && currentMark.size === 0) currentMark.add(currentRange);
    sheet.repair();
  }

  signal.addEventListener(
    'abort',
    () => {
      CSS.highlights.delete(mark);
      CSS.highlights.delete(current);
      sheet.remove();
    },
    { once: true },
  );

  return {
    show(ranges) {
      if (signal.aborted) return;
      wanted = new Set(ranges);
      for (const range of drawn) {
        if (wanted.has(range)) continue;
        drawn.delete(range);
        marks.delete(range);
      }
      repair();
      if (signal.aborted) return;
      const waiting = ranges.filter((range) => !drawn.has(range));
      const first = waiting.length > AT_ONCE ? waiting.filter(isNear).slice(0, AT_ONCE) : waiting;
      for (const range of first) add(range);
      if (drawn.size < wanted.size) void drawRest();
    },
    setStyle(style) {
      CSS.highlights.delete(mark);
      isRegistered = false;
      mark = `${name}-${style}`;
      repair();
    },
    setCurrent(range) {
      currentMark.clear();
      currentRange = range;
      if (range === null) return;
      repair();
      if (signal.aborted) return;
      currentMark.add(range);
      sheet.cover(range);
    },
    repair,
  };
}

/** Whether the range is in the window or one window's height away. */
function isNear(range: StaticRange): boolean {
  const box = range.startContainer.parentElement?.getBoundingClientRect();
  return box !== undefined && box.bottom > -innerHeight && box.top < 2 * innerHeight;
}
