/** What changed between two packs. */
import { describe, expect, test } from 'vitest';
import { diffPacks, diffReport } from '../../../src/knowledge/diff.ts';
import { answer, claim, madeUpPack, statement } from './made-up-pack.ts';

const [kept, gone, extra] = [statement('kept', 'c'), statement('gone', 'c'), statement('extra', 'c')];
const before = madeUpPack({ claims: [claim('c', [{ actor: 'alpha', role: 'accused' }])], statements: [kept, gone] });
const NOTHING = { added: [], changed: [], withdrawn: [], removed: [], others: [], versionKept: false };

describe('diffPacks', () => {
  test('a pack does not differ from itself', () => {
    expect(diffPacks(before, before)).toEqual(NOTHING);
    expect(diffReport(before, before)).toBe('# made-up 1.0.0 → made-up 1.0.0\n\nNothing differs.\n');
  });

  test('added and removed statements, with the version kept or raised', () => {
    const after = { ...before, statements: [kept, extra] };
    expect(diffPacks(before, after)).toEqual({ ...NOTHING, added: ['extra'], removed: ['gone'], versionKept: true });
    expect(diffPacks(before, { ...after, version: '1.1.0' }).versionKept).toBe(false);
  });

  test('a changed statement names what changed', () => {
    const after = { ...before, statements: [{ ...kept, verb: 'told', stance: 'reports' as const }, gone] };
    expect(diffPacks(before, after).changed).toEqual([{ id: 'kept', fields: ['stance', 'verb'] }]);
  });

  test('an answer more changes its statement', () => {
    const after = { ...before, answers: [answer('kept', 'c', 'alpha')] };
    expect(diffPacks(before, after).changed).toEqual([{ id: 'kept', fields: ['answers'] }]);
  });

  test('a withdrawn statement gives its reason, and is not told as changed', () => {
    const after = { ...before, statements: [kept, { ...gone, withdrawn: 'It was misread.' }] };
    expect(diffPacks(before, after)).toMatchObject({
      withdrawn: [{ id: 'gone', reason: 'It was misread.' }],
      changed: [],
    });
  });

  test('other kinds are told by name', () => {
    const after = { ...before, claims: [...before.claims, claim('d', [])] };
    expect(diffPacks(before, after).others).toEqual(['claims']);
  });

  test('the report lists all of it', () => {
    const after = { ...before, statements: [{ ...kept, withdrawn: 'It was misread.' }, extra] };
    expect(diffReport(before, after)).toBe(
      [
        '# made-up 1.0.0 → made-up 1.0.0',
        '',
        '## Added',
        '',
        '- `extra`',
        '',
        '## Withdrawn',
        '',
        '- `kept`: It was misread.',
        '',
        '## Removed',
        '',
        '- `gone`: to be marked as withdrawn instead',
        '',
        'The version stayed: raise it in seeds/pack.yaml.',
        '',
      ].join('\n'),
    );
  });
});
