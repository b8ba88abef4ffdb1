/**
 * A small static server on 127.0.0.1 for saved pages: what it does not have is an empty 404, so that a saved page's
 * missing pictures and scripts cost nothing.
 */
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
};

/** Saved pages show what they say without running what they bring. */
export const NO_SCRIPTS = "script-src 'none'";

export interface ServeOptions {
  /** Value of the Content-Security-Policy header on every answer; `null` for none. */
  readonly policy?: string | null;
  /** Whether pages are kept apart from other origins: browsers then tell the time in steps of 5 µs instead of 100. */
  readonly isolated?: boolean;
}

export interface PageOptions extends ServeOptions {
  readonly path?: string;
  /** Its type; default: `text/html`. */
  readonly type?: string;
}

export interface PageServer {
  /** Address without a slash at its end, for example `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Serves a folder under a path of its own and returns that path, for example `/1/`. The same folder keeps its path. */
  mount(folder: string): string;
  /** Serves one page from memory and returns its address. */
  page(html: string, options?: PageOptions): string;
  /** `METHOD path` of every request so far, in order of arrival. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Starts the server on a free port. */
export async function serve(options: ServeOptions = {}): Promise<PageServer> {
  const folders: string[] = [];
  const pages = new Map<string, { html: string; policy: string | null; type: string }>();
  const requests: string[] = [];
  const policy = options.policy === undefined ? NO_SCRIPTS : options.policy;
  const isolated = options.isolated ?? false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    requests.push(`${request.method} ${request.url}`);
    const page = pages.get(path);
    if (page) return send(response, page.type, page.html, page.policy, isolated);
    const [, index = '', ...rest] = path.split('/');
    const folder = folders[Number(index) - 1];
    const file = folder && within(folder, rest.join('/'));
    if (!file || !(await stat(file).catch(() => null))?.isFile()) {
      response.writeHead(404, { 'content-length': 0 }).end();
      return;
    }
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    send(response, type, await readFile(file), policy, isolated);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500, { 'content-length': 0 }).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    mount(folder) {
      if (!folders.includes(folder)) folders.push(folder);
      return `/${folders.indexOf(folder) + 1}/`;
    },
    page(html, pageOptions = {}) {
      const path = pageOptions.path ?? `/page/${pages.size + 1}.html`;
      const { type = 'text/html' } = pageOptions;
      pages.set(path, { html, type, policy: pageOptions.policy === undefined ? policy : pageOptions.policy });
      return origin + path;
    },
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The file inside the folder, or `undefined` where the path leads out of it. */
function within(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : undefined;
}

function send(
  response: ServerResponse,
  type: string,
  body: string | Buffer,
  policy: string | null,
  isolated: boolean,
): void {
  // Pages are often saved as UTF-8 while their `meta` still names the old encoding; bytes that are not UTF-8 keep it.
  const utf8 = type.startsWith('text/') && (typeof body === 'string' || isUtf8(body));
  response.writeHead(200, {
    'content-type': utf8 ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
    ...(policy !== null && { 'content-security-policy': policy }),
    ...(isolated && { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }),
  });
  response.end(body);
}
