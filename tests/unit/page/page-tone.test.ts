// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toneBehind } from '../../../src/page/page-tone.ts';

let root: HTMLElement;
let name: HTMLElement;
beforeEach(() => {
  root = document.documentElement;
  document.body.innerHTML = '<article><p><b>Alder</b></p></article>';
  name = document.querySelector('b') as HTMLElement;
  for (const element of [root, document.body, name.closest('article') as HTMLElement, name.parentElement, name]) {
    if (element) element.style.cssText = 'background-color: rgba(0, 0, 0, 0); background-image: none';
  }
});
afterEach(() => {
  root.removeAttribute('style');
  document.body.removeAttribute('style');
});
const article = () => name.closest('article') as HTMLElement;

describe('the tone of a page behind a name', () => {
  test.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(252, 246, 227)', 'light'],
    ['rgb(27, 26, 24)', 'dark'],
    ['rgb(0, 0, 139)', 'dark'],
    ['rgba(0, 0, 0, 0.9)', 'dark'],
  ])('is that of its ground: %s', (colour, tone) => {
    article().style.backgroundColor = colour;
    document.body.style.backgroundColor = tone === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)';
    expect(toneBehind(name)).toBe(tone);
  });

  test('is that of the page where what is nearer lets it through', () => {
    article().style.backgroundColor = 'rgba(255, 255, 255, 0.1)';
    document.body.style.backgroundColor = 'rgb(0, 0, 0)';
    expect(toneBehind(name)).toBe('dark');
  });

  test('is not told from a picture or from a colour in another notation', () => {
    article().style.backgroundImage = 'url("data:,")';
    expect(toneBehind(name)).toBeNull();
    article().style.cssText = 'background-color: color(srgb 1 1 1)';
    expect(toneBehind(name)).toBeNull();
  });

  test.each([
    ['normal', 'light'],
    ['light', 'light'],
    ['dark', 'dark'],
    ['light dark', null],
  ])('is the browser’s own where nothing is painted: color-scheme %s', (scheme, tone) => {
    root.style.colorScheme = scheme;
    expect(toneBehind(name)).toBe(tone);
  });
});
