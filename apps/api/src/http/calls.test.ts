import type { ErrorData } from '@daybook/contract/errors';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRouter } from '../router.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { foundOrganization } from '../testing/lakeshore.ts';
import { createContexts } from './context.ts';

let daybook: Daybook;
let adapter: FastifyInstance;
let adapterUrl: string;
let cookie: string;

/** The same router behind tRPC's own adapter, to compare with. */
beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  const { owner } = await foundOrganization(daybook);
  cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  adapter = Fastify({ routerOptions: { maxParamLength: 5000 } });
  adapter.removeContentTypeParser('application/json');
  adapter.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  const contextOf = createContexts(daybook.house, { publicOrigin: undefined, corsOrigins: [] });
  adapter.post<{ Params: { path: string } }>('/trpc/:path', (req, res) =>
    fastifyRequestHandler({
      router: appRouter,
      req,
      res,
      path: req.params.path,
      createContext: () => contextOf(req, res),
    }),
  );
  adapterUrl = await adapter.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await adapter.close();
  await daybook.close();
});

async function post(url: string, path: string, body: string | undefined) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    ...(body === undefined ? {} : { body }),
  };
  const answer = await fetch(`${url}/trpc/${path}`, init);
  const json: unknown = JSON.parse((await answer.text()).replaceAll(/"requestId":"[^"]*"/g, '"requestId":""'));
  return { status: answer.status, type: answer.headers.get('content-type')?.split(';')[0], json };
}

const random = '0192d3f4-0000-7000-8000-000000000000';

test.each([
  ['an answer', 'directory.kiosks.revoke', JSON.stringify({ id: random })],
  ['no input', 'access.sessions.revokeOthers?batch=1', '{}'],
  ['bad input', 'directory.kiosks.revoke', JSON.stringify({ id: 'x' })],
  ['an unknown procedure', 'directory.nothing', '{}'],
  ['a query by POST', 'access.me', '{}'],
  [
    'a refusal',
    'clock.punch',
    JSON.stringify({
      id: random,
      kind: 'in',
      occurredAt: '2026-06-15T00:00:00Z',
      claim: { method: 'badge', code: 'x' },
    }),
  ],
  [
    'a batch',
    'access.updateMe,access.sessions.revokeOthers?batch=1',
    JSON.stringify({ 0: { language: 'fil' }, 1: null }),
  ],
  [
    'a batch that is refused in part',
    'access.updateMe,access.updateMe?batch=1',
    JSON.stringify({ 0: { language: 'en' }, 1: { language: 'xx' } }),
  ],
])('%s is the same by the thin route and by tRPC’s adapter', async (_title, path, body) => {
  const [thin, full] = [await post(daybook.url, path, body), await post(adapterUrl, path, body)];
  expect(thin).toEqual(full);
});

test('no input may also be an empty body, as the client sends it', async () => {
  const answer = await post(daybook.url, 'access.sessions.revokeOthers', undefined);
  expect(answer).toMatchObject({ status: 200, json: { result: { data: { ended: 0 } } } });
});

async function refused(init: RequestInit & { path?: string }): Promise<{ status: number; reason: string }> {
  const { path = '/trpc/access.updateMe', ...rest } = init;
  const answer = await fetch(`${daybook.url}${path}`, { method: 'POST', body: '{"language":"en"}', ...rest });
  const body = (await answer.json()) as { error: { data: ErrorData } };
  return { status: answer.status, reason: body.error.data.reason };
}

test('another content type, broken JSON and a body of 10 MB are refused with a reason', async () => {
  expect(await refused({ headers: { 'content-type': 'text/plain', cookie } })).toEqual({
    status: 400,
    reason: 'bad-input',
  });
  expect(await refused({ headers: { 'content-type': 'application/x-www-form-urlencoded', cookie } })).toEqual({
    status: 400,
    reason: 'bad-input',
  });
  expect(await refused({ headers: { 'content-type': 'application/json', cookie }, body: '{' })).toEqual({
    status: 400,
    reason: 'bad-input',
  });
  const large = JSON.stringify({ language: 'x'.repeat(10_000_000) });
  expect(await refused({ headers: { 'content-type': 'application/json', cookie }, body: large })).toEqual({
    status: 413,
    reason: 'too-large',
  });
});

test('a page of another site can change nothing, whatever it says of itself', async () => {
  const json = { 'content-type': 'application/json', cookie };
  const foreign = { status: 403, reason: 'foreign-origin' };
  expect(await refused({ headers: { ...json, origin: 'https://evil.example' } })).toEqual(foreign);
  expect(await refused({ headers: { ...json, origin: 'null' } })).toEqual(foreign);
  expect(await refused({ headers: { ...json, 'sec-fetch-site': 'cross-site' } })).toEqual(foreign);
  expect(await refused({ headers: { ...json, 'sec-fetch-site': 'same-site' } })).toEqual(foreign);
  const own = await fetch(`${daybook.url}/trpc/access.updateMe`, {
    method: 'POST',
    headers: { ...json, origin: daybook.url },
    body: '{"language":"en"}',
  });
  expect(own.status).toBe(200);
});

test('a listed origin may call and is never taken for the person at the browser', async () => {
  const listed = 'https://till.example.org';
  const open = await startDaybook({ beside: daybook, corsOrigins: [listed] });
  const headers = { 'content-type': 'application/json', cookie, origin: listed };
  const answer = await fetch(`${open.url}/trpc/access.updateMe`, {
    method: 'POST',
    headers,
    body: '{"language":"en"}',
  });
  const body = (await answer.json()) as { error: { data: ErrorData } };
  expect(body.error.data.reason).toBe('not-signed-in');
  expect(answer.headers.get('access-control-allow-origin')).toBe(listed);
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  const closed = await fetch(`${daybook.url}/trpc/setup.status`, { headers: { origin: listed } });
  expect(closed.headers.get('access-control-allow-origin')).toBeNull();
  await open.close();
});

test('a batch of more than twenty is refused', async () => {
  const names = Array.from({ length: 21 }, () => 'access.updateMe').join(',');
  expect(
    (
      await fetch(`${daybook.url}/trpc/${names}?batch=1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: '{}',
      })
    ).status,
  ).toBe(400);
});

test('a fault answers its request id and nothing else; the log has the rest', async () => {
  const broken = await startDaybook();
  await broken.database.drop();
  const answer = await fetch(`${broken.url}/trpc/access.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'somebody', password: 'x' }),
  });
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(JSON.parse(text)).toMatchObject({
    error: { message: 'fault', data: { reason: 'fault', requestId: answer.headers.get('x-request-id') } },
  });
  expect(text).not.toMatch(/stack|postgres|select|database/i);
  expect(JSON.stringify(broken.faults)).toMatch(/unexpected fault/);
  await broken.house.close();
});
