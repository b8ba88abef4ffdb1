/** The licences in the package, against the source maps of a build made for this: another witness of what is bundled. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'wxt';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { ALLOWED_LICENCES } from '../../scripts/release/bundled-packages.ts';
import { NOTICE_FILE } from '../../scripts/release/collect-licences.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
const notice = readFileSync(join(ensureBuilt('chromium'), NOTICE_FILE), 'utf8');
const listed = [...notice.matchAll(/^-{80}\n(\S+) (\S+)\nLicence: (.+)$/gm)].map(
  ([, name = '', version = '', licence = '']) => ({
    name,
    version,
    licence,
  }),
);

/** Packages that the source maps name. */
let bundled: Set<string>;

beforeAll(async () => {
  await build({
    root: ROOT,
    outDir: folder,
    browser: 'chrome',
    vite: () => ({ logLevel: 'silent', build: { sourcemap: true } }),
  });
  const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.map'));
  const sources = maps.flatMap((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')).sources as string[]);
  const names = sources.flatMap((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
  bundled = new Set(names);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every package of which there is code is listed', () => {
  expect([...bundled]).toContain('preact');
  expect([...bundled].filter((name) => !listed.some((one) => one.name === name))).toEqual([]);
});

test('every package that is listed may be bundled, and its licence is there in words', () => {
  expect(listed.length).toBeGreaterThan(5);
  for (const { name, licence } of listed) expect(ALLOWED_LICENCES, name).toContain(licence);
  const parts = notice.split(/^-{80}\n/m).slice(1);
  expect(parts).toHaveLength(listed.length);
  for (const part of parts) expect(part).toMatch(/Permission is hereby granted|Mozilla Public License Version 2\.0/);
});

test.each(['chromium', 'firefox'] as const)('the package for %s has our own licence and the same list', (browser) => {
  const built = ensureBuilt(browser);
  expect(readFileSync(join(built, 'LICENSE'), 'utf8')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
  expect(readFileSync(join(built, NOTICE_FILE), 'utf8')).toBe(notice);
});
