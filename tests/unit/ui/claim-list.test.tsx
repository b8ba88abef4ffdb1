// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { ClaimList } from '../../../src/ui/panel/claim-list.tsx';
import { doorUnit, tiesUnit } from '../../gallery/fixtures/dossiers.ts';
import { button, press, show, textOf, type } from './render.ts';

afterEach(() => document.body.replaceChildren());

const links = { onOpenClaim: vi.fn(), onOpenDocument: vi.fn(), onOpenActor: vi.fn() };
const many = Array.from({ length: 45 }, (_, n) => ({
  ...(n % 2 === 0 ? tiesUnit : doorUnit),
  claim: { ...tiesUnit.claim, id: `claim-${n}`, heading: `Whether matter ${n} is so` },
}));

const list = (units: typeof many) =>
  show(<ClaimList units={units} of={{ id: 'alder-systems', name: 'Alder Systems' }} links={links} />);

test('few claims stand in full', () => {
  expect(list(many.slice(0, 20)).querySelectorAll('.unit')).toHaveLength(20);
});

test('many stand one line each, answers included, twenty at a time', () => {
  const root = list(many);
  expect(root.querySelectorAll('li')).toHaveLength(20);
  expect(textOf(root)).toContain('1 to 20 of 45');
  for (const line of root.querySelectorAll('li')) expect(textOf(line)).toMatch(/denied by|no answer/);
  press(button(root, 'Show 20 more'));
  press(button(root, 'Show 5 more'));
  expect(root.querySelectorAll('li')).toHaveLength(45);
});

test('are narrowed by what is typed, and open', () => {
  const root = list(many);
  const input = root.querySelector('input') as HTMLInputElement;
  type(input, 'matter 44');
  expect([...root.querySelectorAll('.t')].map(textOf)).toEqual(['Whether matter 44 is so']);
  press(root.querySelector('.open') as HTMLElement);
  expect(links.onOpenClaim).toHaveBeenCalledWith('claim-44');
  type(input, 'polonium');
  expect(textOf(root)).toContain('No claim holds these words');
});
