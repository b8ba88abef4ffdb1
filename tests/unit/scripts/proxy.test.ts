import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LoggingProxy, startProxy } from '../../../scripts/lib/proxy.ts';
import { type PageServer, serve } from '../../../scripts/lib/serve.ts';
import { arrivedAt } from '../../../scripts/lib/traces.ts';

let proxy: LoggingProxy;
let server: PageServer;
beforeEach(async () => {
  [proxy, server] = await Promise.all([startProxy(), serve()]);
});
afterEach(async () => {
  await Promise.all([proxy.close(), server.close()]);
});

/** Asks for an address as a browser with this proxy does. */
function ask(path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: proxy.port, path, method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Asks for a tunnel; the first line of the answer. */
function tunnel(host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(proxy.port, '127.0.0.1', () =>
      socket.write(`CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
    );
    socket.on('data', (data) => resolve(data.toString().split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

test('what is for 127.0.0.1 is handed on, all else is answered with nothing, and all of it is noted', async () => {
  const page = server.page('<p>x</p>');
  expect(await ask(page)).toBe(200);
  expect(server.requests).toEqual(['GET /page/1.html']);
  expect(await ask('http://no-such-host.example/a?b=c', 'POST')).toBe(404);
  expect(await ask('http://127.0.0.1:9/nobody-there')).toBe(502);
  expect(await tunnel('no-such-host.example:443')).toContain('502');
  expect(proxy.requests).toEqual([
    `GET ${page}`,
    'POST http://no-such-host.example/a?b=c',
    'GET http://127.0.0.1:9/nobody-there',
    'CONNECT no-such-host.example:443',
  ]);
});

test('only what a browser asks on its own account is left out, and by its whole name', async () => {
  await ask('http://update.googleapis.com/service/update2/json');
  await tunnel('accounts.google.com:443');
  await tunnel('accounts.google.com.example:443');
  await ask('http://example.com/accounts.google.com');
  const others = ['CONNECT accounts.google.com.example:443', 'GET http://example.com/accounts.google.com'];
  expect(arrivedAt(proxy, 'chromium')).toEqual(others);
  expect(arrivedAt(proxy, 'chromium', 3)).toEqual(others.slice(1));
  expect(arrivedAt(proxy, 'firefox')).toHaveLength(4);
});
