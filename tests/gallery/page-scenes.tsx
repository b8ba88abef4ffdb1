/** Whole pages of the extension. */
import { pack } from 'virtual:knowledge';
import css from '../../assets/welcome.css?inline';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import type { Scene } from './scene.ts';

const nothing = () => {};

const welcome = (name: string, caption: string, access: boolean): Scene => ({
  name: `page-${name}`,
  caption,
  css,
  wholePage: true,
  show: () => (
    <Welcome pack={pack} access={access} onAllow={nothing} onLater={nothing} onOpen={nothing} onCopy={nothing} />
  ),
});

export const pageScenes: readonly Scene[] = [
  welcome('welcome', 'Welcome', true),
  welcome('welcome-asking', 'Welcome, where the browser still has to be asked', false),
];
