import { appointmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, booking, newChange, openClinic } from '../testing/appointments.ts';
import type { Browser } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount } from '../testing/lakeshore.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook({ sessionLifetime: 12 * 3_600 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const minute = 60_000;

/** Two clients of one day, both booked by the desk; whoever looks is another account. */
async function clinic() {
  daybook.clock.set('2026-06-08T00:00:00.000Z');
  const opened = await openClinic(daybook);
  const second = await addClient(daybook, opened.organizationId, { name: 'Ana Reyes' });
  const book = (client: typeof second, startsAt: string) =>
    opened.desk.api.appointments.book.mutate({
      ...booking(opened, startsAt),
      ...{ id: appointmentId.parse(newId()), client: { id: client } },
    });
  const other = await addAccount(daybook, opened.owner, 'front-desk', [opened.site]);
  const day = { siteId: opened.site, from: '2026-06-09', to: '2026-06-09' };
  const looks = async (clientId: typeof second, what = 'appointments.list') => {
    const { items } = await opened.owner.api.clients.accessLog.query({ clientId });
    return items.filter((look) => look.what === what);
  };
  return { ...opened, second, other, looks, book, list: (by: Browser = other) => by.api.appointments.list.query(day) };
}

test('a list is one look at all whom it names, and none when it is asked again a moment later', async () => {
  const { client, second, looks, book, list } = await clinic();
  await list();
  expect(await looks(client)).toEqual([]);
  await book(client, '2026-06-09T01:00:00.000Z');
  await book(second, '2026-06-09T02:00:00.000Z');
  for (let n = 0; n < 3; n += 1) {
    await list();
    daybook.clock.forward(4 * minute);
  }
  const [look, ...more] = await looks(client);
  expect(more).toEqual([]);
  expect(look).toMatchObject({ what: 'appointments.list', purpose: 'booking', found: true });
  expect([...(look?.clientIds ?? [])].sort()).toEqual([client, second].sort());
});

test('who is booked meanwhile is a look of its own, and what stands open is one every quarter of an hour', async () => {
  const { client, second, looks, book, list } = await clinic();
  await book(client, '2026-06-09T01:00:00.000Z');
  await list();
  await book(second, '2026-06-09T02:00:00.000Z');
  await list();
  expect((await looks(second)).map(({ clientIds }) => clientIds)).toEqual([[second]]);
  expect(await looks(client)).toHaveLength(1);
  daybook.clock.forward(15 * minute);
  await list();
  expect(await looks(client)).toHaveLength(2);
});

test('what one account was shown is no look of another, nor of who is shown no names', async () => {
  const { client, looks, book, list, other, desk, owner, site } = await clinic();
  await book(client, '2026-06-09T01:00:00.000Z');
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  expect((await list(manager)).items).toMatchObject([{ client: null }]);
  expect(await looks(client)).toEqual([]);
  await list(other);
  await list(owner);
  expect(new Set((await looks(client)).map(({ by }) => by?.id)).size).toBe(2);
  // The desk knows since it booked: that was its look.
  await list(desk);
  expect(await looks(client)).toHaveLength(2);
  expect(await looks(client, 'appointments.change')).toHaveLength(1);
});

test('whose appointment somebody changes without having seen the list is a look too; its history names no client', async () => {
  const { client, looks, book, other } = await clinic();
  const { id, version } = await book(client, '2026-06-09T01:00:00.000Z');
  const { items } = await other.api.appointments.history.query({ id });
  expect(JSON.stringify(items)).not.toContain('Magsaysay');
  expect(await looks(client, 'appointments.change')).toHaveLength(1);
  daybook.clock.forward(10 * 60 * minute);
  await other.api.appointments.setStatus.mutate({ id, version, changeId: newChange(), state: 'arrived' });
  expect(await looks(client, 'appointments.change')).toHaveLength(2);
});
