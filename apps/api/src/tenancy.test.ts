import { badgeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { proceduresOf } from './procedures.ts';
import { appRouter } from './router.ts';
import type { Browser } from './testing/browser.ts';
import { type Daybook, startDaybook } from './testing/daybook.ts';
import { fillShop } from './testing/full-shop.ts';
import { type IdKind, idPaths } from './testing/id-paths.ts';
import { inputs } from './testing/inputs.ts';
import { addAccount, addEmployee, addSite, enrolKiosk, openShop } from './testing/lakeshore.ts';
import type { Shop } from './testing/new-things.ts';
import { signInToPortal } from './testing/portal.ts';
import { rawCall, reasonIn } from './testing/raw-call.ts';
import { holdings, tenantTables } from './testing/tenant-tables.ts';
import type { Declared } from './trpc.ts';

let daybook: Daybook;
let sql: Sql;
let shop: Shop;
let other: Awaited<ReturnType<typeof openShop>>;
let otherIds: Record<IdKind, string>;

beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  sql = openSql(daybook.database.superuserUrl, { max: 1 });
  other = await openShop(daybook);
  otherIds = await fillShop(daybook, other);
});
// A shop for each test: an id of another organization may have been taken for something of one's own before.
beforeEach(async () => {
  shop = { daybook, ...(await openShop(daybook)) };
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await sql.end();
  await daybook.close();
});

const declared = [...proceduresOf(appRouter)].map(([name, { meta }]) => ({
  name,
  ...(meta as { declaration: Declared }).declaration,
}));
const withIds = declared.flatMap(({ name, type, caller, input }) =>
  idPaths(input).map(({ path, kind }) => ({ name, type, caller, path, kind, at: path.join('.') })),
);

test('every procedure has an input to be tried with', () => {
  expect(Object.keys(inputs).toSorted()).toEqual(declared.map(({ name }) => name).toSorted());
  expect(withIds.length).toBeGreaterThan(25);
});

/** The input with another id in one place; a place that the input does not have is a fault of the test. */
function withId(input: unknown, [step, ...rest]: string[], id: string): unknown {
  if (step === undefined) return id;
  if (step === '*') return [withId(Array.isArray(input) ? input[0] : '', rest, id)];
  if (typeof input !== 'object' || input === null || !(step in input)) throw new Error(`the input has no ${step}`);
  return { ...input, [step]: withId(new Map(Object.entries(input)).get(step), rest, id) };
}

let nonces = 100_000;

type Where = (typeof withIds)[number];

/** Somebody of the shop who may call it. */
async function callerOf({ by }: Where['caller']): Promise<Browser> {
  if (by === 'client') return await signInToPortal(shop);
  return by === 'kiosk' ? shop.kiosk : shop.owner;
}

/** A call with this id in that place, as it was answered, without what is each call's own. */
async function callWith(id: string, { name, type, path, caller }: Where, by?: Browser) {
  nonces += 1;
  const nonce = String(nonces);
  const input = withId(await inputs[name]?.(shop, nonce), path, id);
  const browser = by ?? (await callerOf(caller));
  const { status, body } = await rawCall(browser, { type, name, input });
  const own = new Set(JSON.stringify(input).match(ids));
  const theirs = new Set(Object.values(otherIds));
  // What the call made is each call's own too; only an id that the other organization has must never come.
  const isTheirs = (one: string) => theirs.has(one) && !own.has(one);
  const plain = body.replaceAll(nonce, 'NONCE').replaceAll(ids, (one) => (isTheirs(one) ? one : 'ID'));
  return { status, body: plain.replaceAll(requestIds, '').replaceAll(secrets, '"SECRET"').replace(returns, '') };
}

const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** How soon a stream is to be opened again is drawn by lot for each. */
const returns = /^retry: \d+/;
const requestIds = /"requestId":"[^"]*"/g;
/** What is made anew for each call and shown once. */
const secrets =
  /"(?:\/welcome#[^"]+|\/calendar\/[^"]+|[A-Z0-9]{4}(?:-[A-Z0-9]{4})+)"|"daybook_[^"]+"|(?<="(?:grant|hint|pdf)":)"[^"]+"/g;

test.each(withIds)('$name: $at of another organization is answered like one of nobody', async (where) => {
  const before = await holdings(sql, other.organizationId);
  const theirs = await callWith(otherIds[where.kind], where);
  const nobodys = await callWith(newId(), where);
  expect(theirs).toEqual(nobodys);
  expect(await holdings(sql, other.organizationId)).toEqual(before);
});

const bySite = withIds.filter(
  ({ name, at, kind, caller }) =>
    caller.by === 'account' &&
    ['siteId', 'employeeId', 'kioskId'].includes(kind) &&
    !(name.endsWith('create') && at === 'id'),
);

test.each(bySite)('$name: $at of a site outside the account’s scope is answered like one of nobody', async (where) => {
  const elsewhere = await addSite(shop.owner);
  const unseen: Partial<Record<IdKind, string>> = {
    siteId: elsewhere,
    employeeId: await addEmployee(shop.owner, [elsewhere]),
    kioskId: (await enrolKiosk(daybook, shop.owner, elsewhere)).kioskId,
  };
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  expect(await callWith(unseen[where.kind] ?? '', where, manager)).toEqual(await callWith(newId(), where, manager));
});

test('a badge of another organization is answered like a code of nobody', async () => {
  const { code } = await other.owner.api.directory.employees.issueBadge.mutate({
    id: other.employee,
    badgeId: badgeId.parse(newId()),
  });
  const identify = (badge: string) =>
    rawCall(shop.kiosk, {
      type: 'mutation',
      name: 'clock.identify',
      input: { claim: { method: 'badge', code: badge } },
    });
  const [theirs, nobodys] = [await identify(code), await identify('ABCD-EFGH-JKLM-NPQR')];
  expect(reasonIn(theirs)).toBe('badge-unknown');
  expect(theirs.body.replace(requestIds, '')).toBe(nobodys.body.replace(requestIds, ''));
});

test('a query that states no organization, or the wrong one, finds nothing in any tenant table', async () => {
  const app = openSql(daybook.database.url, { max: 1 });
  const tables = await tenantTables(sql);
  expect(tables.length).toBeGreaterThan(15);
  for (const { name, column } of tables) {
    const count = (organizationId?: string) =>
      app.begin(async (tx) => {
        if (organizationId) await tx`select set_config('app.organization', ${organizationId}, true)`;
        const [row] = await tx<{ n: number; own: number }[]>`
          select count(*)::int as n, (count(*) filter (where ${tx(column)} = ${other.organizationId}))::int as own
          from ${tx(name)}`;
        return row;
      });
    expect(await count(), `${name}, none stated`).toEqual({ n: 0, own: 0 });
    expect(await count(newId()), `${name}, one that is not there`).toEqual({ n: 0, own: 0 });
    expect(await count(shop.organizationId), `${name}, another`).toMatchObject({ own: 0 });
    const right = await count(other.organizationId);
    expect(right?.own, `${name}, the right one`).toBeGreaterThan(0);
    expect(right?.n, `${name}, the right one alone`).toBe(right?.own);
  }
  await app.end();
});

test('a row for another organization is refused by the database', async () => {
  const app = openSql(daybook.database.url, { max: 1 });
  const write = app.begin(async (tx) => {
    await tx`select set_config('app.organization', ${shop.organizationId}, true)`;
    await tx`insert into sites (organization_id, id, name, zone, currency) values (${other.organizationId}, ${newId()}, 'x', 'UTC', 'PHP')`;
  });
  await expect(write).rejects.toMatchObject({ code: '42501' });
  await app.end();
});
