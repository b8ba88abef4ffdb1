/** Puts the panel into an extension page; its places are the page's addresses, so back and forward work. */
import { render } from 'preact';
import { Panel, type PanelProps } from './panel.tsx';
import { formatRoute, HOME, parseRoute, type Route } from './routes.ts';

/** What changes while the panel is open; where it stands is the address's business. */
export type PanelState = Omit<PanelProps, 'route' | 'onGo' | 'onBack'>;

export interface MountedPanel {
  readonly update: (state: PanelState) => void;
  readonly unmount: () => void;
}

export function mountPanel(root: HTMLElement, state: PanelState): MountedPanel {
  let shown = state;
  /** Steps taken inside the panel: with none, back leads home and not out of it. */
  let steps = 0;
  const go = (route: Route) => {
    if (formatRoute(route) === formatRoute(parseRoute(location.hash))) return;
    steps += 1;
    location.hash = formatRoute(route);
  };
  const back = () => {
    if (steps === 0) location.hash = formatRoute(HOME);
    else {
      steps -= 1;
      history.back();
    }
  };
  const show = () => render(<Panel {...shown} route={parseRoute(location.hash)} onGo={go} onBack={back} />, root);
  window.addEventListener('hashchange', show);
  show();
  return {
    update: (next) => {
      shown = next;
      show();
    },
    unmount: () => {
      window.removeEventListener('hashchange', show);
      render(null, root);
    },
  };
}
