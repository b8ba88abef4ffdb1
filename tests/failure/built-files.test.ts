/** What the built extension asks for and brings, compared with what is recorded here: a change of either is a choice. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BROWSER_NAMES, type BrowserName } from '../../scripts/lib/browsers.ts';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { WAYS_OUT } from '../ways-out.ts';

/** docs/store/permissions.md gives the reason for each. */
const PERMISSIONS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage'],
};

/** Every key that the manifest may have. A key that is new here wants a look at what it opens. */
const KEYS = [
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'omnibox',
  'options_ui',
  'permissions',
  'side_panel',
  'sidebar_action',
  'version',
];

/** Every file that a package may hold: programs, pages, styles, words, icons and licences. */
const FILES =
  /^(?:manifest\.json|LICENSE|THIRD-PARTY-LICENCES\.txt|_locales\/\w+\/messages\.json|icon\/\d+\.png|\w+\.html|background\.js|content-scripts\/content\.js|(?:chunks|assets)\/[\w-]+\.(?:js|css))$/;

/**
 * Largest size of what is loaded together, with all that it imports, brotli, in bytes: for what every frame loads, the
 * aim; else a tenth above what it is.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  'content-scripts/content.js': 50_000,
  'background.js': 36_000,
  'popup.html': 66_000,
  'welcome.html': 38_000,
};
/** All files together, as they lie in the package unpacked, in bytes. */
const WHOLE_BUDGET = 650_000;

/** Addresses that are names of vocabularies, and never asked for. */
const NAMESPACES = [
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/ns/anno.jsonld',
];
/** Addresses in what packages say to programmers when they are used wrongly. */
const IN_MESSAGES = ['https://github.com/wxt-dev/wxt/issues/371', 'https://wxt.dev/guide/go-further/testing.html'];

/** What a table of docs/store/permissions.md has in its first column, and the names in its second. */
function rowsOf(heading: string): { first: string; second: string }[] {
  const text = readFileSync(join(ROOT, 'docs/store/permissions.md'), 'utf8');
  const part = text.split(/^(?=# |## )/m).find((candidate) => candidate.startsWith(`${heading}\n`)) ?? '';
  return [...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, first = '', second = '']) => ({ first, second }));
}

function filesIn(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, inside) : [inside];
  });
}

/** A file and all that it loads of the package, directly or not, each once. */
function loadedBy(folder: string, path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !/\.(?:js|html|css)$/.test(path)) return seen;
  seen.add(path);
  const text = readFileSync(join(folder, path), 'utf8');
  for (const [, named = ''] of text.matchAll(/(?:\bfrom|\bimport|\bsrc=|\bhref=)\s*"([./][^"]+)"/g)) {
    loadedBy(folder, named.startsWith('/') ? named.slice(1) : posix.join(posix.dirname(path), named), seen);
  }
  return seen;
}

/** Addresses in a program that are no names of vocabularies. */
function addressesIn(text: string): string[] {
  const found = text.match(/(?:https?|wss?):\/\/[^\s"'`)<>\\]+/g) ?? [];
  return found.filter((address) => ![...NAMESPACES, ...IN_MESSAGES].includes(address));
}

test('an address that is no name of a vocabulary is seen', () => {
  expect(addressesIn('a="https://example.com/a";b="http://www.w3.org/2000/svg"')).toEqual(['https://example.com/a']);
});

describe.each(BROWSER_NAMES)('the build for %s', (browser) => {
  const folder = ensureBuilt(browser);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = filesIn(folder);
  const programs = files.filter((path) => /\.(?:js|html|css)$/.test(path));

  test('asks for the recorded permissions and no others', () => {
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS[browser]);
    const explained = rowsOf('# Permissions').filter(({ second }) => second.toLowerCase().includes(browser));
    expect(explained.map(({ first }) => first).sort()).toEqual(PERMISSIONS[browser]);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) {
      expect(manifest[key], key).toBeUndefined();
    }
    expect(Object.keys(manifest).filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  test('runs one script, in pages and local files, and lets no page load anything of it', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['*://*/*', 'file:///*'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
        js: ['content-scripts/content.js'],
      },
    ]);
    const explained = rowsOf('## Running on all sites').map(({ first }) => first);
    expect(manifest.content_scripts[0].matches).toEqual(explained);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('its own pages may load nothing from elsewhere, run nothing inline and send nothing', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'",
    });
  });

  test('says to Firefox that it collects nothing and runs on Android, and to Chromium from which version it runs', () => {
    const { gecko, gecko_android: android } = manifest.browser_specific_settings ?? {};
    expect(gecko?.data_collection_permissions).toEqual(browser === 'firefox' ? { required: ['none'] } : undefined);
    expect(android).toEqual(browser === 'firefox' ? { strict_min_version: gecko.strict_min_version } : undefined);
    expect(manifest.minimum_chrome_version).toBe(browser === 'chromium' ? '128' : undefined);
  });

  test('keeps to what the stores take', () => {
    for (const path of files.filter((file) => file.startsWith('_locales/'))) {
      const words = JSON.parse(readFileSync(join(folder, path), 'utf8'));
      const { message: name } = words.manifest_name;
      const { message: description } = words.manifest_description;
      expect(name.length, path).toBeLessThanOrEqual(45);
      expect(description.length, path).toBeLessThanOrEqual(132);
      // Edge's store refuses a package that names its rival.
      expect(`${name} ${description}`, path).not.toMatch(/chrome/i);
    }
    expect(manifest.name).toBe('__MSG_manifest_name__');
    expect(manifest.description).toBe('__MSG_manifest_description__');
    expect(manifest.version).toMatch(/^\d+(?:\.\d+){2}$/);
  });

  test('holds files that are known, and nothing that was only needed to build it', () => {
    expect(files.filter((path) => !FILES.test(path))).toEqual([]);
  });

  test.each(programs)('%s has no word of the network and makes no code of text', (path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    expect(WAYS_OUT.exec(text)?.[0]).toBeUndefined();
    expect(addressesIn(text)).toEqual([]);
  });

  test.each(files.filter((path) => path.endsWith('.html')))('%s holds no script or style of its own', (path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\son[a-z]+=|\sstyle=/i);
  });

  test.each(Object.entries(BUDGETS))('%s stays within its budget', (path, budget) => {
    const sizes = [...loadedBy(folder, path)].map(
      (file) => brotliCompressSync(readFileSync(join(folder, file))).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(budget);
  });

  test('a page and the background are counted with what they load', () => {
    expect([...loadedBy(folder, 'content-scripts/content.js')]).toEqual(['content-scripts/content.js']);
    for (const path of ['background.js', 'popup.html']) {
      expect([...loadedBy(folder, path)].filter((file) => file.startsWith('chunks/')).length, path).toBeGreaterThan(1);
    }
  });

  test('the whole stays within its budget', () => {
    expect(files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)).toBeLessThan(WHOLE_BUDGET);
  });

  test('every icon is of the size that it is said to be', () => {
    for (const [size, path] of Object.entries<string>(manifest.icons)) {
      const picture = readFileSync(join(folder, path));
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });
});
