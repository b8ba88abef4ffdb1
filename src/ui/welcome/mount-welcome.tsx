/** Puts the welcome page into an extension page. */
import { render } from 'preact';
import { Welcome, type WelcomeProps } from './welcome.tsx';

/** Shows the page; call it again to show it with other props. */
export function mountWelcome(root: HTMLElement, props: WelcomeProps): void {
  render(<Welcome {...props} />, root);
}
