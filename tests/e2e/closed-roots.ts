/**
 * Looks into closed shadow roots from outside the page, over each browser's own protocol. Nothing in the extension
 * helps with it, and no script of the page can do it.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/lib/browsers.ts';
import type { Box } from '../../scripts/lib/page-text.ts';

export interface SeenNode {
  /** Tag name in lower case; '' for text. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Own text of a text node, else ''. */
  readonly text: string;
  readonly children: readonly SeenNode[];
  /** Where the element is painted, in CSS pixels of the viewport; `null` for what has no box. */
  box(): Promise<Box | null>;
}

/** The closed shadow roots of the page's document, in document order, each as a tree of what it holds. */
export function closedRoots(browser: BrowserName, page: Page): Promise<SeenNode[]> {
  return browser === 'firefox' ? closedRootsOfFirefox(page) : closedRootsOfChromium(page);
}

/** All text in the tree as it would be read, white space folded. Styles are no text. */
export function textOf(node: SeenNode): string {
  return pieces(node).join(' ').replace(/\s+/g, ' ').trim();
}

function pieces(node: SeenNode): string[] {
  if (node.tag === 'style') return [];
  return node.tag === '' ? [node.text] : node.children.flatMap(pieces);
}

/** All elements of which this is true, in document order. */
export function findAll(node: SeenNode, isWanted: (node: SeenNode) => boolean): SeenNode[] {
  const own = node.tag !== '' && isWanted(node) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => findAll(child, isWanted))];
}

// --- Chromium ---------------------------------------------------------------------------------------------------

interface ChromiumNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: ChromiumNode[];
  readonly shadowRoots?: ChromiumNode[];
  readonly shadowRootType?: string;
}

const sessions = new WeakMap<Page, CDPSession>();

async function closedRootsOfChromium(page: Page): Promise<SeenNode[]> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: ChromiumNode };
  const closed: ChromiumNode[] = [];
  const visit = (node: ChromiumNode): void => {
    for (const shadow of node.shadowRoots ?? []) {
      if (shadow.shadowRootType === 'closed') closed.push(shadow);
      else visit(shadow);
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return closed.map((node) => seenInChromium(session, node));
}

function seenInChromium(session: CDPSession, node: ChromiumNode): SeenNode {
  const pairs = node.attributes ?? [];
  return {
    tag: node.nodeType === 3 ? '' : node.nodeName.toLowerCase(),
    attributes: Object.fromEntries(
      pairs.flatMap((name, index) => (index % 2 === 0 ? [[name, pairs[index + 1] ?? '']] : [])),
    ),
    text: node.nodeType === 3 ? node.nodeValue : '',
    children: (node.children ?? []).map((child) => seenInChromium(session, child)),
    async box() {
      const answer = await session.send('DOM.getContentQuads', { nodeId: node.nodeId }).catch(() => undefined);
      const quad = answer?.quads[0];
      if (!quad) return null;
      const [x = 0, y = 0, right = 0, , , bottom = 0] = quad;
      return { x, y, width: right - x, height: bottom - y };
    },
  };
}

// --- Firefox ----------------------------------------------------------------------------------------------------

interface FirefoxNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: FirefoxNode[];
    readonly shadowRoot?: FirefoxNode | null;
    readonly mode?: string;
  };
}

/** The part of the protocol's connection that is used; puppeteer does not declare it. */
interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: { readonly result: FirefoxNode } }>;
}

function connectionOf(page: Page): Connection {
  return (page.browser() as unknown as { readonly connection: Connection }).connection;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

async function closedRootsOfFirefox(page: Page): Promise<SeenNode[]> {
  const { result } = await connectionOf(page).send('script.callFunction', {
    functionDeclaration: '() => document.documentElement',
    awaitPromise: false,
    target: { context: contextOf(page) },
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  const closed: FirefoxNode[] = [];
  const visit = (node: FirefoxNode): void => {
    const shadow = node.value?.shadowRoot;
    if (shadow?.value?.mode === 'closed') closed.push(shadow);
    else if (shadow) visit(shadow);
    for (const child of node.value?.children ?? []) visit(child);
  };
  visit(result.result);
  return closed.map((node) => seenInFirefox(page, node));
}

function seenInFirefox(page: Page, node: FirefoxNode): SeenNode {
  const { value } = node;
  return {
    tag: value?.nodeType === 3 ? '' : (value?.localName ?? '#shadow-root'),
    attributes: value?.attributes ?? {},
    text: value?.nodeType === 3 ? (value.nodeValue ?? '') : '',
    children: (value?.children ?? []).map((child) => seenInFirefox(page, child)),
    async box() {
      const answer = await connectionOf(page).send('script.callFunction', {
        functionDeclaration:
          '(element) => { const { x, y, width, height } = element.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }); }',
        awaitPromise: false,
        target: { context: contextOf(page) },
        arguments: [{ sharedId: node.sharedId }],
      });
      const box: Box = JSON.parse(String(answer.result.result.value));
      return box.width > 0 ? box : null;
    },
  };
}
