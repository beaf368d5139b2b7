import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, rootCertificates } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigurationError } from '../config.ts';
import { keepAuthority } from './authority.ts';
import { keepCertificate } from './certificate.ts';

const day = 86_400_000;
const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * day);
const hosts = ['counter', 'counter.local'];
const names = ['192.168.1.20', 'fd00::20', ...hosts, 'localhost', '127.0.0.1', '::1'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-lan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The certificates of a start at this time. */
function begin(at = now, wanted: string[] = names) {
  const authority = keepAuthority(folder, hosts, at);
  const tls = keepCertificate(folder, authority, wanted, at);
  return { authority, tls, server: new X509Certificate(tls.cert) };
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / day;

test('the authority is one, for about ten years, and its key is for its owner alone', () => {
  const { authority } = begin();
  const { certificate } = authority;
  expect(certificate.ca).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(days(certificate.validFrom, certificate.validTo)).toBeCloseTo(3653, 0);
  expect(authority.name).toBe('Daybook of counter');
  expect(authority.permits).toEqual(['localhost', 'local', 'counter']);
  expect(statSync(join(folder, 'authority-key.pem')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'server-key.pem')).mode & 0o777).toBe(0o600);
});

test('the server’s certificate is by the authority, for all names, and short enough for Apple’s devices', () => {
  const { authority, tls, server } = begin();
  expect(server.checkIssued(authority.certificate)).toBe(true);
  expect(server.verify(authority.certificate.publicKey)).toBe(true);
  expect(server.ca).toBe(false);
  expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  for (const host of [...hosts, 'localhost']) expect(server.checkHost(host), host).toBe(host);
  for (const ip of ['192.168.1.20', 'fd00::20', '127.0.0.1', '::1']) expect(server.checkIP(ip), ip).toBe(ip);
  expect(server.checkHost('example.org')).toBeUndefined();
  expect(days(server.validFrom, server.validTo)).toBeLessThanOrEqual(397);
  expect(server.checkPrivateKey(createPrivateKey(tls.key))).toBe(true);
});

test('a second start has the same of both', () => {
  const first = begin();
  const second = begin(later(100));
  expect(first.authority.made).toBe(true);
  expect(second.authority.made).toBe(false);
  expect(second.authority.pem).toBe(first.authority.pem);
  expect(second.tls).toEqual(first.tls);
});

test.each<[string, Date, string[]]>([
  ['an address came', now, [...names, '10.0.0.7']],
  ['an address went', now, names.slice(1)],
  ['an address changed', now, ['192.168.1.21', ...names.slice(1)]],
  ['it is near its end', later(370), names],
])('the certificate is made anew by the same authority when %s', (_, at, wanted) => {
  const first = begin();
  const second = begin(at, wanted);
  expect(second.authority.pem).toBe(first.authority.pem);
  expect(second.server.serialNumber).not.toBe(first.server.serialNumber);
  expect(second.server.verify(first.authority.certificate.publicKey)).toBe(true);
  expect(Date.parse(second.server.validTo)).toBeGreaterThan(at.getTime() + 390 * day);
  expect(begin(at, wanted).tls).toEqual(second.tls);
});

test('when the authority is another, so is the certificate', () => {
  const first = begin();
  rmSync(join(folder, 'authority.pem'));
  const second = begin();
  expect(second.authority.made).toBe(true);
  expect(second.server.verify(first.authority.certificate.publicKey)).toBe(false);
  expect(second.server.verify(second.authority.certificate.publicKey)).toBe(true);
  expect(begin(later(3300)).authority.made, 'its time runs out').toBe(true);
});

test('an authority whose key is lost or another’s stops the start instead of locking the tablets out', () => {
  begin();
  const key = join(folder, 'authority-key.pem');
  for (const spoilt of [readFileSync(join(folder, 'server-key.pem'), 'utf8'), 'nothing']) {
    writeFileSync(key, spoilt);
    expect(() => begin()).toThrow(ConfigurationError);
  }
  rmSync(key);
  expect(() => begin()).toThrow(/cannot be used with its key beside it/);
});

test('a name that the authority may not vouch for is left out, and is not believed from who has its key', async () => {
  const { authority } = begin();
  const renamed = keepCertificate(folder, authority, ['till', 'till.local', '127.0.0.1'], now);
  expect(new X509Certificate(renamed.cert).subjectAltName).toBe('DNS:till.local, IP Address:127.0.0.1');
  const thief = keepCertificate(folder, { ...authority, permits: ['org'] }, ['bank.example.org', '127.0.0.1'], now);
  expect(await shown(thief, 'bank.example.org', authority.pem)).toMatch(/permitted subtree violation/);
  expect(await shown(renamed, 'till.local', authority.pem)).toBe('believed');
  expect(await shown(renamed, 'till.local', rootCertificates[0] ?? '')).toMatch(/unable to/);
});

/** What a client that trusts this authority alone makes of the certificate under this name. */
async function shown(tls: { cert: string; key: string }, host: string, ca: string): Promise<string> {
  const server = createServer(tls);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const said = await new Promise<string>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername: host, ca }, () => resolve('believed'));
    socket.on('error', (error) => resolve(error.message));
    socket.on('secureConnect', () => socket.end());
  });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return said;
}
