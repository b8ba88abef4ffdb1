import { expect, test } from 'vitest';
import { installCommand, locateBrowser } from '../../../scripts/lib/browsers.ts';

test('the environment names a browser before any other place does', () => {
  expect(locateBrowser('chromium', { SIDELIGHT_CHROMIUM: process.execPath, PATH: '' })).toBe(process.execPath);
});

test('a variable that names nothing is an error, not passed over', () => {
  expect(() => locateBrowser('firefox', { SIDELIGHT_FIREFOX: 'no-such-browser', PATH: '' })).toThrow(
    'SIDELIGHT_FIREFOX names no-such-browser, which does not exist.',
  );
});

test('each kind of machine has one command that installs a browser', () => {
  expect(installCommand('chromium', 'linux')).toBe('sudo apt-get install -y chromium fonts-noto-core');
  expect(installCommand('firefox', 'darwin')).toBe('brew install --cask firefox');
  expect(installCommand('firefox', 'win32')).toBe('winget install Mozilla.Firefox');
});
