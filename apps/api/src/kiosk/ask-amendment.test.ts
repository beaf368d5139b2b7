import type { PunchKind } from '@daybook/contract/clock';
import { requestId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { exceptions } from '@daybook/db/schema/exceptions';
import { amendmentRequests } from '@daybook/db/schema/timesheets';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { raise } from '../exceptions/raise.ts';
import { tenantOf } from '../tenant.ts';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { enrolKiosk, openShop, password } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
  await punch('in');
  daybook.clock.set('2026-06-16T00:00:00.000Z');
});

async function identify(kiosk: Browser = shop.kiosk) {
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  return (await kiosk.api.clock.identify.mutate({ claim })).grant;
}
async function punch(kind: PunchKind) {
  const occurredAt = daybook.clock.now().toISOString();
  const claim = { method: 'grant', grant: await identify() } as const;
  await shop.kiosk.api.clock.punch.mutate({ id: newId(), kind, occurredAt, claim });
}

type Ask = Parameters<Browser['api']['kiosk']['askAmendment']['mutate']>[0];
async function ask(more: Partial<Ask> = {}) {
  return await shop.kiosk.api.kiosk.askAmendment.mutate({
    id: requestId.parse(newId()),
    grant: more.grant ?? (await identify()),
    kind: 'out',
    at: { date: '2026-06-15', time: '17:00' },
    businessDate: '2026-06-15',
    ...more,
  });
}
const tenant = () => tenantOf(daybook.house, shop.organizationId);
const raised = () => tenant().read((tx) => tx.select().from(exceptions).orderBy(asc(exceptions.recordedAt)));
const requests = () => tenant().read((tx) => tx.select().from(amendmentRequests));
const myDay = async () => await shop.kiosk.api.kiosk.myDay.query({ grant: await identify() });

test('what was forgotten is asked for by the site’s wall clock, told to a manager, and audited', async () => {
  const id = requestId.parse(newId());
  expect(await ask({ id, note: 'Left with the delivery' })).toEqual({ at: '2026-06-15T09:00:00.000Z' });
  expect((await myDay()).forgotten).toMatchObject([
    { businessDate: '2026-06-15', asked: { at: '2026-06-15T09:00:00.000Z' } },
  ]);
  expect(await raised()).toMatchObject([
    { kind: 'asked', key: `asked:${id}`, employeeId: shop.employee, businessDate: '2026-06-15', state: 'open' },
  ]);
  expect(await audited(daybook, shop.organizationId, 'timesheets')).toMatchObject([
    {
      action: 'timesheets.amendment-asked',
      actorKind: 'kiosk',
      actor: shop.kiosk.kioskId,
      subjectKind: 'employee',
      subject: shop.employee,
      after: { kind: 'out', at: '2026-06-15T09:00:00.000Z', note: 'Left with the delivery' },
    },
  ]);
});

test('the hours stay as they are until a manager has decided', async () => {
  const before = await myDay();
  await ask();
  const { forgotten, grant, ...after } = await myDay();
  expect(after).toEqual({ ...before, forgotten: undefined, grant: undefined });
});

test('the same request again asks once, and another one under its id is refused', async () => {
  const id = requestId.parse(newId());
  const first = await ask({ id });
  expect(await Promise.all([ask({ id }), ask({ id })])).toEqual([first, first]);
  expect((await refusal(ask({ id, at: { date: '2026-06-15', time: '18:00' } }))).reason).toBe('idempotency-mismatch');
  expect((await refusal(ask({ id, note: 'No' }))).reason).toBe('idempotency-mismatch');
  expect(await requests()).toHaveLength(1);
  expect(await raised()).toHaveLength(1);
});

test('where the missed out is waiting already, the asking is noted on it and raises nothing else', async () => {
  const now = daybook.clock.now();
  await tenant().write((tx) =>
    raise(tx, shop.organizationId, now, {
      kind: 'missed',
      key: 'missed:the-in',
      siteId: shop.site,
      employeeId: shop.employee,
      kioskId: null,
      businessDate: '2026-06-15',
      at: now,
      facts: { punchId: 'the-in' },
    }),
  );
  await ask();
  expect(await raised()).toMatchObject([{ kind: 'missed', facts: { punchId: 'the-in', asked: true }, version: 2 }]);
  await tenant().write((tx) => tx.update(exceptions).set({ state: 'settled' }).where(eq(exceptions.kind, 'missed')));
  await ask({ at: { date: '2026-06-15', time: '18:00' } });
  expect((await raised()).map(({ kind }) => kind)).toEqual(['missed', 'asked']);
});

test.each([
  ['a time that is still to come', { at: { date: '2026-06-16', time: '23:00' } }, 'future-punch'],
  ['an out before the in', { at: { date: '2026-06-15', time: '07:59' } }, 'bad-input'],
  ['an out of a date without a shift', { businessDate: '2026-06-14' }, 'not-found'],
  ['an in of another date', { kind: 'in', at: { date: '2026-06-14', time: '08:00' } }, 'not-found'],
  [
    'an in of last year',
    { kind: 'in', at: { date: '2025-06-14', time: '08:00' }, businessDate: '2025-06-14' },
    'not-found',
  ],
  ['a note of many lines', { note: 'a\nb' }, 'bad-input'],
] as const)('%s is refused', async (_, more, reason) => {
  expect((await refusal(ask(more))).reason).toBe(reason);
  expect(await requests()).toEqual([]);
});

test('a wall time that came twice, or never, is answered with the two moments that may be meant', async () => {
  daybook.clock.set('2026-11-01T02:00:00.000Z');
  shop = await openShop(daybook, { zone: 'America/New_York' });
  await punch('in');
  daybook.clock.set('2026-11-01T20:00:00.000Z');
  const at = { date: '2026-11-01', time: '01:30' };
  const night = { at, businessDate: '2026-10-31' };
  const twice = await refusal(ask(night));
  expect([twice.reason, twice.instants]).toEqual([
    'local-time-ambiguous',
    ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
  ]);
  expect(await ask({ ...night, at: { ...at, offset: '-05:00' } })).toEqual({ at: '2026-11-01T06:30:00.000Z' });
  const never = await refusal(ask({ at: { date: '2026-03-08', time: '02:30' }, businessDate: '2026-03-07' }));
  expect([never.reason, never.instants?.length]).toEqual(['local-time-does-not-exist', 2]);
});

test('after twenty requests in an hour the next one waits, and a repeated one does not', async () => {
  const id = requestId.parse(newId());
  for (let n = 0; n < 19; n += 1) await ask({ at: { date: '2026-06-15', time: `17:${10 + n}` } });
  await ask({ id });
  expect(await refusal(ask())).toMatchObject({ reason: 'slow-down', until: '2026-06-16T01:00:00.000Z' });
  expect(await ask({ id })).toEqual({ at: '2026-06-15T09:00:00.000Z' });
  daybook.clock.set('2026-06-16T01:00:01.000Z');
  await ask();
  expect(await requests()).toHaveLength(21);
});

test('a grant of another kiosk or purpose, of somebody else, or of a leaver asks for nothing', async () => {
  const grant = await identify();
  const beside = await enrolKiosk(daybook, await signedIn(), shop.site);
  const queue = await enrolKiosk(daybook, await signedIn(), shop.site, 'queue');
  const request = {
    id: requestId.parse(newId()),
    grant,
    kind: 'out',
    at: { date: '2026-06-15', time: '17:00' },
    businessDate: '2026-06-15',
  } as const;
  expect((await refusal(beside.api.kiosk.askAmendment.mutate(request))).reason).toBe('grant-not-valid');
  expect((await refusal(queue.api.kiosk.askAmendment.mutate(request))).reason).toBe('kiosk-purpose');
  expect((await refusal(ask({ grant: grant.replace(shop.employee, newId()) }))).reason).toBe('grant-not-valid');
  await (await signedIn()).api.directory.employees.archive.mutate({ id: shop.employee });
  expect((await refusal(ask({ grant }))).reason).toBe('grant-not-valid');
  expect(await requests()).toEqual([]);
});

async function signedIn(): Promise<Browser> {
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  return shop.owner;
}
