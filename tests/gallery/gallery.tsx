/**
 * Shows every component from fixtures, with no extension running. `?dir=rtl` mirrors it, `?words=pseudo` shows it in a
 * longer language from right to left, `?only=card` shows scenes of that beginning, `?alone=card-accused` one scene as a
 * page of its own.
 */
import { render } from 'preact';
import './speak.ts';
import { direction, languageTag } from '../../src/words/messages.ts';
import { cardScenes } from './card-scenes.tsx';
import { pageScenes } from './page-scenes.tsx';
import { panelScenes } from './panel-scenes.tsx';
import type { Scene } from './scene.ts';

const parameters = new URLSearchParams(location.search);
const only = parameters.get('only') ?? '';
const alone = parameters.get('alone');
document.documentElement.dir = direction();
document.documentElement.lang = languageTag();

/** What is drawn once the figures stand in the page: components measure themselves. */
const drawings: (() => void)[] = [];

function place(scene: Scene): HTMLElement {
  const figure = document.createElement('figure');
  figure.id = scene.name;
  const host = document.createElement('div');
  if (scene.width !== undefined) host.style.cssText = `width:${scene.width}px;max-width:100%`;
  if (scene.height !== undefined) host.style.height = `${scene.height}px`;
  figure.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  // In a figure the component takes the figure's width, not the window's.
  sheet.replaceSync(`${scene.css}\n:host{display:block}.card{max-width:100%}`);
  root.adoptedStyleSheets = [sheet];
  drawings.push(() => render(scene.show(), root));
  return figure;
}

/** A scene with its caption; a component that stands in somebody else's page gets a page around it. */
function framed(scene: Scene): HTMLElement {
  const figure = place(scene);
  if (alone !== null && scene.wholePage) return figure;
  const caption = document.createElement(alone === null ? 'figcaption' : 'h1');
  caption.textContent = scene.caption;
  figure.prepend(caption);
  const main = document.createElement(alone === null ? 'div' : 'main');
  main.append(figure);
  return main;
}

const scenes = [...panelScenes, ...cardScenes, ...pageScenes].filter(({ name }) =>
  alone === null ? name.startsWith(only) : name === alone,
);
document.getElementById('stage')?.append(...scenes.map(framed));
for (const draw of drawings) draw();
document.documentElement.dataset.ready = 'true';
