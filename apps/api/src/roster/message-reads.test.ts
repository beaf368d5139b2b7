import { type EmployeeId, type MessageId, messageId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addLinked, addSite, enrolKiosk, openShop } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let self: Browser;

const morning = '2026-06-15T00:00:00.000Z';

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set(morning);
  shop = await openShop(daybook);
  self = await addLinked(daybook, shop, 'employee');
});

type To = { employeeId: EmployeeId } | { siteId: typeof shop.site };

async function write(to: To = { siteId: shop.site }): Promise<MessageId> {
  const id = messageId.parse(newId());
  const text = 'Vaccine delivery at 15:30.';
  await shop.owner.api.roster.messages.save.mutate({ id, to, text, endsAt: '2026-06-16T00:00:00.000Z' });
  return id;
}
async function grantAt(kiosk: Browser = shop.kiosk, employeeId: EmployeeId = shop.employee) {
  const claim = { method: 'pin', employeeId, pin: '4821' } as const;
  return (await kiosk.api.clock.identify.mutate({ claim })).grant;
}
const mine = async () => (await self.api.roster.messages.mine.query()).items;
const counted = async () => (await shop.owner.api.roster.messages.list.query({})).items.map(({ reads }) => reads);
const readers = async (id: MessageId, by = shop.owner) => (await by.api.roster.messages.reads.query({ id })).items;

test('a message to a site counts its people, and who of them has read it, once each', async () => {
  await addEmployee(shop.owner, [shop.site]);
  const leaver = await addEmployee(shop.owner, [shop.site]);
  const id = await write();
  expect(await counted()).toEqual([{ read: 0, of: 3 }]);
  expect(await mine()).toMatchObject([{ id, readAt: null }]);
  await self.api.roster.messages.read.mutate({ id });
  daybook.clock.set('2026-06-15T00:10:00.000Z');
  await self.api.roster.messages.read.mutate({ id });
  const grant = await grantAt();
  await shop.kiosk.api.kiosk.readMessages.mutate({ grant, messageIds: [id] });
  expect(await mine()).toMatchObject([{ id, readAt: morning }]);
  expect((await shop.kiosk.api.kiosk.myDay.query({ grant })).messages).toMatchObject([{ id, readAt: morning }]);
  await shop.owner.api.directory.employees.archive.mutate({ id: leaver });
  expect(await counted()).toEqual([{ read: 1, of: 2 }]);
  const [first, ...others] = await readers(id);
  expect(first).toEqual({ employee: { id: shop.employee, name: 'Jomar Villanueva' }, readAt: morning });
  expect(others).toMatchObject([{ readAt: null }]);
});

test('twice at once a message is read once', async () => {
  const id = await write({ employeeId: shop.employee });
  const read = () => self.api.roster.messages.read.mutate({ id });
  await Promise.all([read(), read(), read()]);
  expect(await counted()).toEqual([{ read: 1, of: 1 }]);
});

test('a person reads what is to the person and the own sites, at a tablet what is to its site', async () => {
  const elsewhere = await addSite(shop.owner);
  const colleague = await addEmployee(shop.owner, [elsewhere]);
  const [own, there, others] = [
    await write({ employeeId: shop.employee }),
    await write({ siteId: elsewhere }),
    await write({ employeeId: colleague }),
  ];
  expect((await mine()).map(({ id }) => id)).toEqual([own]);
  for (const id of [there, others])
    expect((await refusal(self.api.roster.messages.read.mutate({ id }))).reason).toBe('not-found');
  const tablet = await enrolKiosk(daybook, shop.owner, elsewhere);
  const grant = await grantAt(tablet);
  await tablet.api.kiosk.readMessages.mutate({ grant, messageIds: [own, there, others] });
  const { messages } = await tablet.api.kiosk.myDay.query({ grant });
  expect(messages.map(({ id, readAt }) => [id, readAt])).toEqual(
    expect.arrayContaining([
      [own, morning],
      [there, morning],
    ]),
  );
  expect(await readers(others)).toMatchObject([{ employee: { id: colleague }, readAt: null }]);
  // Who helps out at a site is none of its people.
  expect(await readers(there)).toMatchObject([{ employee: { id: colleague }, readAt: null }]);
});

test('who has read it is seen by whoever sees the message, and by no other organization', async () => {
  const elsewhere = await addSite(shop.owner);
  const manager = await addAccount(daybook, shop.owner, 'manager', [elsewhere]);
  const id = await write();
  expect((await refusal(readers(id, manager))).reason).toBe('not-found');
  expect((await refusal(readers(id, self))).reason).toBe('not-allowed');
  const other = await openShop(daybook);
  expect((await refusal(readers(id, other.owner))).reason).toBe('not-found');
  const stranger = await addLinked(daybook, other, 'employee');
  expect((await refusal(stranger.api.roster.messages.read.mutate({ id }))).reason).toBe('not-found');
  const grant = await grantAt();
  expect((await refusal(other.kiosk.api.kiosk.readMessages.mutate({ grant, messageIds: [id] }))).reason).toBe(
    'grant-not-valid',
  );
  expect(await counted()).toEqual([{ read: 0, of: 1 }]);
});
