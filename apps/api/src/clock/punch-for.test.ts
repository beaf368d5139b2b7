import type { PunchKind } from '@daybook/contract/clock';
import { type EmployeeId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, openShop } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let rhea: EmployeeId;

beforeAll(async () => {
  daybook = await startDaybook();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T09:00:00.000Z');
  shop = await openShop(daybook);
  rhea = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Mae Santiago' });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

function entry(employeeId: EmployeeId, kind: PunchKind, time: string, date = '2026-06-15') {
  return { id: punchId.parse(newId()), employeeId, kind, at: { date, time } };
}

const reason = 'The network was down until noon';
const enter = (entries: ReturnType<typeof entry>[], by = shop.owner, siteId = shop.site) =>
  by.api.clock.punchFor.mutate({ siteId, reason, entries });

test('several people’s punches are entered in one go, shown on the board and in the trail', async () => {
  const { punches } = await enter([
    entry(rhea, 'in', '08:05'),
    entry(shop.employee, 'out', '16:30'),
    entry(shop.employee, 'in', '08:00'),
  ]);
  expect(punches.map(({ kind, at, flags, source }) => [kind, at, flags, source])).toEqual([
    ['in', '2026-06-15T00:00:00.000Z', [], 'manager'],
    ['in', '2026-06-15T00:05:00.000Z', [], 'manager'],
    ['out', '2026-06-15T08:30:00.000Z', [], 'manager'],
  ]);
  const board = await shop.owner.api.clock.board.query({ siteId: shop.site });
  expect(board.sites[0]?.entries.map(({ name, state }) => [name, state])).toEqual([
    ['Rhea Mae Santiago', 'in'],
    ['Jomar Villanueva', 'out'],
  ]);
  const told = async (what: string) =>
    (await shop.owner.api.audit.list.query({ room: 'clock' })).items.filter(({ action }) => action === what);
  // The trail shows what is certain to be followed by nothing older: it waits for what others write.
  await expect
    .poll(() => told('clock.punches-entered'))
    .toMatchObject([{ actor: { kind: 'account' }, after: { reason } }]);
  const punched = await told('clock.punched');
  expect(punched.map(({ actor }) => actor.kind)).toEqual(['account', 'account', 'account']);
});

test('a date that no clock was there to show is refused as input', async () => {
  for (const date of ['0001-01-02', '1969-12-31'])
    expect(await refusal(enter([entry(rhea, 'in', '08:00', date)]))).toMatchObject({
      reason: 'bad-input',
      fields: { 'entries.0.at.date': 'before 1970' },
    });
});

test('the same entries again are the same punches, and other ones under their ids are refused', async () => {
  const entries = [entry(rhea, 'in', '08:05'), entry(shop.employee, 'in', '08:00')];
  const first = await enter(entries);
  const again = await enter(entries);
  expect(again.punches.toSorted(byId)).toEqual(first.punches.toSorted(byId));
  const changed = entries.with(1, {
    ...entry(shop.employee, 'in', '08:01'),
    id: entries[1]?.id ?? first.punches[0]?.id ?? punchId.parse(newId()),
  });
  expect((await refusal(enter(changed))).reason).toBe('idempotency-mismatch');
  expect((await shop.owner.api.clock.board.query({})).justNow).toHaveLength(2);
});

test('one entry that cannot be right enters none, and says which', async () => {
  const good = entry(rhea, 'in', '08:05');
  const later = await refusal(enter([good, entry(shop.employee, 'in', '17:01')]));
  expect(later).toMatchObject({ reason: 'future-punch', fields: { 'entries.1.at': 'in the future' } });
  const nobody = await refusal(enter([good, entry(newId() as EmployeeId, 'in', '08:00')]));
  expect(nobody.reason).toBe('not-found');
  expect((await shop.owner.api.clock.board.query({})).justNow).toEqual([]);
});

test('T08 T09 a wall time that never was, or was twice, is asked about', async () => {
  daybook.clock.set('2026-11-02T12:00:00.000Z');
  const { owner, site, employee } = await openShop(daybook, { zone: 'America/New_York' });
  const at = (date: string, time: string) => enter([entry(employee, 'in', time, date)], owner, site);
  expect(await refusal(at('2026-03-08', '02:30'))).toMatchObject({
    reason: 'local-time-does-not-exist',
    instants: ['2026-03-08T01:30:00-05:00', '2026-03-08T03:30:00-04:00'],
  });
  expect(await refusal(at('2026-11-01', '01:30'))).toMatchObject({
    reason: 'local-time-ambiguous',
    instants: ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
  });
  const chosen = {
    ...entry(employee, 'in', '01:30', '2026-11-01'),
    at: { date: '2026-11-01', time: '01:30', offset: '-05:00' },
  };
  const { punches } = await owner.api.clock.punchFor.mutate({ siteId: site, reason, entries: [chosen] });
  expect(punches[0]?.at).toBe('2026-11-01T06:30:00.000Z');
});

test('a manager enters nothing for a person or site that is not theirs to see, nor for the own person', async () => {
  const elsewhere = await addSite(shop.owner, { name: 'Los Baños' });
  const stranger = await addEmployee(shop.owner, [elsewhere]);
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  expect((await refusal(enter([entry(stranger, 'in', '08:00')], manager))).reason).toBe('not-found');
  expect((await refusal(enter([entry(rhea, 'in', '08:00')], manager, elsewhere))).reason).toBe('not-found');
  const { version } = await shop.owner.api.access.accounts.get.query({ id: manager.accountId });
  const fields = { name: 'Rhea', role: 'manager' as const, language: 'en' as const };
  const scope = { sites: [shop.site], employeeId: rhea };
  await shop.owner.api.access.accounts.update.mutate({ id: manager.accountId, version, ...fields, ...scope });
  expect((await refusal(enter([entry(rhea, 'in', '08:00')], manager))).reason).toBe('own-record');
  await enter([entry(shop.employee, 'in', '08:00')], manager);
});

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
