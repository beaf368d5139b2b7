import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ConfigurationError, readConfig } from '../config.ts';
import { keepAuthority } from './authority.ts';
import { keepCertificate } from './certificate.ts';
import { givenTls } from './tls.ts';

const now = new Date();
const folder = mkdtempSync(join(tmpdir(), 'daybook-tls-'));
const file = (name: string) => join(folder, name);

beforeAll(() => {
  keepCertificate(folder, keepAuthority(folder, [], now), ['localhost'], now);
  writeFileSync(file('note.txt'), 'nothing of that kind');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (TLS_CERT: string, TLS_KEY: string, at = now) =>
  givenTls(readConfig({ DAYBOOK_DATA: folder, TLS_CERT: file(TLS_CERT), TLS_KEY: file(TLS_KEY) }, file('none')), at);

test('a certificate and its key are read from the files that the settings name', () => {
  const tls = read('server.pem', 'server-key.pem');
  expect(tls?.cert).toContain('BEGIN CERTIFICATE');
  expect(tls?.key).toContain('BEGIN PRIVATE KEY');
  expect(givenTls(readConfig({ DAYBOOK_DATA: folder }, file('none')), now)).toBeUndefined();
});

test.each<[string, RegExp, Parameters<typeof read>]>([
  ['is not there', /^TLS_CERT .* is not there\.$/, ['missing.pem', 'server-key.pem']],
  ['cannot be read', /^TLS_CERT .* cannot be opened\.$/, ['.', 'server-key.pem']],
  ['is no certificate', /^TLS_CERT must name a PEM file with a certificate/, ['note.txt', 'server-key.pem']],
  ['has a missing key', /^TLS_KEY .* is not there\.$/, ['server.pem', 'missing.pem']],
  ['has no key for a key', /^TLS_KEY must name a PEM file with a private key/, ['server.pem', 'note.txt']],
  ['has another’s key', /^TLS_KEY must be the key of the certificate/, ['server.pem', 'authority-key.pem']],
  ['has ended', /^TLS_CERT must be good today, .* ended on /, ['server.pem', 'server-key.pem', new Date('2099-01-01')]],
  ['has not begun', /^TLS_CERT .* begins on /, ['server.pem', 'server-key.pem', new Date('2020-01-01')]],
])('a certificate that %s stops the start with one sentence that says so', (_, sentence, given) => {
  expect(() => read(...given)).toThrow(ConfigurationError);
  expect(() => read(...given)).toThrow(sentence);
});
