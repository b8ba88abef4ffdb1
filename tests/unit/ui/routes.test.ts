import { describe, expect, test } from 'vitest';
import { formatRoute, formatSearch, HOME, parseRoute, parseSearch, type Route } from '../../../src/ui/panel/routes.ts';

describe('an address', () => {
  test.each<[Route, string]>([
    [HOME, ''],
    [{ view: 'settings' }, 'settings'],
    [{ view: 'claim', id: 'removal-order' }, 'claim/removal-order'],
    [{ view: 'picture' }, 'picture'],
    [{ view: 'picture', id: 'a/b' }, 'picture/a%2Fb'],
  ])('of %j is “%s”, and leads there', (route, address) => {
    expect(formatRoute(route)).toBe(address);
    expect(parseRoute(`#${address}`)).toEqual(route);
  });

  test.each(['nowhere', 'claim', 'claim/', 'search/%', '#'])('“%s” names no place and leads home', (address) => {
    expect(parseRoute(address)).toEqual(HOME);
  });
});

describe('an address with a query', () => {
  test.each(['Haaretz', 'who said so?', '100%', '#/%20', 'Лаборатория'])('brings “%s”', (query) => {
    expect(parseSearch(`#${formatSearch(` ${query} `)}`)).toBe(query);
  });

  test('is cut where it is no name any more, also within a character', () => {
    expect(parseSearch(formatSearch('x'.repeat(300)))).toBe('x'.repeat(200));
    expect(parseSearch(formatSearch(`${'x'.repeat(199)}\u{1F600}`))).toBe(`${'x'.repeat(199)}\uFFFD`);
  });

  test.each([
    ['search/%', '%'],
    ['#search/%E0%A4', '%E0%A4'],
    ['claim/x', ''],
    ['', ''],
  ])('that somebody typed, “%s”, brings “%s”', (address, query) => {
    expect(parseSearch(address)).toBe(query);
  });
});
