/** What others can see of a visit to a page: its tree, and what was asked of the network. */
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';
import type { LoggingProxy } from './proxy.ts';

export interface Traces {
  /** SHA-256 of the document as it would be written down, open shadow roots and frames of the same origin included. */
  readonly tree: string;
  /** Each request once, in order of its letters: as the browser tells of it, and as it arrived at the proxy. */
  readonly requests: readonly string[];
}

/** Before what arrived at the proxy. */
const ARRIVED = 'arrived: ';

/** A page at rest asks for nothing for this long, in milliseconds. */
export const QUIET = 400;

/**
 * Hosts that a browser asks on its own account, extension or not, and no switch keeps it from: a sign-in that is not
 * there, and updates of its own parts.
 */
export const OWN_HOSTS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['accounts.google.com', 'update.googleapis.com'],
  firefox: [],
};

/** What arrived at the proxy from a place in its list on, without what the browser asks on its own account. */
export function arrivedAt(proxy: LoggingProxy, browser: BrowserName, since = 0): string[] {
  return proxy.requests.slice(since).filter((request) => {
    const [, address = ''] = request.split(' ');
    const { hostname } = new URL(request.startsWith('CONNECT ') ? `https://${address}` : address);
    return !OWN_HOSTS[browser].includes(hostname);
  });
}

/** Waits until nothing is asked for any more: icons of tabs are fetched some time after the page. */
export async function untilQuiet(count: () => number, quiet = QUIET): Promise<void> {
  for (let known = -1; known !== count(); ) {
    known = count();
    await new Promise((resolve) => setTimeout(resolve, quiet));
  }
}

/** Opens a page and waits until it is at rest: until nothing was asked for in `quiet` milliseconds. */
export async function tracesOf(
  { page, proxy, browser }: { readonly page: Page; readonly proxy: LoggingProxy; readonly browser: BrowserName },
  open: () => Promise<unknown>,
  quiet = QUIET,
): Promise<Traces> {
  const told = new Set<string>();
  const since = proxy.requests.length;
  const note = (request: { method(): string; url(): string }) => told.add(`${request.method()} ${request.url()}`);
  page.on('request', note);
  await open();
  await untilQuiet(() => told.size + proxy.requests.length, quiet);
  page.off('request', note);
  const arrived = arrivedAt(proxy, browser, since).map((request) => `${ARRIVED}${request}`);
  return { tree: await page.evaluate(fingerprint), requests: [...new Set([...told, ...arrived])].sort() };
}

/** A visit as the browser tells of it, without what arrived at the proxy meanwhile. */
export function asTold({ tree, requests }: Traces): Traces {
  return { tree, requests: requests.filter((request) => !request.startsWith(ARRIVED)) };
}

/** Several visits as one: the requests of all, and the tree that the last one left. */
export function joined(visits: readonly Traces[]): Traces {
  return {
    tree: visits.at(-1)?.tree ?? '',
    requests: [...new Set(visits.flatMap(({ requests }) => requests))].sort(),
  };
}

/** What differs between two visits, one line each; none where they left the same. */
export function differences(withExtension: Traces, without: Traces): string[] {
  const only = (here: Traces, there: Traces) => here.requests.filter((request) => !there.requests.includes(request));
  return [
    ...(withExtension.tree === without.tree ? [] : ['its tree differs']),
    ...only(withExtension, without).map((request) => `only with the extension: ${request}`),
    ...only(without, withExtension).map((request) => `only without it: ${request}`),
  ];
}

/** Runs in the page: large ones take long to hand over. */
async function fingerprint(): Promise<string> {
  const parts: string[] = [];
  const write = (root: Document | ShadowRoot) => {
    parts.push(root instanceof Document ? (root.documentElement?.outerHTML ?? '') : root.innerHTML);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) write(element.shadowRoot);
      if (element instanceof HTMLIFrameElement && element.contentDocument) write(element.contentDocument);
    }
  };
  write(document);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
