/** Work in small portions, so that the page is never kept waiting. */

/** Longest portion of work between two chances for the page, in milliseconds. */
export const SLICE_MS = 8;
/** How long idle work may be put off on a page that is never idle, in milliseconds. */
const IDLE_WITHIN_MS = 300;
/** How long a first drawing is waited for, in milliseconds: frames that are not shown are never drawn. */
const DRAWN_WITHIN_MS = 1_000;

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page do what waits, then goes on as soon as possible. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Waits until the page has nothing to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: IDLE_WITHIN_MS });
    else setTimeout(resolve, SLICE_MS);
  });
}

/**
 * Waits until the page has been drawn: whoever asks of styles before makes the browser compute them all at once, in what
 * then is our task. Pages in the background are not drawn and not waited for.
 */
export function afterDrawing(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') {
      resolve();
      return;
    }
    setTimeout(resolve, DRAWN_WITHIN_MS);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

/** Work that may be put off between any two of its steps. */
export type Steps = Generator<void, void, void>;

/** Does all steps in slices. Stops early, without a word, once `signal` is aborted. */
export async function inSlices(steps: Steps, signal: AbortSignal): Promise<void> {
  let until = performance.now() + SLICE_MS;
  while (steps.next().done !== true) {
    if (performance.now() < until) continue;
    await breathe();
    if (signal.aborted) return;
    until = performance.now() + SLICE_MS;
  }
}

/** Does the same with each item, with a step after every few. */
export function* each<T>(items: Iterable<T>, work: (item: T) => void, perStep = 1): Steps {
  let left = perStep;
  for (const item of items) {
    work(item);
    left -= 1;
    if (left > 0) continue;
    left = perStep;
    yield;
  }
}
