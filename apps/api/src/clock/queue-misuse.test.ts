import type { PunchKind } from '@daybook/contract/clock';
import type { QueuedPunch } from '@daybook/contract/clock-queue';
import { bootId, type EmployeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { queuedPunch } from '../testing/exceptions.ts';
import { addEmployee, addSite, enrolKiosk, openShop } from '../testing/lakeshore.ts';

const minute = 60_000;
const hour = 60 * minute;
const boot = bootId.parse(newId());

let daybook: Daybook;
let sql: Sql;
let shop: Awaited<ReturnType<typeof openShop>>;
let rhea: EmployeeId;

beforeAll(async () => {
  daybook = await startDaybook();
  sql = openSql(daybook.database.superuserUrl, { max: 1 });
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T09:00:00.000Z');
  shop = await openShop(daybook);
  rhea = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago', pin: '7305' });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await sql.end();
  await daybook.close();
});

function queued(kind: PunchKind, ago: number, pin = '4821', employeeId = shop.employee) {
  return queuedPunch(daybook, Math.max(0, ago), { method: 'pin', employeeId, pin }, kind);
}

async function outcomes(punches: QueuedPunch[], by: Pick<typeof shop.kiosk, 'api'> = shop.kiosk) {
  const sentAt = daybook.clock.now().toISOString();
  const { results } = await by.api.clock.sync.mutate({ queueVersion: 1, bootId: boot, sentAt, punches });
  return results.map(({ outcome, reason }) => (reason ? `${outcome}: ${reason}` : outcome));
}

const recorded = () => sql`
  select kind, employee_id, at from punches where organization_id = ${shop.organizationId} order by at`;

test('two records under one id in a batch are each judged by the own claim', async () => {
  const forged = queued('in', 2 * hour, '0000', rhea);
  const good = { ...queued('out', hour), id: forged.id };
  expect(await outcomes([forged, good])).toEqual(['unverified: claim-wrong', 'quarantined: idempotency-mismatch']);
  expect(await recorded()).toEqual([]);
});

test('another person’s punch under an id that is used is held, and not taken for the one before', async () => {
  const first = queued('in', hour);
  const other = { ...first, claim: { method: 'pin', employeeId: rhea, pin: '7305' } as const };
  expect(await outcomes([first])).toEqual(['recorded']);
  expect(await outcomes([other])).toEqual(['quarantined: idempotency-mismatch']);
  expect(await outcomes([first, other])).toEqual(['already-recorded', 'already-recorded: idempotency-mismatch']);
  expect(await recorded()).toHaveLength(1);
});

test('wrong claims are counted over all tablets, also when they send at once', async () => {
  const kiosks = await Promise.all(Array.from({ length: 4 }, () => enrolKiosk(daybook, shop.owner, shop.site)));
  const tries = kiosks.map((kiosk, n) => {
    const wrong = [1, 2, 3, 4].map((m) => queued('in', (60 + n * 5 + m) * minute, `00${n}${m}`));
    return outcomes([...wrong, queued('in', (10 + n * 2) * minute)], kiosk);
  });
  const told = (await Promise.all(tries)).flat();
  expect(told.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
  expect(new Set(told)).toEqual(new Set(['recorded', 'unverified: claim-wrong']));
});

test('when what comes late moves a person to another site, the board that the person leaves is told too', async () => {
  const branch = await addSite(shop.owner, { name: 'Pansol' });
  const elsewhere = await enrolKiosk(daybook, shop.owner, branch);
  const told = async () =>
    (
      await sql<{ site: string }[]>`select distinct site_id as site from live_events
        where organization_id = ${shop.organizationId} and topic = 'clock' and recorded_at = ${daybook.clock.now()}`
    ).map(({ site }) => site);
  await outcomes([queued('in', 2 * hour)]);
  daybook.clock.forward(minute);
  await outcomes([queued('out', hour)], elsewhere);
  expect((await told()).toSorted()).toEqual([shop.site, branch].toSorted());
  daybook.clock.forward(minute);
  await outcomes([queued('break-start', 90 * minute)], elsewhere);
  expect(await told()).toEqual([branch]);
});

test('five wrong claims raise an exception also when they are of several days', async () => {
  const days = [50, 49, 26, 25, 1].map((ago) => queued('in', ago * hour, '0000'));
  await outcomes(days);
  const [raised] = await sql`select count(*)::int as n, max(jsonb_array_length(facts -> 'held')) as held
    from exceptions where organization_id = ${shop.organizationId} and kind = 'wrong-pins'`;
  expect(raised).toEqual({ n: 1, held: 5 });
});

test('presses that a fast clock puts ahead stay in their order, each at a moment of its own', async () => {
  const ahead = (kind: PunchKind, seconds: number): QueuedPunch => ({
    ...queued(kind, 0),
    occurredAt: new Date(daybook.clock.now().getTime() + seconds * 1000).toISOString(),
  });
  await outcomes([ahead('in', 10), ahead('break-start', 20), ahead('break-end', 30), ahead('out', 40)]);
  const rows = await recorded();
  expect(rows.map(({ kind }) => kind)).toEqual(['in', 'break-start', 'break-end', 'out']);
  expect(new Set(rows.map(({ at }) => Number(at))).size).toBe(4);
});
