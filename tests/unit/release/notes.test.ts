import { describe, expect, test } from 'vitest';
import { notesOf } from '../../../scripts/release/notes.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.1.0] - 2030-02-01

### Added

- A door.

## [1.0.0]

- A house.

## [0.9.0] - 2029-01-01
`;

describe('the notes of a release', () => {
  test('are the section of its version, without the heading', () => {
    expect(notesOf('v1.1.0', '1.1.0', CHANGELOG)).toBe('### Added\n\n- A door.');
  });

  test('are refused where the tag names another version', () => {
    expect(() => notesOf('v1.1.0', '1.2.0', CHANGELOG)).toThrow('1.2.0');
  });

  test.each([
    ['has no section', '2.0.0'],
    ['has a section without a date', '1.0.0'],
    ['has an empty section', '0.9.0'],
  ])('are refused where the changelog %s', (_what, version) => {
    expect(() => notesOf(`v${version}`, version, CHANGELOG)).toThrow('CHANGELOG.md wants');
  });
});
