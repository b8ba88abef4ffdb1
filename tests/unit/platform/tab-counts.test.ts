import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Found there when the storage is loaded.
vi.stubGlobal('browser', fakeBrowser);

const { beginPage, countFrame, forgetTab, rememberSwitch, tabCount } = await import(
  '../../../src/platform/tab-counts.ts'
);

beforeEach(() => fakeBrowser.reset());

describe('what the frames of a tab report', () => {
  test('is summed', async () => {
    await beginPage(1, 'news.example');
    expect(await countFrame(1, 0, 5)).toBe(5);
    expect(await countFrame(1, 12, 2)).toBe(7);
    expect(await countFrame(1, 0, 6)).toBe(8);
    expect(await countFrame(1, 12, null)).toBe(6);
    expect(await tabCount(1)).toEqual({ site: 'news.example', on: true, frames: [{ frame: 0, found: 6 }] });
  });

  test('is not mixed up when frames report at the same moment', async () => {
    const frames = Array.from({ length: 20 }, (_, frame) => frame);
    await Promise.all(frames.map((frame) => countFrame(1, frame, 1)));
    expect((await tabCount(1)).frames.length).toBe(20);
  });

  test('is kept apart from other tabs and forgotten with its own', async () => {
    await countFrame(1, 0, 5);
    await countFrame(2, 0, 3);
    await forgetTab(1);
    expect((await tabCount(1)).frames).toEqual([]);
    expect((await tabCount(2)).frames).toEqual([{ frame: 0, found: 3 }]);
  });

  test('ends with the page', async () => {
    await beginPage(1, 'news.example');
    await countFrame(1, 0, 5);
    await beginPage(1, 'daily.example');
    expect(await tabCount(1)).toEqual({ site: 'daily.example', on: true, frames: [] });
  });
});

describe('a tab that is switched off', () => {
  test('stays so whatever page it holds, until it is switched on or closed', async () => {
    await beginPage(1, 'news.example');
    await rememberSwitch(1, false);
    await beginPage(1, 'daily.example');
    expect(await tabCount(1)).toEqual({ site: 'daily.example', on: false, frames: [] });
    expect((await tabCount(2)).on).toBe(true);
    await rememberSwitch(1, true);
    expect((await tabCount(1)).on).toBe(true);
    await rememberSwitch(1, false);
    await forgetTab(1);
    expect((await tabCount(1)).on).toBe(true);
  });
});
