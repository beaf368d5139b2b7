import { openSql } from '@daybook/db/open';
import fc from 'fast-check';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { proceduresOf } from './procedures.ts';
import { appRouter } from './router.ts';
import type { Browser } from './testing/browser.ts';
import { type Daybook, startDaybook } from './testing/daybook.ts';
import { fillShop } from './testing/full-shop.ts';
import { hostileBodies } from './testing/hostile.ts';
import { enrolKiosk, openShop, password } from './testing/lakeshore.ts';
import { signInToPortal } from './testing/portal.ts';
import { holdings } from './testing/tenant-tables.ts';
import type { Declared } from './trpc.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let sql: Sql;

beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
  await fillShop(daybook, shop);
  sql = openSql(daybook.database.superuserUrl, { max: 1 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await sql.end();
  await daybook.close();
});

const procedures = [...proceduresOf(appRouter)].map(([name, { meta }]) => ({
  name,
  declaration: (meta as { declaration: Declared }).declaration,
}));

/** A stream that is opened stays open: those are tried in their own tests. */
const answering = procedures.filter(({ declaration }) => declaration.type !== 'subscription');

/** Everything that the organization holds, and what belongs to none. */
async function everything(): Promise<unknown> {
  const attempts = await sql`select count(*)::int as n from attempts`;
  const organizations = await sql`select count(*)::int as n from organizations`;
  return [await holdings(sql, shop.organizationId), attempts, organizations];
}

/** Whether the schema takes it; an empty body and `null` both say that there is no input. */
function takes(schema: z.core.$ZodType, body: string): boolean {
  try {
    const parsed: unknown = body === '' ? undefined : (JSON.parse(body) ?? undefined);
    return z.safeParse(schema, parsed).success;
  } catch {
    return false;
  }
}

/** Somebody who may call it, come in anew: what was sent before may have ended the last one's session. */
async function comeIn({ declaration }: (typeof procedures)[number]): Promise<Browser> {
  if (declaration.caller.by === 'kiosk') return await enrolKiosk(daybook, shop.owner, shop.site);
  await sql`delete from attempts`;
  if (declaration.caller.by === 'client') return await signInToPortal({ daybook, ...shop });
  const browser = daybook.browser();
  await browser.api.access.signIn.mutate({ login: shop.login, password });
  return browser;
}

const longestUrl = 12_000;

async function send(browser: Browser, { name, declaration }: (typeof procedures)[number], body: string) {
  if (declaration.type === 'mutation') {
    return await browser.fetch(`/trpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  }
  return await browser.fetch(`/trpc/${name}?input=${encodeURIComponent(body.toWellFormed())}`);
}

const seed = 20_261_124;

test.each(procedures)('$name refuses 200 hostile bodies with a reason, and changes nothing', async (procedure) => {
  const { input, type } = procedure.declaration;
  const browser = await comeIn(procedure);
  const bodies = fc
    .sample(hostileBodies(input), { numRuns: 2_000, seed })
    .filter((body) => !takes(input, body) && !(type !== 'mutation' && (body === '' || body.length > longestUrl / 3)))
    .slice(0, 200);
  // A procedure without input takes whatever is sent for it as none.
  const before = await everything();
  for (const body of bodies) {
    const answer = await send(browser, procedure, body);
    const text = await answer.text();
    // A stream is refused in the stream: its head has gone before its input is read.
    if (type === 'subscription' && answer.status === 200) expect(text).toContain('event: serialized-error');
    else expect(answer.status, `${body.slice(0, 300)} → ${text}`).toBeGreaterThanOrEqual(400);
    expect(answer.status, `${body.slice(0, 300)} → ${text}`).toBeLessThan(500);
    expect(text, body.slice(0, 300)).toMatch(/"reason":"(bad-input|too-large)"/);
  }
  expect(await everything()).toEqual(before);
  expect(bodies.length).toBe(200);
});

test.each(answering)('$name takes whatever its schema takes without a fault', async (procedure) => {
  const { input } = procedure.declaration;
  await sql`delete from attempts`;
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  const browser = await comeIn(procedure);
  const bodies = fc
    .sample(hostileBodies(input), { numRuns: 1_500, seed })
    .filter((body) => takes(input, body) && body.length < longestUrl / 3)
    .slice(0, 20);
  for (const body of bodies) {
    const answer = await send(browser, procedure, body);
    const text = await answer.text();
    expect(answer.status, `${body} → ${text}`).toBeLessThan(500);
    if (answer.status >= 400) expect(text).toMatch(/"reason":"[a-z-]+"/);
  }
});

test('10 MB are refused as too large, whatever they are sent to', async () => {
  const before = await everything();
  const body = JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) });
  for (const procedure of procedures.filter(({ declaration }) => declaration.type === 'mutation')) {
    const answer = await send(shop.owner, procedure, body).catch((error: unknown) => error);
    // The server hangs up in the middle of it: the answer may be lost on the way, the connection is not kept.
    if (!(answer instanceof Response)) continue;
    expect(answer.status, procedure.name).toBe(413);
    expect(await answer.text()).toContain('"reason":"too-large"');
  }
  const long = await shop.owner.fetch(`/trpc/access.accounts.list?input=${'x'.repeat(40_000)}`);
  expect(long.status).toBe(431);
  expect(await long.text()).toContain('"reason":"too-large"');
  expect(await everything()).toEqual(before);
});
