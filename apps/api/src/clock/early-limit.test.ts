import { bootId, earlyPassId, plannedShiftId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addLinked, addSite, openShop } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
const limits = { lateGrace: 5, earlyIn: 10, leaveGrace: 5, missingAfter: 30, proposeOutAfter: 120, rest: 480 };

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-14T23:50:00.000Z');
  shop = await openShop(daybook);
  const { id, version, name, zone, currency, dayStart, longestShift } = await shop.owner.api.directory.sites.get.query({
    id: shop.site,
  });
  const fields = { id, version, name, zone, currency, dayStart, longestShift };
  await shop.owner.api.directory.sites.update.mutate({ ...fields, attendance: limits });
  await plan('09:00', '17:00');
});

/** Published at the shop for Monday, 15 June. */
async function plan(starts: string, ends: string) {
  const shift = { employeeId: shop.employee, date: '2026-06-15', starts, ends, breakMinutes: 0, note: '' };
  const changes = [{ id: plannedShiftId.parse(newId()), shift }];
  await shop.owner.api.roster.save.mutate({ siteId: shop.site, changes });
  await shop.owner.api.roster.publish.mutate({ siteId: shop.site, from: '2026-06-15', to: '2026-06-15' });
}

function press(moment: string, { employeeId = shop.employee } = {}) {
  daybook.clock.set(moment);
  const claim = { method: 'pin', employeeId, pin: '4821' } as const;
  return shop.kiosk.api.clock.punch.mutate({ id: newId(), kind: 'in', occurredAt: moment, claim } as Parameters<
    Browser['api']['clock']['punch']['mutate']
  >[0]);
}

test('K19: with a limit of ten minutes 08:49:59 is refused with when it is allowed, and 08:50:00 is not', async () => {
  const early = await refusal(press('2026-06-15T00:49:59.999Z'));
  expect([early.reason, early.allowedAt]).toEqual(['too-early', '2026-06-15T00:50:00.000Z']);
  expect(await press('2026-06-15T00:50:00.000Z')).toMatchObject({ outcome: 'recorded', punch: { source: 'live' } });
});

test('K19: what a manager lets in is a punch of a source of its own, and audited with its reason', async () => {
  const moment = '2026-06-15T00:10:00.000Z';
  expect((await refusal(press(moment))).reason).toBe('too-early');
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const pass = {
    id: earlyPassId.parse(newId()),
    employeeId: shop.employee,
    siteId: shop.site,
    reason: 'Delivery at 8',
  };
  const given = await manager.api.clock.allowEarly.mutate(pass);
  expect(given).toEqual({ until: '2026-06-15T00:20:00.000Z' });
  expect(await manager.api.clock.allowEarly.mutate(pass)).toEqual(given);
  const other = { ...pass, reason: 'Something else' };
  expect((await refusal(manager.api.clock.allowEarly.mutate(other))).reason).toBe('idempotency-mismatch');
  expect(await press('2026-06-15T00:11:00.000Z')).toMatchObject({ punch: { source: 'override' } });
  expect(
    (await audited(daybook, shop.organizationId, 'clock')).map(({ action, actor, after }) => [action, actor, after]),
  ).toEqual([
    ['clock.early-allowed', manager.accountId, { siteId: shop.site, until: given.until, reason: 'Delivery at 8' }],
  ]);
  const told = async () => {
    const { items } = await shop.owner.api.audit.list.query({ room: 'clock', subjectId: shop.employee });
    return items.find(({ action }) => action === 'clock.punched')?.after?.['source'];
  };
  // The trail waits for older transactions of the cluster, which other tests share.
  await expect.poll(told, { timeout: 10_000 }).toBe('override');
});

test('a pass ends, is for one person at one site, and nobody gives it to oneself', async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  const colleague = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago' });
  const elsewhere = await addSite(shop.owner);
  const give = (by: Browser, more: object = {}) =>
    by.api.clock.allowEarly.mutate({
      id: earlyPassId.parse(newId()),
      employeeId: shop.employee,
      siteId: shop.site,
      reason: 'Delivery at 8',
      ...more,
    });
  await give(shop.owner, { employeeId: colleague });
  await give(shop.owner, { siteId: elsewhere });
  expect((await refusal(press('2026-06-15T00:01:00.000Z'))).reason).toBe('too-early');
  await give(shop.owner);
  expect((await refusal(press('2026-06-15T00:11:00.000Z'))).reason).toBe('too-early');
  const own = await addLinked(daybook, shop, 'manager');
  expect((await refusal(give(own))).reason).toBe('own-record');
  expect((await refusal(give(own, { siteId: elsewhere, employeeId: colleague }))).reason).toBe('not-found');
  expect((await refusal(give(await addAccount(daybook, shop.owner, 'auditor')))).reason).toBe('not-allowed');
  expect((await refusal(give((await openShop(daybook)).owner))).reason).toBe('not-found');
});

test('at the tablet a manager lets somebody in by PIN; a colleague and a wrong PIN do not', async () => {
  const boss = await addEmployee(shop.owner, [shop.site], { name: 'Maricel Dela Cruz', pin: '1006' });
  await addLinked(daybook, { ...shop, employee: boss }, 'manager');
  const colleague = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago', pin: '1002' });
  daybook.clock.set('2026-06-15T00:10:00.000Z');
  const allow = (employeeId: typeof boss, pin: string) =>
    shop.kiosk.api.kiosk.allowEarly.mutate({
      id: earlyPassId.parse(newId()),
      claim: { method: 'pin', employeeId, pin },
      employeeId: shop.employee,
    });
  expect((await refusal(allow(colleague, '1002'))).reason).toBe('not-allowed');
  expect((await refusal(allow(boss, '0000'))).reason).toBe('pin-unknown');
  expect(await allow(boss, '1006')).toEqual({ until: '2026-06-15T00:15:00.000Z' });
  expect(await press('2026-06-15T00:12:00.000Z')).toMatchObject({ punch: { source: 'override' } });
});

test('the limit is that of the first published shift of the date: later ones, drafts and other dates hold nobody back', async () => {
  await plan('18:00', '20:00');
  const free = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago' });
  const shift = { employeeId: free, date: '2026-06-15', starts: '15:00', ends: '20:00', breakMinutes: 0, note: '' };
  const changes = [{ id: plannedShiftId.parse(newId()), shift }];
  await shop.owner.api.roster.save.mutate({ siteId: shop.site, changes });
  expect(await press('2026-06-15T01:00:00.000Z')).toMatchObject({ outcome: 'recorded' });
  expect(await press('2026-06-15T01:00:00.000Z', { employeeId: free })).toMatchObject({ outcome: 'recorded' });
});

test('what a tablet kept without its network is taken in whenever it was pressed, and flagged where it was early', async () => {
  const boot = bootId.parse(newId());
  const sentAt = '2026-06-15T00:20:00.000Z';
  daybook.clock.set(sentAt);
  const { grant } = await shop.kiosk.api.clock.identify.mutate({
    claim: { method: 'pin', employeeId: shop.employee, pin: '4821' },
  });
  const punch = {
    ...({ id: punchId.parse(newId()), kind: 'in', occurredAt: sentAt, bootId: boot } as const),
    ...{ elapsedMs: 0, skewMs: 0, claim: { method: 'grant', grant } as const },
  };
  const sent = { queueVersion: 1 as const, bootId: boot, sentAt, punches: [punch] };
  expect((await shop.kiosk.api.clock.sync.mutate(sent)).results).toMatchObject([{ outcome: 'recorded' }]);
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const rows = await sql<{ flags: string[] }[]>`select flags from punches where id = ${punch.id}`;
  await sql.end();
  expect(rows[0]?.flags).toContain('early');
});
