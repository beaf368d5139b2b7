import type { PunchKind } from '@daybook/contract/clock';
import type { QueuedPunch } from '@daybook/contract/clock-queue';
import { badgeId, bootId, employeeId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { sealClaim } from '@daybook/contract/sealing';
import { openSql } from '@daybook/db/open';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addEmployee, enrolKiosk, openShop } from '../testing/lakeshore.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const pin = '4821';
const boot = bootId.parse(newId());
let daybook: Daybook;
let sql: Sql;
let shop: Awaited<ReturnType<typeof openShop>>;
let now = 0;

beforeAll(async () => {
  daybook = await startDaybook();
  sql = openSql(daybook.database.superuserUrl, { max: 1 });
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T09:00:00.000Z');
  shop = await openShop(daybook);
  now = daybook.clock.now().getTime();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await sql.end();
  await daybook.close();
});

const iso = (ms: number) => new Date(ms).toISOString();

/** A record as a tablet in step keeps it, `ago` ms before now. */
function queued(kind: PunchKind, ago: number, more: Partial<QueuedPunch> = {}): QueuedPunch {
  const claim = { method: 'pin', employeeId: shop.employee, pin } as const;
  const occurredAt = iso(now - ago);
  return {
    id: punchId.parse(newId()),
    kind,
    occurredAt,
    bootId: boot,
    elapsedMs: Math.max(0, ago),
    skewMs: 0,
    claim,
    ...more,
  };
}

function send(punches: QueuedPunch[], by: Pick<typeof shop.kiosk, 'api'> = shop.kiosk, sentAt = now) {
  return by.api.clock.sync.mutate({ queueVersion: 1, bootId: boot, sentAt: iso(sentAt), punches });
}

async function outcomes(...sent: Parameters<typeof send>) {
  const { results } = await send(...sent);
  const byId = new Map(results.map(({ id, outcome, reason }) => [id, reason ? `${outcome}: ${reason}` : outcome]));
  return sent[0].map(({ id }) => byId.get(id));
}

async function recorded(of: string = shop.employee) {
  return await sql`
    select kind, at, business_date::text as date, flags, source from punches
    where organization_id = ${shop.organizationId} and employee_id = ${of} order by at`;
}

async function raised() {
  const rows = await sql<{ kind: string; n: number }[]>`
    select kind, count(*)::int as n from exceptions where organization_id = ${shop.organizationId} group by kind`;
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
}

async function sealed(claim: Parameters<typeof sealClaim>[1], record: QueuedPunch, of = shop.employee) {
  const { sealing, id, organizationId } = await shop.kiosk.api.kiosk.me.query();
  const whose = claim.method === 'pin' ? of : null;
  const { kind, occurredAt, id: punch } = record;
  const bound = { organizationId, kioskId: id, employeeId: whose, punchId: punch, kind, occurredAt };
  const text = await sealClaim(sealing.publicKey, claim, bound);
  return { ...record, claim: { method: 'sealed', keyId: sealing.keyId, employeeId: whose, sealed: text } as const };
}

test('K02 three punches sent three times are three rows', async () => {
  const punches = [queued('in', 8 * hour), queued('break-start', 4 * hour), queued('out', minute)];
  expect(await outcomes(punches)).toEqual(['recorded', 'recorded', 'recorded']);
  expect(await outcomes(punches)).toEqual(Array(3).fill('already-recorded'));
  expect(await outcomes(punches.toReversed())).toEqual(Array(3).fill('already-recorded'));
  expect((await recorded()).map(({ kind, source }) => [kind, source])).toEqual([
    ['in', 'queue'],
    ['break-start', 'queue'],
    ['out', 'queue'],
  ]);
  expect(await raised()).toEqual({});
});

test('a batch is taken in by time, whatever its order, and the board shows what it comes to', async () => {
  const punches = [queued('break-end', hour), queued('in', 3 * hour), queued('break-start', 2 * hour)];
  expect(await outcomes(punches)).toEqual(['recorded', 'recorded', 'recorded']);
  const board = await shop.owner.api.clock.board.query({ siteId: shop.site });
  expect(board.sites[0]?.entries).toMatchObject([{ state: 'in', since: iso(now - hour) }]);
  await expect(recorded()).resolves.toMatchObject([{ flags: [] }, { flags: [] }, { flags: [] }]);
});

test('what comes late finds its place before what came since', async () => {
  const claim = { method: 'pin', employeeId: shop.employee, pin } as const;
  expect(await outcomes([queued('in', 5 * hour)])).toEqual(['recorded']);
  await shop.kiosk.api.clock.punch.mutate({ id: newId(), kind: 'out', occurredAt: iso(now), claim });
  expect(await outcomes([queued('break-start', 3 * hour), queued('break-end', 2 * hour)])).toEqual([
    'recorded',
    'recorded',
  ]);
  const { state } = await shop.kiosk.api.clock.identify.mutate({ claim });
  expect(state).toEqual({ state: 'out', since: iso(now) });
});

test('K01 a press that is there already, live or queued, is the same press', async () => {
  const claim = { method: 'pin', employeeId: shop.employee, pin } as const;
  await shop.kiosk.api.clock.punch.mutate({ id: newId(), kind: 'in', occurredAt: iso(now), claim });
  expect(await outcomes([queued('in', 4000), queued('in', 3000)])).toEqual(['duplicate-of', 'duplicate-of']);
  expect(await recorded()).toHaveLength(1);
});

test('a punch that was recorded live while its answer was lost is the same one in the queue', async () => {
  const skewMs = -hour;
  const record = queued('in', 0, { skewMs, occurredAt: iso(now + skewMs) });
  const claim = { method: 'pin', employeeId: shop.employee, pin } as const;
  await shop.kiosk.api.clock.punch.mutate({ id: record.id, kind: 'in', occurredAt: iso(now), claim });
  daybook.clock.forward(2 * minute);
  expect(await outcomes([record])).toEqual(['already-recorded']);
  expect(await recorded()).toHaveLength(1);
});

test('a record under an id that says something else already is held, once', async () => {
  const record = queued('in', hour);
  const other = { ...record, kind: 'out' as const };
  expect(await outcomes([record])).toEqual(['recorded']);
  expect(await outcomes([other])).toEqual(['quarantined: idempotency-mismatch']);
  expect(await outcomes([other])).toEqual(['already-recorded: idempotency-mismatch']);
  expect(await outcomes([record])).toEqual(['already-recorded']);
  expect(await recorded()).toHaveLength(1);
  expect(await raised()).toEqual({ quarantined: 1 });
});

test('K06 K07 what is in the future or older than three days is quarantined, and a little ahead is the present', async () => {
  const punches = [queued('in', -15 * minute), queued('in', 72 * hour + minute), queued('out', -30_000)];
  expect(await outcomes(punches)).toEqual(['quarantined: in-future', 'quarantined: too-old', 'recorded']);
  const [out] = await recorded();
  expect(out).toMatchObject({ kind: 'out', at: new Date(now), flags: ['does-not-fit'] });
  expect(await raised()).toEqual({ quarantined: 2 });
});

test('a tablet whose clock was set back an hour tells the right times, flagged', async () => {
  const skewMs = -hour;
  const early = queued('in', 3 * hour, { skewMs, occurredAt: iso(now - 3 * hour + skewMs) });
  const unknown = queued('out', hour, { skewMs: null, elapsedMs: null, occurredAt: iso(now - hour + skewMs) });
  expect(await outcomes([early, unknown], shop.kiosk, now + skewMs)).toEqual(['recorded', 'recorded']);
  expect(await recorded()).toMatchObject([
    { at: new Date(now - 3 * hour), flags: ['skewed'] },
    { at: new Date(now - hour), flags: ['skewed'] },
  ]);
  expect(await raised()).toEqual({ skewed: 1 });
});

test('both clocks are kept with the punch', async () => {
  const record = queued('in', hour, { skewMs: 1234, elapsedMs: null, occurredAt: iso(now - hour + 1234) });
  await send([record]);
  const [row] =
    await sql`select occurred_at, elapsed_ms, skew_ms, boot_id, queue_version from punches where id = ${record.id}`;
  expect(row).toEqual({
    occurred_at: new Date(now - hour + 1234),
    elapsed_ms: null,
    skew_ms: '1234',
    boot_id: boot,
    queue_version: 1,
  });
});

test('a PIN that was sealed without a network is checked here, and a wrong one waits for a person and locks nobody', async () => {
  const right = await sealed({ method: 'pin', pin }, queued('in', 2 * hour));
  const wrong = await sealed({ method: 'pin', pin: '0000' }, queued('out', hour));
  const moved = { ...(await sealed({ method: 'pin', pin }, queued('out', hour))), occurredAt: iso(now - minute) };
  expect(await outcomes([right, wrong, moved])).toEqual([
    'recorded',
    'unverified: claim-wrong',
    'unverified: claim-unreadable',
  ]);
  expect(await recorded()).toHaveLength(1);
  expect(await raised()).toEqual({ unverified: 2 });
  const claim = { method: 'pin', employeeId: shop.employee, pin } as const;
  expect((await shop.kiosk.api.clock.identify.mutate({ claim })).state.state).toBe('in');
});

test('five wrong PINs raise an exception, and after them a right one counts no more by itself', async () => {
  const wrong = Array.from({ length: 5 }, (_, n) =>
    queued('in', (10 - n) * minute, { claim: { method: 'pin', employeeId: shop.employee, pin: `000${n}` } }),
  );
  expect(await outcomes(wrong)).toEqual(Array(5).fill('unverified: claim-wrong'));
  expect(await raised()).toEqual({ unverified: 5, 'wrong-pins': 1 });
  // The tablet hears the same of a right one and of a wrong one: nobody finds a PIN by the answers.
  expect(await outcomes([queued('in', minute)])).toEqual(['unverified: claim-wrong']);
  const [why] =
    await sql`select why from held_punches where organization_id = ${shop.organizationId} order by at desc limit 1`;
  expect(why).toEqual({ why: 'after-wrong-claims' });
  // A colleague at the same tablet is not affected, and neither is the person itself while the server answers.
  const rhea = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago' });
  expect(await outcomes([queued('in', minute, { claim: { method: 'pin', employeeId: rhea, pin } })])).toEqual([
    'recorded',
  ]);
  const claim = { method: 'pin', employeeId: shop.employee, pin } as const;
  expect((await shop.kiosk.api.clock.identify.mutate({ claim })).state.state).toBe('out');
});

test('a badge that was sealed says whose it is, as things stood at the press', async () => {
  const issue = () =>
    shop.owner.api.directory.employees.issueBadge.mutate({ id: shop.employee, badgeId: badgeId.parse(newId()) });
  const { code } = await issue();
  const before = await sealed({ method: 'badge', code }, queued('in', 2 * minute));
  await issue();
  const after = await sealed({ method: 'badge', code }, queued('out', -minute));
  const unknown = await sealed({ method: 'badge', code: 'ABCD-EFGH-JKLM-NPQR' }, queued('in', minute));
  expect(await outcomes([before, after, unknown])).toEqual([
    'recorded',
    'unverified: claim-wrong',
    'quarantined: badge-unknown',
  ]);
});

test('K20 who has left is held, and what was punched before is counted', async () => {
  const [before, after] = [queued('in', hour), queued('out', -minute)];
  await shop.owner.api.directory.employees.archive.mutate({ id: shop.employee });
  daybook.clock.forward(2 * minute);
  expect(await outcomes([before, after])).toEqual(['recorded', 'quarantined: person-unknown']);
});

test('a name alone is always unverified, and a person of nobody is quarantined without one', async () => {
  const named = queued('in', hour, { claim: { method: 'named', employeeId: shop.employee } });
  const nobody = queued('in', hour, { claim: { method: 'named', employeeId: employeeId.parse(newId()) } });
  expect(await outcomes([named, nobody])).toEqual(['unverified: named', 'quarantined: person-unknown']);
});

test('a grant proves who pressed within its minute, once, at this kiosk', async () => {
  const claim = { method: 'pin', employeeId: shop.employee, pin } as const;
  const elsewhere = await enrolKiosk(daybook, shop.owner, shop.site);
  const { grant } = await shop.kiosk.api.clock.identify.mutate({ claim });
  const by = { method: 'grant', grant } as const;
  daybook.clock.forward(2 * hour);
  const record = queued('in', -30_000, { claim: by });
  const late = queued('out', -hour, { claim: by });
  const again = queued('break-start', -40_000, { claim: by });
  const forged = queued('in', -30_000, { claim: { method: 'grant', grant: `${grant}x` } });
  expect(await outcomes([record])).toEqual(['recorded']);
  expect(await outcomes([late, again, forged])).toEqual([
    'unverified: claim-wrong',
    'unverified: claim-wrong',
    'quarantined: claim-unreadable',
  ]);
  expect(await outcomes([queued('out', -30_000, { claim: by })], elsewhere)).toEqual(['unverified: claim-wrong']);
});

test('all that a revoked kiosk brings is quarantined, for 30 days; everything else it asks is refused by name', async () => {
  await shop.owner.api.directory.kiosks.revoke.mutate({ id: shop.kiosk.kioskId });
  expect(await outcomes([queued('in', hour)])).toEqual(['quarantined: kiosk-revoked']);
  expect((await refusal(shop.kiosk.api.kiosk.me.query())).reason).toBe('kiosk-revoked');
  daybook.clock.forward(30 * day + minute);
  expect((await refusal(send([queued('out', 0)]))).reason).toBe('kiosk-revoked');
  expect(await recorded()).toEqual([]);
});

test('a kiosk for another purpose brings no punches', async () => {
  const display = await enrolKiosk(daybook, shop.owner, shop.site, 'display');
  expect((await refusal(send([queued('in', hour)], display))).reason).toBe('kiosk-purpose');
});

test('500 punches of many people at once, sent by two pages at the same time, are 500 rows', async () => {
  const people = await Promise.all(Array.from({ length: 10 }, () => addEmployee(shop.owner, [shop.site])));
  const kinds: PunchKind[] = ['in', 'break-start', 'break-end', 'out'];
  const punches = Array.from({ length: 500 }, (_, n) => {
    const round = Math.floor(n / 10);
    const claim = { method: 'pin', employeeId: people[n % 10] ?? shop.employee, pin } as const;
    return queued(kinds[round % 4] ?? 'in', 40 * hour - round * 40 * minute, { claim });
  });
  const both = await Promise.all([send(punches), send(punches.toReversed())]);
  const all = both.flatMap(({ results }) => results.map(({ outcome }) => outcome)).toSorted();
  expect(all).toEqual([...Array(500).fill('already-recorded'), ...Array(500).fill('recorded')]);
  const [count] = await sql`select count(*)::int as n from punches where organization_id = ${shop.organizationId}`;
  expect(count).toEqual({ n: 500 });
  expect(await raised()).toEqual({});
});
