/** Notices that parts of a page may have been shown or hidden where no mutation tells of it. */

/**
 * Style sheets that arrive late, windows that change their size, disclosures and popovers, check boxes that style what
 * follows them, and transitions that end in another visibility.
 * @param restyle called with the element in which to look again. Ends with `signal`.
 */
export function followRestyling(restyle: (element: Element) => void, signal: AbortSignal): void {
  const listening = { capture: true, passive: true, signal } as const;
  const everything = () => restyle(document.documentElement);
  addEventListener('load', everything, { signal });
  addEventListener('resize', everything, { signal });
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLLinkElement) everything();
    },
    listening,
  );
  for (const event of ['toggle', 'change', 'fullscreenchange'] as const) {
    document.addEventListener(event, everything, listening);
  }
  document.addEventListener(
    'transitionend',
    ({ target, propertyName }) => {
      if (target instanceof Element && (propertyName === 'visibility' || propertyName === 'display')) restyle(target);
    },
    listening,
  );
}
