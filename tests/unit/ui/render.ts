/** Renders a component into a fresh element, as the tests of the interface need it. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

export function show(component: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  act(() => render(component, root));
  return root;
}

/** The text as read, white space folded. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button or link of this name, by label or by text. */
export function button(root: Element, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, [role=link]')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? textOf(candidate)) === name,
  );
  if (found === undefined) throw new Error(`No button "${name}" in: ${textOf(root)}`);
  return found;
}

export function press(element: HTMLElement): void {
  act(() => element.click());
}

export function key(element: Element, name: string, options: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...options });
  act(() => {
    element.dispatchEvent(event);
  });
  return event;
}

export function type(input: HTMLInputElement, text: string): void {
  act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
