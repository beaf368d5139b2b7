import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDesk } from '../testing/appointment-rows.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { openShop, password } from '../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { openPostOffice, type PostOffice } from '../testing/post.ts';
import { collectDue } from './collect-due.ts';
import { sendTask } from './send.ts';
import { bookingToken } from './tokens.ts';

let post: PostOffice;
let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let desk: Awaited<ReturnType<typeof openDesk>>;
let outbox: Outbox;
const minute = 60_000;

beforeAll(async () => {
  post = await openPostOffice();
  const messages = { smtpUrl: post.url, mailFrom: 'Parian Clinic <clinic@example.org>' };
  daybook = await startDaybook({ messages, publicOrigin: 'http://localhost:4040' });
  outbox = openOutbox(daybook);
});
beforeEach(async () => {
  daybook.clock.set('2026-06-10T00:00:00.000Z');
  await outbox.sql`truncate outgoing_messages cascade`;
  await outbox.sql`delete from graphile_worker._private_jobs`;
  post.mails.length = 0;
  post.refuse(undefined);
  shop = await openShop(daybook);
  desk = await openDesk(daybook, shop);
});
afterAll(async () => {
  await outbox.close();
  await daybook.close();
  await post.close();
});

function inCalendar(text = '') {
  const root = new ICAL.Component(ICAL.parse(text));
  return { root, event: new ICAL.Event(root.getFirstSubcomponent('vevent') ?? undefined) };
}

const monday = '2026-06-15T01:00:00.000Z';

test('a booking is told once, in text, HTML and for the calendar, with the zone of the site', async () => {
  const id = await desk.book(monday);
  for (const _ of [1, 2]) await desk.tell('booked', id);
  await outbox.deliver();
  await outbox.deliver();
  expect(post.mails).toHaveLength(1);
  const [mail] = post.mails;
  expect(mail?.envelopeTo).toEqual([expect.stringContaining('@example.org')]);
  expect(mail?.from).toEqual({ address: 'clinic@example.org', name: 'Parian Clinic' });
  const place = (await shop.owner.api.directory.sites.get.query({ id: shop.site })).name;
  expect(mail?.subject).toBe(`Your appointment at ${place}`);
  for (const body of [mail?.text, mail?.html]) {
    expect(body).toContain('Monday, 15 June 2026, 09:00 (Asia/Manila, GMT+08:00)');
    expect(body).toContain(
      `http://localhost:4040/b/${bookingToken(daybook.house.keys, { organizationId: desk.tenant.organizationId, id })}`,
    );
    expect(body).not.toMatch(/prenatal|check-up/i);
  }
  expect(mail?.header('auto-submitted')).toBe('auto-generated');
  expect(mail?.header('list-unsubscribe')).toBeUndefined();
  const { event } = inCalendar(mail?.calendar);
  expect([event.uid, event.sequence, event.startDate.toJSDate().toISOString()]).toEqual([id, 0, monday]);
  expect(mail?.calendar).toContain('METHOD:REQUEST');
  expect(mail?.calendar).toContain('clinic@example.org');
  expect(mail?.calendar).not.toMatch(/prenatal|check-up/i);
  const [row] = (await shop.owner.api.messages.list.query({ state: 'sent' })).items;
  expect(row).toMatchObject({ kind: 'booked', attempts: 1, lastError: null });
  expect(mail?.messageId).toBe(`<${row?.id}@example.org>`);
});

test('what was moved keeps its UID under a higher SEQUENCE, and what was cancelled is cancelled in calendars', async () => {
  const id = await desk.book(monday);
  await desk.tell('booked', id);
  await outbox.deliver();
  await desk.move(id, '2026-06-17T01:00:00.000Z');
  await outbox.deliver();
  await desk.change(id, { state: 'cancelled' }, 'cancelled');
  await outbox.deliver();
  const parts = post.mails.map(({ calendar }) => {
    const { root, event } = inCalendar(calendar);
    return [root.getFirstPropertyValue('method'), event.uid, event.sequence];
  });
  expect(parts).toEqual([
    ['REQUEST', id, 0],
    ['REQUEST', id, 1],
    ['CANCEL', id, 2],
  ]);
});

test('of two moves that wait, the later is told, and what was cancelled meanwhile is not told as booked', async () => {
  const id = await desk.book(monday);
  await desk.tell('booked', id);
  await desk.move(id, '2026-06-16T01:00:00.000Z');
  await desk.move(id, '2026-06-17T01:00:00.000Z');
  const other = await desk.book(monday);
  await desk.tell('booked', other);
  await desk.change(other, { state: 'cancelled' }, 'cancelled');
  await outbox.deliver();
  expect(post.mails.map(({ subject }) => subject?.replace(/ at .*? was/, ' was'))).toEqual([
    expect.stringContaining('Your appointment at'),
    'Your appointment was moved',
    'Your appointment was cancelled',
  ]);
});

test('news of an appointment rest three seconds, and what is due later is collected when it is due, once', async () => {
  const id = await desk.book(monday);
  await desk.tell('booked', id);
  await desk.tell('booking-confirm', id);
  const jobs = async () =>
    (
      await outbox.sql<{ kind: string }[]>`
        select m.kind from outgoing_messages m join graphile_worker._private_jobs j on j.payload ->> 'id' = m.id::text
        order by m.kind`
    ).map(({ kind }) => kind);
  const collect = async (at: string) => {
    daybook.clock.set(at);
    const found = await Promise.all([1, 2, 3].map(() => collectDue(daybook.house)));
    return found.reduce((sum, one) => sum + one, 0);
  };
  expect(await jobs()).toEqual(['booking-confirm']);
  expect(await collect('2026-06-10T00:00:02.999Z')).toBe(0);
  expect(await collect('2026-06-10T00:00:03.000Z')).toBe(1);
  expect(await jobs()).toEqual(['booked', 'booking-confirm']);
  expect(await collect('2026-06-14T00:59:59.999Z')).toBe(0);
  expect(await collect('2026-06-15T00:00:00.000Z')).toBe(2);
  expect(await jobs()).toEqual(['booked', 'booking-confirm', 'reminder-24h', 'reminder-2h']);
});

test('a link to confirm goes to who booked on the page, in that language, and not once it has lapsed', async () => {
  const said = { name: 'Ana Reyes', email: 'ana@example.org', phone: null, birthDate: null };
  const waiting = { state: 'requested', source: 'page', said, language: 'fil' } as const;
  const id = await desk.book(monday, { ...waiting, expiresAt: new Date('2026-06-10T00:15:00.000Z') });
  await desk.tell('booking-confirm', id);
  const late = await desk.book(monday, { ...waiting, expiresAt: new Date('2026-06-10T00:00:00.000Z') });
  await desk.tell('booking-confirm', late);
  await outbox.deliver();
  expect(post.mails).toHaveLength(1);
  expect(post.mails[0]?.subject).toContain('Pakikumpirma ang booking mo');
  expect(post.mails[0]?.text).toContain('Kumusta Ana Reyes');
  expect(post.mails[0]?.text).toContain('08:15 (Asia/Manila');
  expect(post.mails[0]?.calendar).toBeUndefined();
});

test('a shop names the service in the body, and no subject does', async () => {
  desk = await openDesk(daybook, shop, { kind: 'shop' });
  await desk.tell('booked', await desk.book(monday));
  await outbox.deliver();
  expect(post.mails[0]?.text).toContain('Prenatal check-up');
  expect(post.mails[0]?.subject).not.toContain('Prenatal');
  expect(post.mails[0]?.calendar).not.toContain('Prenatal');
});

test('what the server does not take is tried again ever more seldom, then shown as failed, and sent again by hand', async () => {
  post.refuse(451);
  await desk.tell('booked', await desk.book(monday));
  for (const pause of [0, 1, 5, 15, 60, 240]) {
    daybook.clock.forward(pause * minute - (pause > 0 ? 1 : 0));
    if (pause > 0) expect(await outbox.deliver(), `before ${pause} minutes`).toBe(0);
    daybook.clock.forward(1);
    expect(await outbox.deliver(), `after ${pause} minutes`).toBe(1);
  }
  expect(await outbox.states('booked')).toEqual([{ kind: 'booked', state: 'failed', attempts: 6, lastError: '451' }]);
  expect(await outbox.deliver()).toBe(0);
  // Long enough to sign in anew.
  const { api } = await signedIn();
  const { items, failed, leaves } = await api.messages.list.query({ state: 'failed' });
  expect([failed, leaves]).toEqual([1, { mail: true, sms: false }]);
  post.refuse(undefined);
  for (const _ of [1, 2]) await api.messages.sendAgain.mutate({ id: items[0]?.id ?? '' });
  expect(await outbox.deliver()).toBe(1);
  expect(post.mails).toHaveLength(1);
});

async function signedIn() {
  const browser = daybook.browser();
  await browser.api.access.signIn.mutate({ login: shop.login, password });
  return browser;
}

test('an address that does not exist is not tried again', async () => {
  post.refuse(550);
  await desk.tell('booked', await desk.book(monday));
  await outbox.deliver();
  expect(await outbox.states('booked')).toEqual([{ kind: 'booked', state: 'failed', attempts: 1, lastError: '550' }]);
});

test('a worker that dies before it has noted what it sent sends the same message, and it can be told', async () => {
  const id = await desk.book(monday);
  await desk.tell('booked', id);
  await outbox.deliver();
  // As a killed worker leaves it.
  await outbox.sql`
    update outgoing_messages set state = 'sending', message_id = null, sent_at = null where kind = 'booked'`;
  const [row] = await outbox.sql<{ id: string }[]>`select id from outgoing_messages where kind = 'booked'`;
  await sendTask.step(daybook.house, desk.tenant, { id: row?.id });
  expect(post.mails).toHaveLength(2);
  const [first, again] = post.mails;
  expect(again?.messageId).toBe(first?.messageId);
  expect([again?.date, again?.text, again?.calendar]).toEqual([first?.date, first?.text, first?.calendar]);
});
