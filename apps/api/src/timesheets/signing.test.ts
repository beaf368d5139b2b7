import { editId, punchId, signOffId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { approveAll, daysOf, enterPunches, lockAll, usePreset } from '../testing/hours.ts';
import { addAccount, addLinked, addSite, openShop } from '../testing/lakeshore.ts';
import { listen } from '../testing/listener.ts';

const period = { from: '2026-06-01', to: '2026-06-15' };

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let employee: Awaited<ReturnType<typeof addLinked>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
/** Paid every half month; 16 June is the first day of the next one. */
beforeEach(async () => {
  daybook.clock.set('2026-06-16T04:00:00.000Z');
  shop = await openShop(daybook);
  employee = await addLinked(daybook, shop, 'employee');
  await usePreset(shop.owner, 'philippines');
  await enterPunches(shop.owner, shop, daysOf(['2026-06-02', '2026-06-03'], '08:00', '17:00'));
});

const sheet = async () => await employee.api.timesheets.get.query({ employeeId: shop.employee, period });
async function myDay() {
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const { grant } = await shop.kiosk.api.clock.identify.mutate({ claim });
  return await shop.kiosk.api.kiosk.myDay.query({ grant });
}
async function signAtTablet() {
  const { grant, signOff } = await myDay();
  const { from, to, figures } = signOff;
  const id = signOffId.parse(newId());
  return await shop.kiosk.api.kiosk.signOff.mutate({ id, grant, from, to, figures });
}

test('the tablet shows and signs the same pay period, hours and figures as the own account', async () => {
  const { signOff } = await myDay();
  const { digest, totals, days } = await sheet();
  expect(signOff).toMatchObject({ ...period, figures: digest, workedMs: totals.worked * 60_000, signedAt: null });
  expect(signOff.days).toHaveLength(days.length);
  const { signedAt } = await signAtTablet();
  expect((await sheet()).signedOff).toEqual({ at: signedAt, lapsed: false });
  daybook.clock.forward(60_000);
  const again = { id: signOffId.parse(newId()), period, digest };
  expect(await employee.api.timesheets.submit.mutate(again)).toEqual({ signedAt });
  expect((await myDay()).signOff.signedAt).toBe(signedAt);
});

test('what is paid already is signed at the tablet no more', async () => {
  await approveAll(shop.owner, shop.employee, period);
  await lockAll(shop.owner, shop.employee, period);
  expect((await refusal(signAtTablet())).reason).toBe('period-locked');
});

test('whoever watches the timesheets of the site is told of edits, approvals and signatures, whose they are too, and nobody else', async () => {
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const elsewhere = await addAccount(daybook, shop.owner, 'manager', [await addSite(shop.owner)]);
  const [hears, deaf, own] = await Promise.all(
    [manager, elsewhere, employee].map((browser) => listen(daybook, browser, ['timesheets'])),
  );
  const at = { date: '2026-06-04', time: '08:00' };
  const change = { action: 'add', id: punchId.parse(newId()), kind: 'in', siteId: shop.site, at } as const;
  const out = { ...change, id: punchId.parse(newId()), kind: 'out', at: { ...at, time: '12:00' } } as const;
  await manager.api.timesheets.amend.mutate({
    ...{ id: editId.parse(newId()), employeeId: shop.employee, date: at.date, version: 1 },
    ...{ changes: [change, out], reason: 'Seen on the camera' },
  });
  await signAtTablet();
  await approveAll(manager, shop.employee, period);
  await hears?.heard(3);
  await own?.heard(3);
  const told = (listener: typeof hears) =>
    listener?.events.filter(({ topic }) => topic !== 'stream').map(({ kind, ids }) => [kind, ids.employeeId]);
  const all = Array(3).fill(['timesheets.changed', shop.employee]);
  expect([told(hears), told(own), told(deaf)]).toEqual([all, all, []]);
  for (const listener of [hears, deaf, own]) listener?.stop();
});
