import type { FeedKind } from '@daybook/contract/calendar-feeds';
import { appointmentId, calendarFeedId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, addService, booking, newChange, openClinic, provide } from '../testing/appointments.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, comeBack } from '../testing/lakeshore.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook({ sessionLifetime: 30 * 86_400 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** Tuesday, 9 June 2026 in Manila. */
const at = (time: string) => new Date(Date.parse(`2026-06-09T${time}:00+08:00`)).toISOString();

async function clinic(options: Parameters<typeof openClinic>[1] = {}, now = '2026-06-08T00:00:00.000Z') {
  daybook.clock.set(now);
  const opened = await openClinic(daybook, options);
  const path = await makeFeed(opened.owner, opened.provider);
  const book = (startsAt: string, fields: object = {}) =>
    opened.desk.api.appointments.book.mutate({ ...booking(opened, startsAt), ...fields });
  return { ...opened, path, book };
}

async function makeFeed(
  by: Browser,
  employeeId: Awaited<ReturnType<typeof addEmployee>>,
  kind: FeedKind = 'appointments',
) {
  const id = calendarFeedId.parse(newId());
  const { path } = await by.api.roster.feeds.create.mutate({ id, employeeId, kind, name: 'Telephone' });
  return path;
}

const read = async (path: string) => (await fetch(`${daybook.url}${path}`)).text();
async function entries(path: string) {
  const calendar = new ICAL.Component(ICAL.parse(await read(path)));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const said = (name: string) => event.getFirstPropertyValue(name);
    return {
      ...{ uid: said('uid'), sequence: said('sequence'), status: said('status'), summary: said('summary') },
      ...{ note: said('description'), start: String(said('dtstart')), end: String(said('dtend')) },
    };
  });
}

test('a provider’s calendar says when, where, how many and how far; nobody’s name and nothing they come for', async () => {
  const { book, path, desk } = await clinic();
  const { id, version } = await book(at('10:00'), { note: 'Brings the yellow card' });
  const text = await read(path);
  expect(text).toContain('X-WR-CALNAME:Appointments\r\n');
  for (const hidden of ['Luz', 'Magsaysay', 'Check-up', 'yellow']) expect(text).not.toContain(hidden);
  const entry = {
    ...{ uid: `${id}@daybook`, sequence: 0, status: 'CONFIRMED', summary: 'Appointment at Calamba Crossing' },
    ...{ note: 'Booked, 1 person', start: '2026-06-09T02:00:00Z', end: '2026-06-09T02:30:00Z' },
  };
  expect(await entries(path)).toEqual([entry]);
  daybook.clock.set(at('09:50'));
  await comeBack(desk, desk.login);
  await desk.api.appointments.setStatus.mutate({ id, version, changeId: newChange(), state: 'arrived' });
  expect(await entries(path)).toEqual([{ ...entry, sequence: 1, note: 'Arrived, 1 person' }]);
});

test('what is moved keeps its UID and counts up; what is cancelled says so for a week, and is gone then', async () => {
  const { book, path, desk } = await clinic();
  const { id, version } = await book(at('10:00'));
  const moved = await desk.api.appointments.reschedule.mutate({
    ...{ id, version, changeId: newChange(), startsAt: at('11:00') },
  });
  const uid = `${id}@daybook`;
  expect(await entries(path)).toMatchObject([{ uid, sequence: 1, status: 'CONFIRMED', start: '2026-06-09T03:00:00Z' }]);
  const reason = 'The site is flooded';
  await desk.api.appointments.cancel.mutate({ id, version: moved.version, changeId: newChange(), reason });
  expect(await entries(path)).toMatchObject([{ uid, sequence: 2, status: 'CANCELLED', note: 'Cancelled' }]);
  daybook.clock.forward(7 * 86_400_000);
  expect(await entries(path)).toHaveLength(1);
  daybook.clock.forward(1);
  expect(await entries(path)).toEqual([]);
});

test('what goes to somebody else is called off in the one calendar and stands in the other, by one UID', async () => {
  const { book, path, desk, owner, site, service } = await clinic();
  const other = await addEmployee(owner, [site], { name: 'Noel Cruz' });
  await provide(owner, { site, employee: other, services: [service] });
  const theirs = await makeFeed(owner, other);
  const { id, version } = await book(at('10:00'));
  await desk.api.appointments.reschedule.mutate({
    ...{ id, version, changeId: newChange(), startsAt: at('12:00'), providerId: other },
  });
  const uid = `${id}@daybook`;
  expect(await entries(path)).toMatchObject([{ uid, sequence: 1, status: 'CANCELLED', start: '2026-06-09T02:00:00Z' }]);
  expect(await entries(theirs)).toMatchObject([
    { uid, sequence: 1, status: 'CONFIRMED', start: '2026-06-09T04:00:00Z' },
  ]);
});

test('a service for several at once is one entry with their number, which counts up when one leaves it', async () => {
  const { book, path, desk, owner, organizationId, site, provider } = await clinic();
  const group = await addService(owner, { name: 'Prenatal class', capacity: 3 });
  const { providers } = await owner.api.appointments.availability.get.query({ siteId: site, employeeId: provider });
  await provide(owner, { site, employee: provider, services: [...(providers[0]?.serviceIds ?? []), group] });
  const made = [];
  for (const name of ['Ana', 'Belen', 'Carmen']) {
    const client = { id: await addClient(daybook, organizationId, { name }) };
    made.push(await book(at('10:00'), { id: appointmentId.parse(newId()), serviceId: group, client }));
  }
  const [first] = await entries(path);
  expect(first).toMatchObject({ sequence: 2, note: 'Booked, 3 people', start: '2026-06-09T02:00:00Z' });
  const [one] = made;
  if (!one) throw new Error('nobody was booked');
  await desk.api.appointments.reschedule.mutate({
    ...{ id: one.id, version: one.version, changeId: newChange(), startsAt: at('14:00') },
  });
  expect(await entries(path)).toMatchObject([
    { uid: first?.uid, sequence: 3, status: 'CONFIRMED', note: 'Booked, 2 people' },
    { status: 'CONFIRMED', note: 'Booked, 1 person', start: '2026-06-09T06:00:00Z' },
  ]);
});

test('in a night that has an hour twice each is at its own moment', async () => {
  const { book, path } = await clinic(
    { zone: 'America/New_York', hours: ['00:00', '06:00'] },
    '2026-10-30T12:00:00.000Z',
  );
  for (const startsAt of ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']) await book(startsAt);
  expect((await entries(path)).map(({ start }) => start)).toEqual(['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z']);
});

test('an address of shifts shows no appointments, and each kind is made by who says it of others', async () => {
  const { book, owner, provider, site } = await clinic();
  await book(at('10:00'));
  expect(await entries(await makeFeed(owner, provider, 'shifts'))).toEqual([]);
  const { items, kinds } = await owner.api.roster.feeds.list.query({ employeeId: provider });
  expect([items.map(({ kind }) => kind), kinds]).toEqual([
    ['appointments', 'shifts'],
    ['shifts', 'appointments'],
  ]);
  const unknown = await addEmployee(owner, [site], { name: 'Rhea Mae Santiago' });
  expect((await owner.api.roster.feeds.list.query({ employeeId: unknown })).kinds).toEqual(['shifts']);
  const desk = await addAccount(daybook, owner, 'front-desk', [site]);
  expect((await refusal(makeFeed(desk, provider))).reason).toBe('not-found');
});

test('the same id for another kind is not the same', async () => {
  const { owner, provider } = await clinic();
  const feed = { id: calendarFeedId.parse(newId()), employeeId: provider, name: 'Telephone' };
  await owner.api.roster.feeds.create.mutate({ ...feed, kind: 'appointments' });
  expect((await refusal(owner.api.roster.feeds.create.mutate(feed))).reason).toBe('idempotency-mismatch');
});
