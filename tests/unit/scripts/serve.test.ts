import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PageServer, serve } from '../../../scripts/lib/serve.ts';

let folder: string;
let server: PageServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-serve-'));
  writeFileSync(join(folder, 'page.html'), '<p>é</p>');
  writeFileSync(join(folder, 'old.html'), Buffer.from([0x3c, 0x70, 0x3e, 0xe9]));
  writeFileSync(join(folder, 'with space & more.html'), 'there');
  server = await serve();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => fetch(server.origin + server.mount(folder) + path);

test('pages are served with scripts forbidden, in their encoding', async () => {
  const page = await at('page.html');
  expect(page.headers.get('content-security-policy')).toBe("script-src 'none'");
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toBe('<p>é</p>');
  expect((await at('old.html')).headers.get('content-type')).toBe('text/html');
  expect(await (await at(encodeURIComponent('with space & more.html'))).text()).toBe('there');
});

test('what is missing, or lies outside the folder, is an empty 404', async () => {
  for (const path of ['missing.png', '%2e%2e/%2e%2e/etc/passwd', '..%2fother.html', '']) {
    const answer = await at(path);
    expect([path, answer.status, await answer.text()]).toEqual([path, 404, '']);
  }
});

test('pages from memory may have a policy of their own, and requests are remembered', async () => {
  const address = server.page('<p>x</p>', { policy: "default-src 'none'" });
  expect((await fetch(address)).headers.get('content-security-policy')).toBe("default-src 'none'");
  const open = server.page('<p>y</p>', { policy: null });
  expect((await fetch(open)).headers.get('content-security-policy')).toBeNull();
  expect(server.requests).toEqual(['GET /page/1.html', 'GET /page/2.html']);
});
