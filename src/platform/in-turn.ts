/** One change after another, each made to what the last one left: two windows or frames may ask at the same moment. */

/** A line of its own: work given to what it returns waits for all work given before, whether that went well or not. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
