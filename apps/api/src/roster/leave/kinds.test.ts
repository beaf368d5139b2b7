import { leaveAdjustmentId } from '@daybook/contract/ids';
import type { LeaveKindView } from '@daybook/contract/leave';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../../testing/audited.ts';
import { type Browser, refusal } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { usePreset } from '../../testing/hours.ts';
import { addLinked, openShop } from '../../testing/lakeshore.ts';
import { addLeaveKind, enterLeave, leaveOf } from '../../testing/leave.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let kind: LeaveKindView;
let jomar: Browser & { login: string };

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
/** Monday morning; Sundays are rest days. */
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
  await usePreset(shop.owner, 'philippines');
  kind = await addLeaveKind(shop.owner);
  jomar = await addLinked(daybook, shop, 'employee');
});

const ask = (leave: ReturnType<typeof leaveOf>, by: Browser = jomar) => enterLeave(by, shop.employee, leave);

test('an adjustment is a fact of its year, once by its id, audited; and of no kind that keeps no balance', async () => {
  const id = leaveAdjustmentId.parse(newId());
  const sent = { id, employeeId: shop.employee, kindId: kind.id, year: 2026, minutes: 960, reason: 'Carried over' };
  const { adjust } = shop.owner.api.roster.leave;
  const done = await adjust.mutate(sent);
  expect(done.balance).toMatchObject({ year: 2026, granted: 2400, adjusted: 960, left: 3360 });
  expect(await adjust.mutate(sent)).toEqual(done);
  expect((await refusal(adjust.mutate({ ...sent, minutes: 480 }))).reason).toBe('idempotency-mismatch');
  const unkept = await addLeaveKind(shop.owner, { name: 'Unpaid', paid: false, yearlyMinutes: null });
  const none = { ...sent, id: leaveAdjustmentId.parse(newId()), kindId: unkept.id };
  expect((await refusal(adjust.mutate(none))).fields).toHaveProperty('kindId');
  const trail = await audited(daybook, shop.organizationId, 'roster');
  expect(trail.filter(({ action }) => action === 'roster.leave-adjusted')).toMatchObject([
    { subject: shop.employee, after: { leave: 'Vacation', year: 2026, minutes: 960, reason: 'Carried over' } },
  ]);
});

test('a kind is saved once by its id, changed from what was read, and stays as paid as it was asked for', async () => {
  const save = (more: Partial<LeaveKindView>) => shop.owner.api.roster.leave.kinds.save.mutate({ ...kind, ...more });
  const { version, ...fields } = kind;
  expect(await shop.owner.api.roster.leave.kinds.save.mutate(fields)).toEqual(kind);
  expect((await save({ paid: false })).paid).toBe(false);
  expect((await refusal(save({ name: 'Holiday' }))).reason).toBe('stale');
  await ask(leaveOf(kind.id, '2026-07-03'));
  expect((await refusal(save({ version: 2, paid: true }))).fields).toHaveProperty('paid');
  const archived = await save({ version: 2, paid: false, archived: true });
  expect(archived).toMatchObject({ archived: true, version: 3 });
  expect((await refusal(ask(leaveOf(kind.id, '2026-07-06')))).reason).toBe('not-found');
});
