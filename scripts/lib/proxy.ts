/**
 * A proxy on 127.0.0.1 that writes down what a browser asks of the network and lets none of it out: what is for
 * 127.0.0.1 is handed on, everything else is answered with an empty 404, a tunnel (`CONNECT`, for https and web sockets)
 * is refused. Names are never resolved, so that an address is noted whether or not a host of that name exists.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const OWN_HOST = '127.0.0.1';

export interface LoggingProxy {
  readonly port: number;
  /** `METHOD address` of every request so far, in order of arrival; of a tunnel only `CONNECT host:port` can be known. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Starts the proxy on a free port. */
export async function startProxy(): Promise<LoggingProxy> {
  const requests: string[] = [];
  const server = createServer((asked, response) => {
    const { method = '', url = '' } = asked;
    requests.push(`${method} ${url}`);
    if (URL.canParse(url) && new URL(url).hostname === OWN_HOST) handOn(asked, response);
    else response.writeHead(404, { 'content-length': 0 }).end();
  });
  server.on('connect', ({ url }, socket) => {
    requests.push(`CONNECT ${url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, OWN_HOST, ready));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function handOn(asked: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '' } = asked;
  const onward = request(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  const fail = () => (response.headersSent ? response.destroy() : response.writeHead(502).end());
  onward.on('error', fail);
  // A browser that turns away in the middle of an answer ends it there.
  response.on('close', () => onward.destroy());
  asked.pipe(onward);
}
