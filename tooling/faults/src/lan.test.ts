import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  databaseProcesses,
  isAlive,
  leave,
  newPlace,
  type Place,
  type Run,
  serverPid,
  signalGroup,
  startDaybook,
  startOnNetwork,
  within,
} from './run.ts';

/** This machine's addresses, as a tablet on each of its networks would reach it. */
const addresses = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => address);

let place: Place;
let run: Run;
let authority = '';
let trust = '';

beforeAll(async () => {
  place = await newPlace();
  run = startOnNetwork(place);
  if (!(await within(60_000, () => /warns until|on no network/.test(run.said())))) {
    throw new Error(`Daybook did not get ready:\n${run.said()}`);
  }
  authority = readFileSync(join(place.data, 'lan', 'authority.pem'), 'utf8');
  trust = /http:\/\/\S+:\d+\//.exec(run.said())?.[0] ?? `http://127.0.0.1:${place.port + 1}/`;
});
afterAll(() => leave(place, [run]));

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** Asks by https as a browser that trusts this authority, or the public ones alone. */
function ask(
  host: string,
  path: string,
  { ca, body }: { ca?: string | undefined; body?: object } = { ca: authority },
): Promise<Answer> {
  const origin = `https://${host}:${place.port}`;
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}${path}`,
      {
        ...(ca ? { ca } : {}),
        agent: false,
        ...(body ? { method: 'POST', headers: { origin, 'content-type': 'application/json' } } : {}),
      },
      async (answer) => {
        const text = Buffer.concat(await answer.toArray()).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
      },
    );
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });
}

const password = 'daybook-demo';
const signIn = (host: string) =>
  ask(host, '/trpc/access.signIn', { ca: authority, body: { login: 'owner@demo.daybook', password } });
const signInAsClient = (host: string) =>
  ask(host, '/trpc/portal.signIn', {
    ca: authority,
    body: { slug: 'parian', login: 'joy.manansala@example.org', password },
  });

function curl(...words: string[]): string {
  return execFileSync('curl', ['--silent', '--show-error', '--max-time', '10', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function hasCurl(): boolean {
  try {
    return curl('--version') !== '';
  } catch {
    return false;
  }
}

test('at every address of the machine the certificate verifies by the authority’s file, and not without it', async () => {
  for (const host of ['localhost', '127.0.0.1', ...addresses]) {
    expect(JSON.parse((await ask(host, '/api/health')).body), host).toMatchObject({ live: true });
    await expect(ask(host, '/api/health', {}), host).rejects.toThrow(/unable to (get|verify)/);
    if (!hasCurl()) continue;
    const url = `https://${host}:${place.port}/api/health`;
    expect(curl('--cacert', join(place.data, 'lan', 'authority.pem'), url), host).toContain('"live":true');
    expect(() => curl(url), host).toThrow(/certificate/);
  }
});

test('the demo’s sign-ins work from the machine itself and are refused at its other addresses', async () => {
  const own = await signIn('localhost');
  expect(own.status).toBe(200);
  expect(String(own.headers['set-cookie'])).toMatch(/__Host-daybook-staff=.*Secure/);
  expect((await signInAsClient('localhost')).status).toBe(200);
  for (const host of addresses) {
    for (const { status, body } of [await signIn(host), await signInAsClient(host)]) {
      expect(body, host).toContain('demo-sign-in-elsewhere');
      expect(status, host).toBeGreaterThanOrEqual(400);
    }
  }
});

test('browsers are not bound to https by a certificate that only this shop trusts', async () => {
  expect((await ask('127.0.0.1', '/kiosk/')).headers['strict-transport-security']).toBeUndefined();
});

test('the start shows a code, the fingerprint and how to trust it, when there is a network', async () => {
  const said = run.said();
  if (addresses.length === 0) return expect(said).toContain('on no network now');
  const { fingerprint256 } = new X509Certificate(authority);
  expect(said.replace(/\s+/g, '')).toContain(fingerprint256.slice(0, 47) + fingerprint256.slice(48));
  for (const part of ['▄▄▄▄▄', trust, 'CA certificate', 'Certificate Trust Settings', 'refused on the network']) {
    expect(said).toContain(part);
  }
});

test('the plain address has the page on trust and the authority, and nothing else', async () => {
  const page = await fetch(trust);
  expect(page.headers.get('set-cookie')).toBeNull();
  const text = await page.text();
  expect(text).toContain(new X509Certificate(authority).fingerprint256);
  expect(text).toContain(`:${place.port}/kiosk/`);
  expect((await fetch(`${trust}authority.crt`)).headers.get('content-type')).toBe('application/x-x509-ca-cert');
  for (const path of ['api/health', 'kiosk/', 'trpc/setup.status', 'authority-key.pem']) {
    expect((await fetch(`${trust}${path}`)).status, path).toBe(404);
  }
});

test('a second start finds the one on the network, by its certificate', async () => {
  const second = startDaybook(place);
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain(`already running at https://localhost:${place.port}`);
});

test('Ctrl-C ends both listeners; the next start has the same authority, by TLS_CERT and TLS_KEY too', async () => {
  const pid = serverPid(place);
  signalGroup(run, 'SIGINT');
  expect(await run.ended).toBe(0);
  expect(isAlive(pid)).toBe(false);
  expect(databaseProcesses(place)).toEqual([]);
  await expect(ask('127.0.0.1', '/api/health')).rejects.toThrow(/ECONNREFUSED/);
  await expect(fetch(trust)).rejects.toThrow();

  const [TLS_CERT, TLS_KEY] = [join(place.data, 'shop.pem'), join(place.data, 'shop-key.pem')];
  copyFileSync(join(place.data, 'lan', 'server.pem'), TLS_CERT);
  copyFileSync(join(place.data, 'lan', 'server-key.pem'), TLS_KEY);
  chmodSync(TLS_KEY, 0o600);
  run = startDaybook(place, { TLS_CERT, TLS_KEY });
  expect(await within(60_000, () => run.said().includes('is ready'))).toBe(true);
  expect(JSON.parse((await ask('127.0.0.1', '/api/health')).body)).toMatchObject({ live: true });
  const second = startDaybook(place);
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain(`already running at https://localhost:${place.port}`);
});

test('--lan beside a setting that says otherwise stops the start with one sentence', async () => {
  const other = await newPlace();
  const wrong = startOnNetwork(other, { PUBLIC_URL: 'https://daybook.example.org' });
  expect(await wrong.ended).toBe(1);
  expect(wrong.said().trim()).toMatch(/^PUBLIC_URL and --lan do not go together.*\.$/);
  await leave(other, [wrong]);
});
