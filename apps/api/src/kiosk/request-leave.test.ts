import type { LeaveKindView } from '@daybook/contract/leave';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { enrolKiosk, openShop } from '../testing/lakeshore.ts';
import { addLeaveKind, leaveOf } from '../testing/leave.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let kind: LeaveKindView;

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
  kind = await addLeaveKind(shop.owner);
});

async function identify(kiosk = shop.kiosk) {
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  return (await kiosk.api.clock.identify.mutate({ claim })).grant;
}
async function ask(leave: ReturnType<typeof leaveOf>) {
  return await shop.kiosk.api.kiosk.requestLeave.mutate({ grant: await identify(), leave });
}
const shown = async () => (await shop.kiosk.api.kiosk.myDay.query({ grant: await identify() })).leave;

test('leave is asked for at the tablet, waits for a manager, and is audited as the tablet’s; asked again it is once', async () => {
  const leave = leaveOf(kind.id, '2026-07-02', '2026-07-03');
  expect(await ask(leave)).toEqual({ days: 2, minutes: 960, state: 'asked' });
  expect(await ask(leave)).toEqual({ days: 2, minutes: 960, state: 'asked' });
  expect(await shown()).toEqual({
    kinds: [{ id: kind.id, name: 'Vacation', dayMinutes: 480, left: 2400 }],
    requests: [
      {
        id: leave.id,
        name: 'Vacation',
        from: '2026-07-02',
        to: '2026-07-03',
        state: 'asked',
        minutes: 960,
        starts: null,
      },
    ],
  });
  const { items } = await shop.owner.api.roster.leave.list.query({});
  expect(items).toMatchObject([{ askedBy: 'kiosk', employee: { id: shop.employee } }]);
  const trail = await audited(daybook, shop.organizationId, 'roster');
  expect(trail.filter(({ action }) => action === 'roster.leave-asked')).toMatchObject([
    { actor: shop.kiosk.kioskId, actorKind: 'kiosk', subject: leave.id },
  ]);
});

test('My day offers what may be asked for, and tells what became of a request until it is over', async () => {
  await addLeaveKind(shop.owner, { name: 'Bereavement', askable: false });
  await addLeaveKind(shop.owner, { name: 'Old', archived: true });
  const unkept = await addLeaveKind(shop.owner, { name: 'Unpaid', paid: false, yearlyMinutes: null });
  const leave = leaveOf(unkept.id, '2026-06-15');
  await ask(leave);
  const { items } = await shop.owner.api.roster.leave.list.query({});
  const [{ id, version }] = items as [(typeof items)[number]];
  await shop.owner.api.roster.leave.decide.mutate({ id, version, decision: 'decline', reason: 'Delivery day' });
  expect(await shown()).toMatchObject({
    kinds: [{ name: 'Unpaid', left: null }, { name: 'Vacation' }],
    requests: [{ state: 'declined' }],
  });
  daybook.clock.set('2026-06-16T00:00:00.000Z');
  expect((await shown()).requests).toEqual([]);
});

test('a grant that is over, or another tablet’s, asks for nothing; nor does one that asks too often', async () => {
  const grant = await identify();
  const other = await enrolKiosk(daybook, shop.owner, shop.site);
  const send = (leave = leaveOf(kind.id, '2026-07-02')) => ({ grant, leave });
  expect((await refusal(other.api.kiosk.requestLeave.mutate(send()))).reason).toBe('grant-not-valid');
  const dates = Array.from({ length: 20 }, (_, day) => `2026-07-${String(day + 1).padStart(2, '0')}`);
  for (const date of dates) await shop.kiosk.api.kiosk.requestLeave.mutate(send(leaveOf(kind.id, date)));
  expect((await refusal(shop.kiosk.api.kiosk.requestLeave.mutate(send(leaveOf(kind.id, '2026-08-03'))))).reason).toBe(
    'slow-down',
  );
  daybook.clock.forward(120_000);
  expect((await refusal(shop.kiosk.api.kiosk.requestLeave.mutate(send()))).reason).toBe('grant-not-valid');
});
