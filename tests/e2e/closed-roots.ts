/**
 * Looks into closed shadow roots from outside the page, over each browser's own protocol. Nothing in the extension
 * helps with it, and no script of the page can do it.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/lib/browsers.ts';
import type { Box } from '../../scripts/lib/page-text.ts';

const POPOVERS = '[popover]';

export interface SeenNode {
  /** Tag name in lower case; '' for text. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Own text of a text node, else ''. */
  readonly text: string;
  readonly children: readonly SeenNode[];
  /** Where the element is painted, in CSS pixels of the viewport; `null` for what has no box. */
  box(): Promise<Box | null>;
  /** Computed value of a style property. */
  style(property: string): Promise<string>;
}

/**
 * The closed shadow roots of popovers in the page's documents, frames included, each as a tree of what it holds: an open
 * card is in one. The rest of the page is not looked at; it may be larger, or deeper, than the protocols can carry.
 */
export function closedRoots(browser: BrowserName, page: Page): Promise<SeenNode[]> {
  return browser === 'firefox' ? closedRootsOfFirefox(page) : closedRootsOfChromium(page);
}

/** Presses the first such thing in a closed root with the mouse. @throws where there is none that can be seen */
export async function pressIn(browser: BrowserName, page: Page, isWanted: (node: SeenNode) => boolean): Promise<void> {
  const [node] = (await closedRoots(browser, page)).flatMap((root) => findAll(root, isWanted));
  const box = await node?.box();
  if (!box) throw new Error('the card shows no such thing');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
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
  readonly backendNodeId: number;
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
  await session.send('DOM.getDocument', { depth: 0 });
  const { searchId, resultCount } = await session.send('DOM.performSearch', { query: POPOVERS });
  if (resultCount === 0) return [];
  const found = await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: resultCount });
  const described = await Promise.all(
    found.nodeIds.map((nodeId) =>
      // One that is gone meanwhile holds nothing.
      session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true }).catch(() => undefined),
    ),
  );
  return described
    .flatMap((answer) => (answer?.node as ChromiumNode | undefined)?.shadowRoots ?? [])
    .filter(({ shadowRootType }) => shadowRootType === 'closed')
    .map((node) => seenInChromium(session, node));
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
      const answer = await session
        .send('DOM.getContentQuads', { backendNodeId: node.backendNodeId })
        .catch(() => undefined);
      const quad = answer?.quads[0];
      if (!quad) return null;
      const [x = 0, y = 0, right = 0, , , bottom = 0] = quad;
      return { x, y, width: right - x, height: bottom - y };
    },
    async style(property) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: 'function (name) { return getComputedStyle(this).getPropertyValue(name); }',
        arguments: [{ value: property }],
      });
      return String(result.value);
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
  send<T>(method: string, parameters: object): Promise<{ readonly result: { readonly result: { readonly value: T } } }>;
}

function connectionOf(page: Page): Connection {
  return (page.browser() as unknown as { readonly connection: Connection }).connection;
}

/** A document in the page, and where it is painted in the window. */
interface FirefoxDocument {
  readonly page: Page;
  readonly context: string;
  readonly at: { readonly x: number; readonly y: number };
}

async function documentsOf(page: Page): Promise<FirefoxDocument[]> {
  return Promise.all(
    page.frames().map(async (frame) => {
      const element = frame === page.mainFrame() ? null : await frame.frameElement();
      const { x = 0, y = 0 } = (await element?.boundingBox()) ?? {};
      return { page, context: (frame as unknown as { readonly _id: string })._id, at: { x, y } };
    }),
  );
}

async function closedRootsOfFirefox(page: Page): Promise<SeenNode[]> {
  const roots = (await documentsOf(page)).map(closedRootsIn);
  return (await Promise.all(roots)).flat();
}

async function closedRootsIn(inside: FirefoxDocument): Promise<SeenNode[]> {
  const { result } = await connectionOf(inside.page).send<FirefoxNode[]>('script.callFunction', {
    functionDeclaration: `() => [...document.querySelectorAll('${POPOVERS}')]`,
    awaitPromise: false,
    target: { context: inside.context },
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  return result.result.value
    .flatMap(withinPopover)
    .flatMap(({ value }) => value?.shadowRoot ?? [])
    .filter(({ value }) => value?.mode === 'closed')
    .map((node) => seenInFirefox(inside, node));
}

/** A popover and all that it holds: one inside another is written out where it stands, and in the list only named. */
function withinPopover(node: FirefoxNode): FirefoxNode[] {
  return [node, ...(node.value?.children ?? []).flatMap(withinPopover)];
}

function seenInFirefox(inside: FirefoxDocument, node: FirefoxNode): SeenNode {
  const { value } = node;
  /** Answers of functions are JSON: numbers and texts alike. */
  async function ask<T>(functionDeclaration: string, ...values: readonly string[]): Promise<T> {
    const answer = await connectionOf(inside.page).send<string>('script.callFunction', {
      functionDeclaration,
      awaitPromise: false,
      target: { context: inside.context },
      arguments: [{ sharedId: node.sharedId }, ...values.map((text) => ({ type: 'string', value: text }))],
    });
    return JSON.parse(answer.result.result.value);
  }
  return {
    tag: value?.nodeType === 3 ? '' : (value?.localName ?? '#shadow-root'),
    attributes: value?.attributes ?? {},
    text: value?.nodeType === 3 ? (value.nodeValue ?? '') : '',
    children: (value?.children ?? []).map((child) => seenInFirefox(inside, child)),
    async box() {
      const box = await ask<Box>(
        '(element) => { const { x, y, width, height } = element.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }); }',
      );
      return box.width > 0 ? { ...box, x: box.x + inside.at.x, y: box.y + inside.at.y } : null;
    },
    style: (property) =>
      ask('(element, name) => JSON.stringify(getComputedStyle(element).getPropertyValue(name))', property),
  };
}
