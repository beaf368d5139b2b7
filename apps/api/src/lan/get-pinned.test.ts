import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepAuthority } from './authority.ts';
import { keepCertificate } from './certificate.ts';
import { getPinned } from './get-pinned.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-pinned-'));
const authority = keepAuthority(folder, [], new Date());
const tls = keepCertificate(folder, authority, ['shop.local'], new Date());
let server: Server;
let url = '';

beforeAll(async () => {
  server = createServer(tls, (request, response) => {
    if (request.url === '/') response.end('here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `https://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test('an answer counts by the certificate that was noted, and from no other', async () => {
  expect(await getPinned(`${url}/`, new X509Certificate(tls.cert).fingerprint256, 2000)).toBe('here');
  await expect(getPinned(`${url}/`, authority.certificate.fingerprint256, 2000)).rejects.toThrow('another certificate');
});

test('a server that does not answer is not waited for', async () => {
  const pin = new X509Certificate(tls.cert).fingerprint256;
  await expect(getPinned(`${url}/silent`, pin, 200)).rejects.toThrow(/abort/);
});
