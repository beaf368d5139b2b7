import { clientId } from '@daybook/contract/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDesk } from '../testing/appointment-rows.ts';
import { audited } from '../testing/audited.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { openShop } from '../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { openPostOffice, type PostOffice } from '../testing/post.ts';
import { bookingToken } from './tokens.ts';

let post: PostOffice;
let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let desk: Awaited<ReturnType<typeof openDesk>>;
let outbox: Outbox;

beforeAll(async () => {
  post = await openPostOffice();
  const messages = { smtpUrl: post.url, mailFrom: 'clinic@example.org' };
  daybook = await startDaybook({ messages, publicOrigin: 'http://localhost:4040' });
  outbox = openOutbox(daybook);
});
beforeEach(async () => {
  daybook.clock.set('2026-06-10T00:00:00.000Z');
  await outbox.sql`truncate outgoing_messages cascade`;
  await outbox.sql`delete from graphile_worker._private_jobs`;
  post.mails.length = 0;
  shop = await openShop(daybook);
  desk = await openDesk(daybook, shop);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await outbox.close();
  await daybook.close();
  await post.close();
});

/** What is sent when it is that late. */
async function sentAt(moment: string): Promise<string[]> {
  daybook.clock.set(moment);
  const before = post.mails.length;
  await outbox.deliver();
  return post.mails.slice(before).map(({ text = '' }) => /(?<=: ).*2026, \d\d:\d\d/.exec(text)?.[0] ?? '');
}

test('A14 booked three hours ahead, the reminder of a day is left out and that of two hours is sent', async () => {
  daybook.clock.set('2026-06-14T22:00:00.000Z');
  const id = await desk.book('2026-06-15T01:00:00.000Z');
  for (const _ of [1, 2]) await desk.plan(id);
  expect(await outbox.states()).toMatchObject([{ kind: 'reminder-2h', state: 'waiting' }]);
  expect(await sentAt('2026-06-14T22:59:59.999Z')).toEqual([]);
  expect(await sentAt('2026-06-14T23:00:00.000Z')).toEqual(['Monday, 15 June 2026, 09:00']);
  expect(await sentAt('2026-06-16T00:00:00.000Z')).toEqual([]);
});

test('A16 moved from Monday to Wednesday, nothing reminds of Monday, and Wednesday is reminded of twice', async () => {
  const id = await desk.book('2026-06-15T01:00:00.000Z');
  await desk.plan(id);
  await desk.move(id, '2026-06-17T01:00:00.000Z');
  await outbox.deliver();
  post.mails.length = 0;
  expect(await sentAt('2026-06-14T01:00:00.000Z')).toEqual([]);
  expect(await sentAt('2026-06-14T23:00:00.000Z')).toEqual([]);
  expect(await sentAt('2026-06-16T01:00:00.000Z')).toEqual(['Wednesday, 17 June 2026, 09:00']);
  expect(await sentAt('2026-06-16T23:00:00.000Z')).toEqual(['Wednesday, 17 June 2026, 09:00']);
});

test('moved to and fro, each reminder comes once', async () => {
  const id = await desk.book('2026-06-15T01:00:00.000Z');
  await desk.plan(id);
  await desk.move(id, '2026-06-17T01:00:00.000Z');
  await desk.move(id, '2026-06-15T01:00:00.000Z');
  await outbox.deliver();
  expect(await sentAt('2026-06-14T01:00:00.000Z')).toEqual(['Monday, 15 June 2026, 09:00']);
  expect(await sentAt('2026-06-14T23:00:00.000Z')).toEqual(['Monday, 15 June 2026, 09:00']);
  expect(await sentAt('2026-06-17T01:00:00.000Z')).toEqual([]);
});

test('a reminder is looked at again when it is sent, also where nobody planned anew', async () => {
  const [moved, cancelled, stays] = await Promise.all([
    desk.book('2026-06-15T01:00:00.000Z'),
    desk.book('2026-06-15T01:00:00.000Z'),
    desk.book('2026-06-15T01:00:00.000Z'),
  ]);
  for (const id of [moved, cancelled, stays]) await desk.plan(id);
  await outbox.sql`update appointments set starts_at = starts_at + interval '2 days', ends_at = ends_at + interval '2 days',
    busy_until = busy_until + interval '2 days' where id = ${moved}`;
  await outbox.sql`update appointments set state = 'cancelled' where id = ${cancelled}`;
  expect(await sentAt('2026-06-14T01:00:00.000Z')).toHaveLength(1);
  // A mail server that was down until the start sends no reminder of what has begun.
  expect(await sentAt('2026-06-15T01:00:00.000Z')).toEqual([]);
  expect((await outbox.states()).filter(({ state }) => state === 'dropped')).toHaveLength(5);
});

test('one POST of a mail program ends reminders for who they went to, and nothing else', async () => {
  const clientId = await desk.addClient({ email: 'Ana@Example.org' });
  const id = await desk.book('2026-06-15T01:00:00.000Z', { clientId });
  await desk.plan(id);
  await sentAt('2026-06-14T01:00:00.000Z');
  const [reminder] = post.mails;
  expect(reminder?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const [, path = ''] =
    /^<http:\/\/localhost:4040(\/b\/[\w-]{43}\/unsubscribe)>$/.exec(reminder?.header('list-unsubscribe') ?? '') ?? [];
  expect(reminder?.html).toContain(path);
  // Looking ends nothing.
  expect((await fetch(daybook.url + path)).status).toBe(404);
  for (const _ of [1, 2]) {
    const answer = await fetch(daybook.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
  }
  expect(await sentAt('2026-06-14T23:00:00.000Z')).toEqual([]);
  const other = await desk.book('2026-06-20T01:00:00.000Z', {
    said: { name: 'Ana', email: 'ana@example.org', phone: null, birthDate: null },
  });
  await desk.plan(other);
  expect((await outbox.states()).filter(({ state }) => state === 'waiting')).toEqual([]);
  await desk.tell('booked', other);
  expect(await sentAt('2026-06-14T23:30:00.000Z')).toHaveLength(1);
  const [client] = await outbox.sql`select reminders, version from clients where id = ${clientId}`;
  expect(client).toEqual({ reminders: false, version: 2 });
  expect(await audited(daybook, desk.tenant.organizationId, 'messages')).toMatchObject([
    { action: 'messages.unsubscribed', actorKind: 'anyone', subject: id },
  ]);
});

test('reminders end for a whole family at one address, until staff turn them on again for one of it', async () => {
  const email = `family-${desk.serviceId.slice(-6)}@example.org`;
  const [ana, ben] = [await desk.addClient({ email }), await desk.addClient({ email })];
  const id = await desk.book('2026-06-15T01:00:00.000Z', { clientId: ana });
  await desk.plan(id);
  const token = bookingToken(daybook.house.keys, { organizationId: desk.tenant.organizationId, id });
  await daybook.browser().api.appointments.page.unsubscribe.mutate({ token });
  const planned = async (one: string) => {
    await desk.plan(await desk.book('2026-06-20T01:00:00.000Z', { clientId: one }));
    return (await outbox.states('reminder-2h')).filter(({ state }) => state === 'waiting').length;
  };
  const before = (await outbox.states('reminder-2h')).filter(({ state }) => state === 'waiting').length;
  expect([await planned(ana), await planned(ben)]).toEqual([before, before]);
  const { api } = shop.owner;
  const client = await api.clients.get.query({ id: clientId.parse(ben), purpose: 'contact' });
  expect(client.reminders).toBe(false);
  await api.clients.update.mutate({ ...client, reminders: true });
  expect(await planned(ben)).toBe(before + 1);
});

test('an address that no mail has is refused', async () => {
  const ask = (token: string) => fetch(`${daybook.url}/b/${token}/unsubscribe`, { method: 'POST' });
  for (const token of ['a'.repeat(43), 'short', '../../x']) expect((await ask(token)).status).toBe(404);
});

test('who has no address and no gateway stands beside it is not written to', async () => {
  const id = await desk.book('2026-06-15T01:00:00.000Z', {
    clientId: await desk.addClient({ email: null, phone: '0917 555 0101' }),
  });
  await desk.tell('booked', id);
  await desk.plan(id);
  expect(await outbox.states()).toEqual([]);
});
