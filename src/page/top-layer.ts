/** Where a card must stand to be seen and clicked: inside what the page has put on top of everything else. */

/**
 * The element to hold the card's host. A modal dialog or an element in full screen makes all else inert, so the host
 * must be inside it; a video shows nothing inside itself, and above it a card would be seen and never be pressed: `null`.
 * A popover is closed by any press outside it: the card of a name in one is inside too.
 */
function topmostContainer(opened: readonly HTMLDialogElement[], popover: Element | null): Element | null {
  const dialog = opened.findLast((element) => element.isConnected && element.matches(':modal'));
  const isOpen = popover?.isConnected && popover.matches(':popover-open');
  if (isOpen && (dialog === undefined || dialog.contains(popover))) return popover;
  if (dialog !== undefined) return dialog;
  const full = document.fullscreenElement;
  return full?.localName === 'video' ? null : (full ?? document.documentElement);
}

export interface TopLayer {
  /** `null` while no card is to be seen. */
  container(): Element | null;
}

/**
 * Follows which dialogs open. Ends with `signal`.
 * @param name where the card's mention stands
 * @param onChange called when the container may be another one
 */
export function followTopLayer(name: Element | null, signal: AbortSignal, onChange: () => void): TopLayer {
  const popover = name?.closest('[popover]') ?? null;
  const opened = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')];
  document.addEventListener(
    'toggle',
    ({ target, newState }) => {
      if (target === popover) onChange();
      if (!(target instanceof HTMLDialogElement)) return;
      const at = opened.indexOf(target);
      if (at >= 0) opened.splice(at, 1);
      if (newState === 'open') opened.push(target);
      onChange();
    },
    { capture: true, signal },
  );
  document.addEventListener('fullscreenchange', onChange, { signal });
  return { container: () => topmostContainer(opened, popover) };
}
