/** Whether the page is light or dark where a name stands, for a card that is to look like it. */
import { ownerOf } from './elements.ts';

export type Tone = 'light' | 'dark';

/** From this share of cover on, a colour is taken for the ground that is seen. */
const COVERING = 0.5;
/** Above it black letters stand out more than white ones; relative luminance as in WCAG 2. */
const LIGHT_FROM = 0.179;

const COLOUR = /^rgba?\((?<red>[\d.]+), (?<green>[\d.]+), (?<blue>[\d.]+)(?:, (?<alpha>[\d.]+))?\)$/;

/**
 * The tone of the nearest ground behind an element; `null` where that cannot be told: a picture, a colour in a notation
 * of its own, a frame that lets through what is behind it, or a page without a ground that follows the system.
 */
export function toneBehind(element: Element | null): Tone | null {
  for (let at = element; at !== null; at = ownerOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const groups = COLOUR.exec(backgroundColor)?.groups;
    if (groups === undefined) return null;
    if (Number(groups.alpha ?? 1) >= COVERING) return luminance(groups) >= LIGHT_FROM ? 'light' : 'dark';
    if (backgroundImage !== 'none') return null;
  }
  return window.top === window ? toneOfCanvas() : null;
}

/** Browsers paint what no page paints white, unless the page says that it can be dark. */
function toneOfCanvas(): Tone | null {
  const schemes = getComputedStyle(document.documentElement).colorScheme;
  if (!schemes.includes('dark')) return 'light';
  return schemes.includes('light') ? null : 'dark';
}

function luminance({ red, green, blue }: Readonly<Record<string, string>>): number {
  const linear = (level = '0') => {
    const share = Number(level) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
