/**
 * Holds what the built extension found in a browser against what the engine finds in the same pages' plain text.
 *
 *   SIDELIGHT_CORPUS=DIR node tests/corpus/compare-with-browser.ts ANNOTATIONS
 *
 * ANNOTATIONS holds a folder for each set, as `annotate` wrote it. The plain texts were made without style sheets, so
 * they hold names that a browser hides: a name that the engine alone finds must be out of sight there. Everything that
 * the browser finds the engine must find. Each difference is told; one that is not of that kind fails.
 */
import { readFileSync } from 'node:fs';
import { loadMatcher } from '../../src/matching/index.ts';
import { marksOfPage } from './annotate-text.ts';
import { openCorpus, SETS } from './corpus.ts';
import { compileProjectNames } from './seeds.ts';

/** So many letters on each side tell one mention of a name from another, whatever white space lies between. */
const SIDE = 16;
/** Names that style sheets hide on the pages of the corpus, at most, by set; told one by one as they are met. */
const HIDDEN_BY_STYLE = { real: 4, probe: 0 } as const;

interface Quote {
  readonly actor: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** An actor's id, alone or with how sure the mention is. */
type Body = string | { readonly value?: string };

interface Annotation {
  readonly body: Body | readonly Body[];
  readonly target: { readonly selector: Omit<Quote, 'actor'> };
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

function keyOf({ actor, exact, prefix, suffix }: Quote): string {
  return [actor, letters(prefix).slice(-SIDE), letters(exact), letters(suffix).slice(0, SIDE)].join(' | ');
}

function foundInBrowser(file: string): string[] {
  const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: Annotation[] };
  return items.map(({ body, target }) => {
    const [first] = [body].flat() as Body[];
    return keyOf({ ...target.selector, actor: (typeof first === 'string' ? first : first?.value) ?? '' });
  });
}

/** What the first list has more of than the second, as far as two mentions can be told apart. */
function without(list: readonly string[], other: readonly string[], same: (key: string) => string): string[] {
  const left = other.map(same);
  return list.filter((key) => {
    const at = left.indexOf(same(key));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** By all of a key; then, since a hidden word may stand before a name, by what follows it. */
function onlyIn(list: readonly string[], other: readonly string[]): string[] {
  const whole = (key: string) => key;
  const following = (key: string) => key.replace(/ \| .*? \| /, ' | ');
  return without(without(list, other, whole), without(other, list, whole), following);
}

const corpus = await openCorpus(process.env.SIDELIGHT_CORPUS);
const [folder] = process.argv.slice(2);
if (corpus === null || folder === undefined) {
  console.log('Browser and engine were not compared: SIDELIGHT_CORPUS and a folder of annotations are needed.');
} else {
  const matcher = loadMatcher(compileProjectNames());
  for (const set of SETS) {
    const pages = corpus.pages(set);
    let onlyEngine = 0;
    let onlyBrowser = 0;
    for (const { name, text } of pages) {
      const engine = marksOfPage(matcher, text).map(keyOf);
      const browser = foundInBrowser(`${folder}/${set}/${name}.jsonld`);
      for (const key of onlyIn(engine, browser)) console.log(`  ${name}: only in the plain text: ${key}`);
      for (const key of onlyIn(browser, engine)) console.log(`  ${name}: only in the browser: ${key}`);
      onlyEngine += onlyIn(engine, browser).length;
      onlyBrowser += onlyIn(browser, engine).length;
    }
    console.log(
      `${set}: ${pages.length} pages, only in the plain text ${onlyEngine}, only in the browser ${onlyBrowser}`,
    );
    if (onlyBrowser > 0 || onlyEngine > HIDDEN_BY_STYLE[set]) process.exitCode = 1;
  }
}
