import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepAuthority } from './authority.ts';
import { trustAnswer } from './trust-answer.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-trust-'));
const authority = keepAuthority(folder, ['counter', 'counter.local'], new Date());
afterAll(() => rmSync(folder, { recursive: true }));

function ask(url: string, more: { method?: string; host?: string; language?: string } = {}) {
  const told = { authority, names: ['192.168.1.20', 'fd00::20', 'counter.local'], port: 4040 };
  return trustAnswer(told, { method: 'GET', url, host: '192.168.1.20:4041', language: '', ...more });
}

test.each([
  ['/', 'fil-PH,fil;q=0.9,en;q=0.8', 'fil'],
  ['/', 'tl', 'fil'],
  ['/', 'en-GB', 'en'],
  ['/', 'de, *', 'en'],
  ['/', '', 'en'],
  ['/?language=fil', 'en', 'fil'],
  ['/?language=en', 'fil', 'en'],
  ['/?language=<script>', 'en', 'en'],
])('%s for a browser that reads “%s” is in %s', (url, language, shown) => {
  const { status, body } = ask(url, { language });
  expect(status).toBe(200);
  expect(body).toContain(`<html lang="${shown}">`);
  expect(body).toContain(authority.certificate.fingerprint256);
  expect(body).not.toContain('<script');
});

test.each([
  ['192.168.1.20:4041', 'https://192.168.1.20:4040/kiosk/'],
  ['counter.local:4041', 'https://counter.local:4040/kiosk/'],
  ['[fd00::20]:4041', 'https://[fd00::20]:4040/kiosk/'],
  ['evil.example"><b>', 'https://192.168.1.20:4040/kiosk/'],
])('opened as %s it leads to %s', (host, kiosk) => {
  expect(ask('/', { host }).body).toContain(`href="${kiosk}"`);
  expect(ask('/', { host }).body).not.toContain('evil');
});

test('the authority comes as a certificate for Android and as a profile for iPad, without its key', () => {
  const certificate = ask('/authority.crt');
  expect(certificate.headers['content-type']).toBe('application/x-x509-ca-cert');
  expect(new X509Certificate(certificate.body).fingerprint256).toBe(authority.certificate.fingerprint256);
  const profile = ask('/authority.mobileconfig');
  expect(profile.headers['content-type']).toBe('application/x-apple-aspen-config');
  const [, held = ''] = /<data>(.*)<\/data>/.exec(String(profile.body)) ?? [];
  expect(Buffer.from(held, 'base64')).toEqual(authority.certificate.raw);
  expect(String(profile.body)).toContain('com.apple.security.root');
});

test.each(['/authority-key.pem', '/authority.pem', '/api/health', '/trpc/setup.status', '/kiosk/', '//', '/../x'])(
  '%s is not to be had there',
  (url) => {
    expect(ask(url).status).toBe(404);
  },
);

test('it takes nothing in', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(ask('/', { method }).status).toBe(405);
});
