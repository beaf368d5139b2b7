import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConfigurationError, readConfig } from './config.ts';

const data = mkdtempSync(join(tmpdir(), 'daybook-config-'));
afterAll(() => rmSync(data, { recursive: true }));

const secret = 'x'.repeat(32);
const read = (environment: NodeJS.ProcessEnv) => readConfig({ DAYBOOK_DATA: data, ...environment }, join(data, 'none'));

test.each<[string, NodeJS.ProcessEnv]>([
  ['PORT', { PORT: 'abc' }],
  ['PORT', { PORT: '70000' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://x', DATABASE_ADMIN_URL: 'postgres://x' }],
  ['DATABASE_ADMIN_URL', { DATABASE_URL: 'postgres://x/y', APP_SECRET: secret }],
  ['APP_SECRET', { DATABASE_URL: 'postgres://x/y', DATABASE_ADMIN_URL: 'postgres://x/y' }],
  ['APP_SECRET', { APP_SECRET: 'short' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'daybook.example.org' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://daybook.example.org/path' }],
  ['SESSION_LIFETIME', { SESSION_LIFETIME: '0' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: '*' }],
  ['ROLE', { ROLE: 'everything' }],
  ['MANAGER_PASSWORD', { MANAGER_USERNAME: 'manager' }],
  ['MANAGER_USERNAME', { MANAGER_PASSWORD: 'long enough it is' }],
  ['MANAGER_PASSWORD', { MANAGER_USERNAME: 'manager', MANAGER_PASSWORD: 'short' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['SMTP_URL', { SMTP_URL: 'mail.example.org' }],
  ['SMTP_URL', { MAIL_FROM: 'clinic@example.org' }],
  ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.org', PUBLIC_URL: 'https://daybook.example.org' }],
  ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'the clinic' }],
  ['MAIL_FROM', { MAIL_FROM: 'a@example.org\r\nBcc: b@example.org' }],
  ['PUBLIC_URL', { SMTP_URL: 'smtps://mail.example.org', MAIL_FROM: 'clinic@example.org' }],
  ['SMS_URL', { SMS_URL: 'sms://gateway' }],
  ['SMS_URL', { SMS_TOKEN: 'a-token' }],
  ['SMS_TOKEN', { SMS_URL: 'https://sms.example.org/send', PUBLIC_URL: 'https://daybook.example.org' }],
  ['TLS_KEY', { TLS_CERT: 'certificate.pem' }],
  ['TLS_CERT', { TLS_KEY: 'key.pem' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'http://daybook.local', TLS_CERT: 'certificate.pem', TLS_KEY: 'key.pem' }],
])('a wrong %s stops the start with one sentence that names it', (name, environment) => {
  try {
    read(environment);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    const { message } = error as ConfigurationError;
    expect(message).toMatch(new RegExp(`^${name} .*\\.$`));
    expect(message).not.toContain('\n');
  }
});

test('what is left out has its default', () => {
  expect(read({})).toMatchObject({
    PORT: 4040,
    HOST: undefined,
    SESSION_LIFETIME: 1800,
    ROLE: 'all',
    CORS_ORIGINS: [],
    secure: false,
  });
});

test.each<[NodeJS.ProcessEnv, boolean]>([
  [{ PUBLIC_URL: 'http://localhost:4040' }, false],
  [{ PUBLIC_URL: 'https://daybook.example.org' }, true],
  [{ TLS_CERT: 'certificate.pem', TLS_KEY: 'key.pem' }, true],
])('%o is reached over TLS: %s', (environment, secure) => {
  expect(read(environment).secure).toBe(secure);
});

test('a list is read by its commas, an empty value is none', () => {
  expect(read({ CORS_ORIGINS: 'https://a.example, https://b.example', PUBLIC_URL: '' })).toMatchObject({
    CORS_ORIGINS: ['https://a.example', 'https://b.example'],
    PUBLIC_URL: undefined,
  });
});

test('the embedded database’s secret is made once, for its owner alone', () => {
  const first = read({}).APP_SECRET;
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(read({}).APP_SECRET).toBe(first);
  expect(readFileSync(join(data, 'app-secret'), 'utf8')).toBe(first);
  expect(statSync(join(data, 'app-secret')).mode & 0o777).toBe(0o600);
});

test('.env is read below the environment', () => {
  const file = join(data, '.env');
  writeFileSync(file, 'PORT=5000\nHOST="0.0.0.0"\n');
  expect(readConfig({ DAYBOOK_DATA: data, PORT: '6000' }, file)).toMatchObject({ PORT: 6000, HOST: '0.0.0.0' });
});

test('mail and texts leave with a server, a sender and the address that links lead to', () => {
  const given = {
    PUBLIC_URL: 'https://daybook.example.org',
    SMTP_URL: 'smtps://clinic:secret@mail.example.org',
    MAIL_FROM: 'Parian Clinic <clinic@example.org>',
    SMS_URL: 'https://sms.example.org/send',
    SMS_TOKEN: 'a-token',
  };
  expect(read(given)).toMatchObject(given);
});
