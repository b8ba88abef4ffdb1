/** Shows every component from fixtures, with no extension running. `?dir=rtl` mirrors it, `?only=card` shows scenes of that beginning. */
import { render } from 'preact';
import { cardScenes } from './card-scenes.tsx';
import { panelScenes } from './panel-scenes.tsx';
import type { Scene } from './scene.ts';

const parameters = new URLSearchParams(location.search);
const dir = parameters.get('dir') === 'rtl' ? 'rtl' : 'ltr';
const only = parameters.get('only') ?? '';
document.documentElement.dir = dir;

function place(scene: Scene): HTMLElement {
  const figure = document.createElement('figure');
  figure.id = scene.name;
  const caption = document.createElement('figcaption');
  caption.textContent = scene.caption;
  const host = document.createElement('div');
  if (scene.width !== undefined) host.style.cssText = `width:${scene.width}px;max-width:100%`;
  if (scene.height !== undefined) host.style.height = `${scene.height}px`;
  figure.append(caption, host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  // In a figure the component takes the figure's width, not the window's.
  sheet.replaceSync(`${scene.css}\n:host{display:block}.card{max-width:100%}`);
  root.adoptedStyleSheets = [sheet];
  render(scene.show({ dir }), root);
  return figure;
}

const scenes = [...panelScenes, ...cardScenes];
document.getElementById('stage')?.append(...scenes.filter(({ name }) => name.startsWith(only)).map(place));
document.documentElement.dataset.ready = 'true';
