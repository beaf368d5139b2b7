import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';

let daybook: Daybook;
let secure: Daybook;

beforeAll(async () => {
  daybook = await startDaybook();
  secure = await startDaybook({ beside: daybook, publicOrigin: 'https://daybook.example.org' });
});
afterAll(async () => {
  await secure.close();
  await daybook.close();
});

test.each(['/api/health', '/trpc/setup.status', '/trpc/nothing', '/nowhere.txt'])(
  'every answer of %s carries the headers that bind a browser',
  async (path) => {
    const { headers } = await fetch(`${daybook.url}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'none'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe-eval/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toMatch(/camera=\(self\).*microphone=\(\)/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

test('over TLS browsers are told to stay on it, and cookies are Secure and bound to the host', async () => {
  const { headers } = await fetch(`${secure.url}/api/health`);
  expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  expect(secure.house.spaces.staff.sessionCookieName).toBe('__Host-daybook-staff');
  expect(secure.house.spaces.staff.createSessionCookie('x').serialize()).toMatch(/Secure/);
  expect(daybook.house.spaces.kiosk.createSessionCookie('x').serialize()).not.toMatch(/Secure/);
});

test('health says that the process lives; readiness that database, migrations and clocks are right', async () => {
  expect(await (await fetch(`${daybook.url}/api/health`)).json()).toEqual({ live: true, instance: 'test' });
  const ready = await fetch(`${daybook.url}/api/health/ready`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ ready: true, database: true, migrations: true, clocks: true });
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  const wrongClock = await fetch(`${daybook.url}/api/health/ready`);
  expect(wrongClock.status).toBe(503);
  expect(await wrongClock.json()).toEqual({ ready: false, database: true, migrations: true, clocks: false });
});

test('without its database a server lives and is not ready', async () => {
  const broken = await startDaybook();
  await broken.database.drop();
  expect((await fetch(`${broken.url}/api/health`)).status).toBe(200);
  const ready = await fetch(`${broken.url}/api/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ ready: false, database: false });
  await broken.house.close();
});
