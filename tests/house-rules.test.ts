/**
 * The rules of the house, checked on every file of the repository. Each rule is also shown a planted fault, so that a
 * rule that has stopped looking is noticed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MARKUP_FROM_TEXT, WAYS_OUT } from './ways-out.ts';

interface SourceFile {
  /** Relative to the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** A rule names what is wrong, one line each, as `path: what`. */
type Rule = (file: SourceFile) => string[];

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOT_OURS = new Set(['node_modules', '.git', '.output', '.wxt']);
const BINARY = /\.(png|ico|woff2?|zip|gz)$/;
const CODE = /\.(ts|tsx|mjs|js)$/;
/** Words that the rules look for, put together here so that this file does not hold them. */
const word = (...parts: string[]) => parts.join('');

function filesUnder(folder = ''): SourceFile[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesUnder(`${path}/`);
    return entry.isFile() && !BINARY.test(path) ? [{ path, text: readFileSync(ROOT + path, 'utf8') }] : [];
  });
}

// --- import direction -------------------------------------------------------------------------------------------

/** What each layer may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['app', 'ui', 'page', 'platform', 'search', 'compiler', 'words', 'knowledge', 'matching', 'assets'],
  app: ['ui', 'page', 'platform', 'search', 'words', 'knowledge', 'matching'],
  ui: ['search', 'compiler', 'words', 'knowledge', 'matching', 'assets'],
  page: ['search', 'compiler', 'words', 'knowledge', 'matching', 'assets'],
  platform: ['search', 'compiler', 'words', 'knowledge', 'matching'],
  search: ['knowledge', 'matching'],
  compiler: ['knowledge', 'matching'],
  words: ['knowledge'],
  knowledge: [],
  matching: [],
};

function layerOf(path: string): string | undefined {
  return /^(?:src\/([^/]+)\/|(entrypoints|assets)\/)/.exec(path)?.slice(1).find(Boolean);
}

function importsOf(text: string): string[] {
  const found = text.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map((match) => match[1] ?? '');
}

const importDirection: Rule = ({ path, text }) => {
  const layer = layerOf(path);
  if (!layer || layer === 'assets' || !CODE.test(path)) return [];
  const allowed = MAY_IMPORT[layer];
  if (!allowed) return [`${path}: ${layer} is no layer that the rules know`];
  return importsOf(text).flatMap((name) => {
    if (!name.startsWith('.')) return [];
    const target = posix.join(posix.dirname(path), name);
    const other = layerOf(target);
    return other === layer || (other && allowed.includes(other)) ? [] : [`${path}: ${layer} may not import ${target}`];
  });
};

/** The compiler is pure but for these: what reads seeds from the disk, and the fingerprint. */
const MAY_IMPORT_NODE: Readonly<Record<string, readonly string[]>> = {
  'src/compiler/vite-plugin.ts': ['node:path'],
  'src/compiler/seed-folder.ts': ['node:fs', 'node:path'],
  'src/compiler/fingerprint.ts': ['node:crypto'],
};

/** Packages that only some layers may name: the pure ones name none, the page's code no framework. */
const packages: Rule = ({ path, text }) => {
  const layer = layerOf(path);
  if (!layer || !CODE.test(path)) return [];
  return importsOf(text).flatMap((name) => {
    if (name.startsWith('.')) return [];
    if (layer === 'words' && name === '#i18n') return [];
    if (layer === 'knowledge' || layer === 'matching' || layer === 'words')
      return [`${path}: a pure layer may not import ${name}`];
    if (name.startsWith('node:') && !MAY_IMPORT_NODE[path]?.includes(name)) return [`${path} may not import ${name}`];
    if (layer === 'page' && /^@?preact/.test(name)) return [`${path}: the page's code may not import ${name}`];
    return [];
  });
};

// --- one folder names the browser's interface -------------------------------------------------------------------

const NAMESPACES =
  'runtime|tabs|storage|action|scripting|commands|contextMenus|permissions|windows|sidePanel|sidebarAction|extension|webNavigation|dom|i18n|management';
const BROWSER_API = new RegExp(`(?<![\\w.])(?:browser|chrome)\\??\\.(?:${NAMESPACES})\\b`);
const BROWSER_PACKAGES = /^(webextension-polyfill|wxt\/browser|wxt\/utils\/storage|@wxt-dev\/storage|@wxt-dev\/i18n)/;

/** An address is no comment. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

const browserOnlyInPlatform: Rule = ({ path, text }) => {
  const layer = layerOf(path);
  if (!layer || layer === 'platform' || !CODE.test(path)) return [];
  const code = withoutComments(text);
  const named = BROWSER_API.exec(code)?.[0] ?? importsOf(code).find((name) => BROWSER_PACKAGES.test(name));
  return named ? [`${path}: only src/platform may name ${named}`] : [];
};

// --- nothing leaves the browser, and text is never markup or code --------------------------------------------------

const noWayOut: Rule = ({ path, text }) => {
  if (!layerOf(path) || !/\.(tsx?|css|html)$/.test(path)) return [];
  const code = withoutComments(text);
  const found = [WAYS_OUT, MARKUP_FROM_TEXT].flatMap((words) => words.exec(code)?.[0] ?? []);
  const loaded = path.endsWith('.html') || path.endsWith('.css') ? /https?:\/\/|\bsrcset\b/.exec(code) : null;
  return [...found, ...(loaded ?? [])].map(
    (words) => `${path}: asks the network, or makes markup or code of text: ${words}`,
  );
};

// --- size -------------------------------------------------------------------------------------------------------

const LINES = 250;
const ENTRYPOINT_LINES = 60;

const size: Rule = ({ path, text }) => {
  if (!/\.(ts|tsx|mjs|js|css)$/.test(path) || path.startsWith('tests/')) return [];
  const lines = text.trimEnd().split('\n').length;
  const budget = path.startsWith('entrypoints/') ? ENTRYPOINT_LINES : LINES;
  return lines > budget ? [`${path}: ${lines} lines, the budget is ${budget}`] : [];
};

// --- what no file may hold --------------------------------------------------------------------------------------

/** Saved pages and the texts of licences are others' words. */
const OTHERS_WORDS = /^(LICENSE|tests\/pages\/|package-lock\.json$)/;

const unfinished: Rule = ({ path, text }) => {
  const found = new RegExp(
    `\\b(${word('TO', 'DO')}|${word('FIX', 'ME')}|${word('X', 'XX')}|${word('HA', 'CK')})\\b`,
  ).exec(text);
  return found && !OTHERS_WORDS.test(path) ? [`${path}: unfinished, says ${found[0]}`] : [];
};

const MACHINE_PATH = new RegExp(`(?<![\\w.*\\]/~-])/(?:${['work', 'root', 'home', 'tmp', 'Users'].join('|')})/[\\w.-]`);
const REGISTRY = /https?:\/\/[^\s"'<>)]*(?:registry|npmjs|artifact|mirror)[^\s"'<>)]*/i;

const machineTraces: Rule = ({ path, text }) => {
  if (path.startsWith('tests/pages/')) return [];
  const found = MACHINE_PATH.exec(text)?.[0] ?? REGISTRY.exec(text)?.[0];
  return found ? [`${path}: names a place of one machine or a registry: ${found}`] : [];
};

const skippedTests: Rule = ({ path, text }) => {
  const found = /\b(?:describe|test|it)(?:\.each)?\.(?:skip|only|todo|fails|skipIf|runIf)\b/.exec(text);
  return found && path.startsWith('tests/') ? [`${path}: ${found[0]} leaves tests out`] : [];
};

const lockFile: Rule = ({ path, text }) =>
  path === 'package-lock.json' && text.includes('"resolved"')
    ? [`${path}: names where packages were fetched from`]
    : [];

/** Links in our own pages lead somewhere. */
const links: Rule = ({ path, text }) => {
  if (!path.endsWith('.md')) return [];
  const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.normalize(posix.join(posix.dirname(path), target)))
    .filter((target) => !existingPaths().has(target.replace(/\/$/, '')))
    .map((target) => `${path}: a link leads nowhere: ${target}`);
};

let known: Set<string> | undefined;
function existingPaths(): Set<string> {
  known ??= new Set(
    everyPath().flatMap((path) => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))),
  );
  return known;
}

function everyPath(folder = ''): string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [folder + entry.name];
    return NOT_OURS.has(entry.name) ? [] : everyPath(`${folder}${entry.name}/`);
  });
}

// --- the rules, on the repository and on planted faults -----------------------------------------------------------

const RULES: readonly { readonly name: string; readonly rule: Rule; readonly planted: readonly SourceFile[] }[] = [
  {
    name: 'a file imports only from layers to its right',
    rule: importDirection,
    planted: [
      { path: 'src/knowledge/a.ts', text: "import type { Pattern } from '../matching/types.ts';" },
      { path: 'src/ui/card/a.tsx', text: "export { send } from '../../platform/messages.ts';" },
      { path: 'src/search/a.ts', text: "const ui = await import('../ui/card.tsx');" },
      { path: 'src/helpers/a.ts', text: '' },
      { path: 'src/page/a.ts', text: "import {\n  one,\n  two,\n} from '../../scripts/lib/launch.ts';" },
    ],
  },
  {
    name: 'pure layers import no package, the page no framework, and only the plugin reads files',
    rule: packages,
    planted: [
      { path: 'src/matching/a.ts', text: "import { h } from 'preact';" },
      { path: 'src/page/a.ts', text: "import { signal } from '@preact/signals';" },
      { path: 'src/ui/a.ts', text: "import { readFileSync } from 'node:fs';" },
    ],
  },
  {
    name: 'only src/platform names the browser’s own interface',
    rule: browserOnlyInPlatform,
    planted: [
      { path: 'src/page/a.ts', text: 'await browser.runtime.sendMessage({});' },
      { path: 'entrypoints/background.ts', text: 'chrome.action.setBadgeText({});' },
      { path: 'src/ui/a.tsx', text: "import { storage } from '@wxt-dev/storage';" },
    ],
  },
  {
    name: 'no source asks the network, or makes markup or code of text',
    rule: noWayOut,
    planted: [
      ...[
        "fetch('a')",
        'x=>fetch(x.href,n)',
        'self.fetch(a)',
        'new WebSocket(a)',
        'navigator.sendBeacon(a)',
        'eval(a)',
        'new Function(a)',
        "await import('https://example.com/a.js')",
        'a.innerHTML = b',
        'a.outerHTML = b',
        "a.insertAdjacentHTML('beforeend', b)",
        'new DOMParser()',
        '<iframe srcdoc={a} />',
      ].map((code) => ({ path: 'src/ui/a.tsx', text: `a;\n${code};` })),
      { path: 'entrypoints/popup/index.html', text: '<script src="https://example.com/a.js"></script>' },
      { path: 'assets/card.css', text: '@font-face { src: url(https://example.com/a.woff2) }' },
    ],
  },
  {
    name: 'files stay small',
    rule: size,
    planted: [
      { path: 'src/ui/a.ts', text: 'a;\n'.repeat(LINES + 1) },
      { path: 'entrypoints/content.ts', text: 'a;\n'.repeat(ENTRYPOINT_LINES + 1) },
    ],
  },
  {
    name: 'nothing is left unfinished',
    rule: unfinished,
    planted: [{ path: 'src/ui/a.ts', text: `// ${word('TO', 'DO')}: later` }],
  },
  {
    name: 'no place of one machine, no registry',
    rule: machineTraces,
    planted: [
      { path: 'docs/a.md', text: `see ${word('/ho', 'me/me/notes.txt')}` },
      { path: '.npmrc', text: `registry=${word('https://reg', 'istry.example.com/')}` },
    ],
  },
  {
    name: 'no test is left out',
    rule: skippedTests,
    planted: [{ path: 'tests/unit/a.test.ts', text: `test.${word('sk', 'ip')}('a', () => {});` }],
  },
  {
    name: 'the lock file names no host',
    rule: lockFile,
    planted: [{ path: 'package-lock.json', text: '{ "resolved": "somewhere" }' }],
  },
  {
    name: 'links in our pages lead somewhere',
    rule: links,
    planted: [{ path: 'docs/a.md', text: `[a](${word('no-such', '-file.md')})` }],
  },
];

const repository = filesUnder();

describe.each(RULES)('$name', ({ rule, planted }) => {
  test('in the repository', () => {
    expect(repository.flatMap(rule)).toEqual([]);
  });
  test.each(planted)('and a fault in $path is seen', (fault) => {
    expect(rule(fault)).not.toEqual([]);
  });
});
