/**
 * Every word of the interface is a message: none stands in the code, none is missing from a language, and none is left
 * over that nothing says.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { readMessages } from '../scripts/lib/messages.ts';
import { STANCES } from '../src/knowledge/model.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Where words are shown or handed to what shows them. */
const INTERFACE = ['src/ui', 'src/app', 'src/platform', 'entrypoints'];

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Every node of a program with the nodes above it, the nearest first. */
function* nodesOf(node: SyntaxNode, above: readonly SyntaxNode[] = []): Generator<[SyntaxNode, readonly SyntaxNode[]]> {
  yield [node, above];
  const children = Object.values(node).flat().filter(isNode);
  for (const child of children) yield* nodesOf(child, [node, ...above]);
}

function programOf(path: string, text: string): SyntaxNode {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  return program as unknown as SyntaxNode;
}

function sources(folders: readonly string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => {
        const path = `${folder}/${file.replaceAll('\\', '/')}`;
        return { path, text: readFileSync(join(ROOT, path), 'utf8') };
      }),
  );
}

// --- no word in the code ------------------------------------------------------------------------------------------

/** Attributes and props that are read by people. */
const READ =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|note|heading|kind|summary)$/;
/** Two words, or one that begins as a sentence does: what people read, and programs do not. */
const PROSE = /\p{L}{2,}[,.:;]? +[\p{L}“(]|^\p{Lu}\p{Ll}+[.?!…]?$/u;
/** Class names, markup of the saved picture, data of a path. */
const FOR_PROGRAMS = /^(?:sl |row |dn |nd |tie |sw |hit |<|MName )/;
/** Keys on a keyboard are called by what stands on them; stances by what the knowledge calls them. */
const NAMES = new Set<string>(['Enter', 'Esc', 'Escape', ...STANCES]);

/** Where a literal stands that nobody reads: in types, imports, errors, class names, keys of events, comparisons. */
function isForPrograms(literal: SyntaxNode, above: readonly SyntaxNode[]): boolean {
  const [parent] = above;
  if (parent === undefined) return true;
  if (/^(?:Import|Export|TS)/.test(parent.type)) return true;
  if (parent.type === 'BinaryExpression' || parent.type === 'SwitchCase') return true;
  if ((parent.type === 'Property' || parent.type === 'MemberExpression') && parent.value !== literal) return true;
  if (parent.type === 'Property' && /^(?:type|key)$/.test(nameOf(parent.key))) return true;
  return above.some(
    (node) =>
      node.type === 'ThrowStatement' ||
      (node.type === 'JSXAttribute' && !READ.test(nameOf(node.name))) ||
      (node.type === 'CallExpression' && /^(?:querySelector|querySelectorAll|closest|matches)$/.test(calleeOf(node))),
  );
}

function nameOf(name: unknown): string {
  if (!isNode(name)) return '';
  return name.type === 'JSXNamespacedName' ? `${nameOf(name.namespace)}:${nameOf(name.name)}` : String(name.name);
}

function calleeOf({ callee }: SyntaxNode): string {
  if (!isNode(callee)) return '';
  return callee.type === 'MemberExpression' ? nameOf(callee.property) : nameOf(callee);
}

/** Words of a language that stand in the code, as `path: "words"`. */
function wordsInCode({ path, text }: { readonly path: string; readonly text: string }): string[] {
  const found: string[] = [];
  for (const [node, above] of nodesOf(programOf(path, text))) {
    if (node.type === 'JSXText' && /\p{L}/u.test(String(node.value)) && !NAMES.has(String(node.value).trim())) {
      found.push(String(node.value).trim());
    }
    const value = textOf(node);
    if (!/\p{L}/u.test(value) || NAMES.has(value)) continue;
    const attribute = above.find(({ type }) => type === 'JSXAttribute' || type === 'CallExpression');
    const isRead = attribute?.type === 'JSXAttribute' && READ.test(nameOf(attribute.name));
    if (isRead || (PROSE.test(value) && !FOR_PROGRAMS.test(value) && !isForPrograms(node, above))) found.push(value);
  }
  return found.map((words) => `${path}: "${words}"`);
}

/** What a literal says; in a template, a name stands for what is filled in. */
function textOf(node: SyntaxNode): string {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return '';
  const quasis = (node.quasis as SyntaxNode[]).map(cooked);
  return quasis.some((quasi) => /\p{L}/u.test(quasi)) ? quasis.join('Name') : '';
}

const cooked = (node: SyntaxNode): string => String((node.value as { readonly cooked?: string }).cooked ?? '');

describe('no word of the interface stands in the code', () => {
  test('in any file', () => {
    expect(sources(INTERFACE).flatMap(wordsInCode)).toEqual([]);
  });

  test.each([
    '<p>Turn on</p>',
    '<b>on</b>',
    '<button aria-label="Close" />',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a program, as text
    '<input placeholder={`Narrow ${n}`} />',
    '<Empty heading="off" />',
    "say('Citation copied.')",
    "const LABELS = { every: 'first in a section' }",
    "const x = on ? 'Copied' : t('a.b')",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a program, as text
    'say(`of ${n} pages`)',
  ])('%s would be seen', (text) => {
    expect(
      wordsInCode({
        path: 'a.tsx',
        text: `export const a = () => { ${/^const/.test(text) ? text : `return ${text}`} }`,
      }),
    ).toHaveLength(1);
  });
});

// --- the files of messages ----------------------------------------------------------------------------------------

const LANGUAGES = readdirSync(join(ROOT, 'locales')).map((file) => file.replace(/\.yml$/, ''));
const english = readMessages('en');

/** A key without its form for numbers: "count.claims". */
const stemOf = (key: string) => key.replace(/\.(?:zero|one|two|few|many|other)$/, '');
const isCounted = (stem: string) => english.has(`${stem}.other`);
/** A key's stem where it is counted, else the key. */
const unitOf = (key: string) => (isCounted(stemOf(key)) ? stemOf(key) : key);
const placesIn = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(LANGUAGES)('locales/%s.yml', (language) => {
  const messages = readMessages(language);

  test('says its language and direction', () => {
    expect(Intl.getCanonicalLocales(messages.get('locale.tag'))).toEqual([messages.get('locale.tag')]);
    expect(messages.get('locale.direction')).toMatch(/^(?:ltr|rtl)$/);
  });

  test('holds every message, in each form that the language has for numbers, and no other', () => {
    const forms = new Intl.PluralRules(messages.get('locale.tag')).resolvedOptions().pluralCategories;
    const wanted = [...new Set([...english.keys()].map(unitOf))].flatMap((unit) =>
      isCounted(unit) ? forms.map((form) => `${unit}.${form}`) : [unit],
    );
    expect([...messages.keys()].sort()).toEqual(wanted.sort());
  });

  test('has the same places as English, and nothing that a browser takes for its own', () => {
    for (const [key, message] of messages) {
      const other = english.get(key) ?? english.get(`${stemOf(key)}.other`) ?? '';
      expect(new Set(placesIn(message)), key).toEqual(new Set(placesIn(other)));
      expect(message, key).not.toMatch(/\$| \| /);
      expect(message.trim(), key).not.toBe('');
    }
  });
});

// --- every message is said ----------------------------------------------------------------------------------------

/** Keys that code and manifest name; `stance.${name}` names every key that begins and ends so. */
function keysNamed(): (key: string) => boolean {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { path, text } of sources([...INTERFACE, 'src/words'])) {
    for (const [node] of nodesOf(programOf(path, text))) {
      if (node.type === 'Literal' && typeof node.value === 'string') literals.add(node.value);
      if (node.type === 'TemplateLiteral') {
        const quasis = (node.quasis as SyntaxNode[]).map(cooked);
        if (/^\w+\./.test(quasis[0] ?? '')) patterns.push(new RegExp(`^${quasis.map(RegExp.escape).join('\\w+')}$`));
      }
    }
  }
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  for (const [, key = ''] of config.matchAll(/__MSG_(\w+)__/g)) literals.add(key.replaceAll('_', '.'));
  return (key) => literals.has(key) || patterns.some((pattern) => pattern.test(key));
}

test('every message is said somewhere', () => {
  const isNamed = keysNamed();
  const units = [...new Set([...english.keys()].map(unitOf))];
  expect(units.filter((unit) => !isNamed(unit))).toEqual([]);
  expect(isNamed('card.nothing')).toBe(false);
});

test('the manifest names only messages that are there', () => {
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const named = [...config.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key.replaceAll('_', '.'));
  expect(named.length).toBeGreaterThan(5);
  for (const key of named) expect(english.has(key), key).toBe(true);
});
