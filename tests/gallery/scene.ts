/** One picture of the gallery: a component in one state, in a shadow root as on a page. */
import type { ComponentChild } from 'preact';

export interface Scene {
  readonly name: string;
  readonly caption: string;
  /** Style sheet of the shadow root. */
  readonly css: string;
  /** Width in CSS pixels that the component gets; absent: as much as it wants. */
  readonly width?: number;
  readonly height?: number;
  /** Whether the component brings its own landmarks, being all of a page. */
  readonly wholePage?: boolean;
  readonly show: () => ComponentChild;
}
