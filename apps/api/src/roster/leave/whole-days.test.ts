import { plannedShiftId } from '@daybook/contract/ids';
import type { LeaveKindView } from '@daybook/contract/leave';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../../jobs/sweep.ts';
import { refusal } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { openShop, password } from '../../testing/lakeshore.ts';
import { addLeaveKind, enterLeave, leaveOf } from '../../testing/leave.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let kind: LeaveKindView;
const span = { from: '2026-06-15', to: '2026-06-21' };

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  // Monday, 08:30 in Manila.
  daybook.clock.set('2026-06-15T00:30:00.000Z');
  shop = await openShop(daybook);
  kind = await addLeaveKind(shop.owner);
});

async function plan(date: string) {
  const shift = { employeeId: shop.employee, date, starts: '09:00', ends: '17:00', breakMinutes: 0, note: '' };
  const changes = [{ id: plannedShiftId.parse(newId()), shift }];
  await shop.owner.api.roster.save.mutate({ siteId: shop.site, changes });
  await shop.owner.api.roster.publish.mutate({ siteId: shop.site, ...span, despite: true });
}
const dayOf = (dayMinutes: number) =>
  shop.owner.api.roster.leave.kinds.save.mutate({ ...kind, dayMinutes }).then((saved) => {
    kind = saved;
  });

/** How the roster, Now, the inbox and the report take the Monday and the Tuesday after them. */
async function taken() {
  const { conflicts } = await shop.owner.api.roster.list.query({ siteId: shop.site, ...span });
  daybook.clock.set('2026-06-16T12:00:00.000Z');
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  await sweep(daybook.house, 15 * 60_000);
  const { items } = await shop.owner.api.exceptions.list.query({});
  const board = await shop.owner.api.clock.board.query({ siteId: shop.site });
  return {
    leave: conflicts.filter((one) => one.kind === 'leave').map(({ date }) => date),
    now: board.sites[0]?.entries[0]?.attendance,
    absent: items.filter((one) => one.kind === 'absent').map(({ businessDate }) => businessDate),
    counted: (await shop.owner.api.timesheets.report.query(span)).totals.absent,
  };
}

test.each([
  ['longer', 540],
  ['shorter', 120],
])('a whole day stays one and a part stays a part, though a day of the kind is %s now', async (_, dayMinutes) => {
  await plan('2026-06-15');
  await plan('2026-06-16');
  await enterLeave(shop.owner, shop.employee, leaveOf(kind.id, '2026-06-15'));
  await enterLeave(shop.owner, shop.employee, leaveOf(kind.id, '2026-06-16', '2026-06-16', 240));
  await dayOf(dayMinutes);
  expect(await taken()).toEqual({ leave: ['2026-06-15'], now: 'missing', absent: ['2026-06-16'], counted: 1 });
});

test('a part as long as the day is the whole day, and sent again it is the same request', async () => {
  await plan('2026-06-15');
  const leave = leaveOf(kind.id, '2026-06-15', '2026-06-15', 480);
  const granted = await enterLeave(shop.owner, shop.employee, leave);
  await dayOf(540);
  const { conflicts } = await shop.owner.api.roster.list.query({ siteId: shop.site, ...span });
  expect(conflicts.map((one) => one.kind)).toEqual(['leave']);
  expect((await enterLeave(shop.owner, shop.employee, leave)).id).toBe(granted.id);
  const other = enterLeave(shop.owner, shop.employee, { ...leave, minutes: 240 });
  expect((await refusal(other)).reason).toBe('idempotency-mismatch');
});
