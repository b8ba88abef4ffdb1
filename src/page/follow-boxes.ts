/** Follows what is drawn where. */

/**
 * Calls back in each frame in which the numbers have changed, until `signal` is aborted. Asked anew in every frame: names
 * move by scrolling anywhere, by pictures that arrive and by styles that change, and no event tells of all of these. To be
 * used only while a card is open.
 * @param measure what is followed
 */
export function followBoxes(measure: () => readonly number[], signal: AbortSignal, onMoved: () => void): void {
  let before = measure();
  let frame = 0;
  const look = () => {
    const now = measure();
    if (now.length !== before.length || now.some((value, index) => value !== before[index])) {
      onMoved();
      before = measure();
    }
    if (!signal.aborted) frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
}
