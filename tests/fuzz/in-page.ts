/**
 * Runs in a real page: builds a document, lets the reading follow changes of it, then reads it from scratch and says
 * where the two differ. The code is what the content script is made of.
 */
import { loadMatcher, type MatcherData } from '../../src/matching/index.ts';
import { type Reader, startReader } from '../../src/page/reader.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import type { PageCase, PageChange, PageNode } from './page-case.ts';

/** Longest wait until the reading is at rest, in milliseconds of the hurried clock. */
const AT_REST_MS = 60_000;
/** Waiting is shortened this many times, so that one case takes a tenth of a second and not two. */
const HURRY = 20;

const unhurried = globalThis.setTimeout;
globalThis.setTimeout = ((work: () => void, milliseconds = 0) =>
  unhurried(work, milliseconds / HURRY)) as typeof setTimeout;
const pause = (milliseconds: number) => new Promise<void>((resolve) => unhurried(resolve, milliseconds));

function built(node: PageNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(node.tag);
  if (node.style !== undefined) element.setAttribute('style', node.style);
  const into = node.shadow ? element.attachShadow({ mode: 'open' }) : element;
  into.append(...node.inside.map(built));
  if (node.shadow) into.append(document.createElement('slot'));
  return element;
}

/** All nodes beneath, shadow roots entered. */
function nodesIn(root: Node): Node[] {
  return [...root.childNodes].flatMap((node) => {
    const shadow = (node as Partial<Element>).shadowRoot;
    return [node, ...(shadow ? nodesIn(shadow) : []), ...nodesIn(node)];
  });
}

function make(change: PageChange): void {
  const nodes = [document.body, ...nodesIn(document.body)];
  const pick = (number: number): Node => nodes[number % nodes.length] ?? document.body;
  const [node, other] = [pick(change.at), pick(change.other)];
  const element = node instanceof Element ? node : (node.parentElement ?? document.body);
  // The body is the page: changes happen inside it.
  const inner = node === document.body ? null : (node as ChildNode);
  switch (change.kind) {
    case 'append':
      element.append(built(change.node));
      break;
    case 'insert before':
      inner?.before(built(change.node));
      break;
    case 'remove':
      inner?.remove();
      break;
    case 'write':
      if (node instanceof Text) node.data = change.text;
      break;
    case 'split':
      if (node instanceof Text && node.length > 0) node.splitText(change.other % node.length);
      break;
    case 'normalize':
      element.normalize();
      break;
    case 'style':
      if (element !== document.body) element.setAttribute('style', change.style);
      break;
    case 'toggle':
      element.toggleAttribute(change.attribute);
      break;
    case 'move':
      if (inner !== null && !isAround(inner, other) && other instanceof Element) other.append(inner);
      break;
    case 'wrap':
      if (inner instanceof Text) {
        const around = built(change.node);
        inner.before(around);
        if (around instanceof Element) around.append(inner);
      }
      break;
    case 'unwrap':
      if (element !== document.body) element.replaceWith(...element.childNodes);
      break;
    default:
      element.replaceChildren();
  }
}

/** Whether a node lies in another one or in a shadow root of it. */
function isAround(node: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at !== null; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
    if (at === node) return true;
  }
  return false;
}

function read(data: MatcherData, signal: AbortSignal): Reader {
  return startReader({
    matcher: loadMatcher(data),
    page: { host: 'a.example', title: 'A page', lang: 'en' },
    settings: { ...DEFAULT_SETTINGS, density: 'every' },
    everyday: [],
    markStyles: '::highlight(NAME-dotted) { color: green }',
    cardStyles: '',
    mountCard: () => () => {},
    signal,
    onFound: () => {},
    onCleared: () => {},
  });
}

async function atRest(reader: Reader): Promise<void> {
  const until = performance.now() + AT_REST_MS / HURRY;
  let calm = 0;
  // Three times in a row: changes are told to the reading in a task of their own.
  while (calm < 3) {
    if (performance.now() > until) throw new Error('The reading does not come to rest.');
    await pause(4);
    calm = reader.isComplete() ? calm + 1 : 0;
  }
}

/** What was found, as lines that two readings can be compared by. */
function found(reader: Reader): string[] {
  return reader
    .list()
    .map(({ actors, exact, prefix, suffix, certainty, because, marked }) =>
      [actors.join(), exact, certainty, because, marked, prefix.trim(), suffix.trim()].join(' | '),
    );
}

/** First and last character of what is underlined, in no order: between them may stand what is not read. */
function underlined(): string[] {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return ranges.map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return endsOf(live.toString());
  });
}

const endsOf = (text: string): string => `${text.charAt(0)}…${text.charAt(text.length - 1)}`;

const snapshot = () => document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: openRoots() });

function openRoots(): ShadowRoot[] {
  return nodesIn(document.body).flatMap((node) => (node as Partial<Element>).shadowRoot ?? []);
}

/**
 * Reads the page while it changes, and once more from scratch.
 * @returns what is wrong, as text; `null` where all is well
 * @public called in the page, through the bundle's name
 */
export async function runPageCase(data: MatcherData, { body, changes }: PageCase): Promise<string | null> {
  document.body.replaceChildren(...body.map(built));
  const ending = new AbortController();
  try {
    const followed = read(data, ending.signal);
    for (const change of changes) {
      if (change.pause > 0) await pause(change.pause);
      make(change);
    }
    const page = snapshot();
    await atRest(followed);
    const marks = underlined();
    const beginning = new AbortController();
    const scratch = read(data, beginning.signal);
    await atRest(scratch);
    const [one, other] = [found(followed), found(scratch)];
    beginning.abort();
    if (snapshot() !== page) return `The page is not what it was:\n${page}\n${snapshot()}`;
    const differs = one.findIndex((line, at) => line !== other[at]);
    if (differs >= 0 || one.length !== other.length) {
      const at = differs < 0 ? one.length : differs;
      return `followed: ${one[at]}\nfrom scratch: ${other[at]}\n(${one.length} and ${other.length} found)\n${page}`;
    }
    const wanted = followed.list().map(({ exact }) => endsOf(exact));
    const isMarked = JSON.stringify(marks.sort()) === JSON.stringify(wanted.sort());
    return isMarked ? null : `underlined: ${JSON.stringify(marks)}\nfound: ${JSON.stringify(wanted)}\n${page}`;
  } catch (error) {
    return String(error);
  } finally {
    ending.abort();
  }
}
