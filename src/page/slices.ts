/** Work in small portions, so that the page is never kept waiting. */

/** Longest portion of work between two chances for the page, in milliseconds. */
export const SLICE_MS = 8;
/** How long idle work may be put off on a page that is never idle, in milliseconds. */
const IDLE_WITHIN_MS = 300;

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page do what waits, then goes on as soon as possible. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Waits until the page has nothing to do; milliseconds that are then free. */
export function whenIdle(): Promise<number> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback((deadline) => resolve(Math.min(SLICE_MS, Math.max(1, deadline.timeRemaining()))), {
        timeout: IDLE_WITHIN_MS,
      });
    } else {
      setTimeout(() => resolve(SLICE_MS / 2), SLICE_MS);
    }
  });
}

/** Goes through `items` in slices. Stops early, without a word, once `signal` is aborted. */
export async function inSlices<T>(items: Iterable<T>, signal: AbortSignal, work: (item: T) => void): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    work(item);
    if (performance.now() >= until) {
      await breathe();
      if (signal.aborted) return;
      until = performance.now() + SLICE_MS;
    }
  }
}
