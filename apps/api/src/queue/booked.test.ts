import type { Appointment } from '@daybook/contract/appointments';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addClient, booking, newChange } from '../testing/appointments.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { callNext, openQueue, seenAs, walkIn } from '../testing/queues.ts';

let daybook: Daybook;
let clinic: Awaited<ReturnType<typeof openQueue>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  // 09:00 in Manila.
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  clinic = await openQueue(daybook);
});

const api = () => clinic.desk.api.appointments;
const list = () => api().queue.list.query({ siteId: clinic.site });
const numbers = async () => (await list()).waiting.map(({ number }) => number);
const minutes = (n: number) => daybook.clock.forward(n * 60_000);
const take = (fields: Parameters<typeof walkIn>[1] = {}) => api().queue.take.mutate(walkIn(clinic, fields));

async function book(startsAt: string, client = clinic.client) {
  return await clinic.owner.api.appointments.book.mutate(booking({ ...clinic, client }, startsAt));
}
async function say({ id }: Pick<Appointment, 'id'>, state: 'booked' | 'arrived' | 'in-service' | 'done' | 'no-show') {
  const { version } = await current({ id });
  return await clinic.owner.api.appointments.setStatus.mutate({ id, version, changeId: newChange(), state });
}
async function current({ id }: Pick<Appointment, 'id'>): Promise<Appointment> {
  const { items } = await api().list.query({ siteId: clinic.site, from: '2026-06-12', to: '2026-06-17' });
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error('the appointment is gone');
  return found;
}

test('who is booked and arrives has a number, waits behind who came before the time, and is next from the time on', async () => {
  const booked = await book('2026-06-15T01:30:00.000Z');
  await take();
  minutes(5);
  await say(booked, 'arrived');
  minutes(5);
  await take();
  expect((await list()).waiting.find(({ appointment }) => appointment)).toMatchObject({
    ...{ number: 'A002', source: 'appointment', lane: 'regular', joinedAt: '2026-06-15T01:05:00.000Z' },
    appointment: { id: booked.id, startsAt: '2026-06-15T01:30:00.000Z' },
    client: { name: 'Luz Magsaysay' },
  });
  expect(await numbers()).toEqual(['A001', 'A003', 'A002']);
  minutes(20);
  expect(await numbers()).toEqual(['A002', 'A001', 'A003']);
  await take({ priority: 'senior' });
  expect(await numbers()).toEqual(['P001', 'A002', 'A001', 'A003']);
});

test('who comes later than the grace waits like who is not booked', async () => {
  const booked = await book('2026-06-15T01:00:00.000Z');
  minutes(10);
  await take();
  minutes(6);
  await say(booked, 'arrived');
  expect(await numbers()).toEqual(['A001', 'A002']);
});

test('called, missed and finished are said of the appointment too, at once and with its history', async () => {
  const booked = await book('2026-06-15T01:00:00.000Z');
  await say(booked, 'arrived');
  const called = await callNext(clinic.desk, clinic, 'Room 2');
  expect((await current(booked)).state).toBe('in-service');
  if (!called) throw new Error('nobody was called');
  const missed = await api().queue.miss.mutate(seenAs(called));
  expect((await current(booked)).state).toBe('arrived');
  expect((await list()).over).toMatchObject([{ state: 'missed' }]);
  const again = await api().queue.recall.mutate(seenAs(missed));
  const done = await api().queue.finish.mutate(seenAs(again));
  expect((await current(booked)).state).toBe('done');
  await api().queue.recall.mutate(seenAs(done));
  expect((await current(booked)).state).toBe('in-service');
  const { items } = await api().history.query({ id: booked.id });
  expect(items.map(({ state, by }) => [state, by === 'The front-desk'])).toEqual([
    ['booked', false],
    ['arrived', false],
    ['in-service', true],
    ['arrived', true],
    ['in-service', true],
    ['done', true],
    ['in-service', true],
  ]);
});

test('what is said in the calendar is said of the number, back again too', async () => {
  const booked = await book('2026-06-15T01:00:00.000Z');
  const states = async () => {
    const { waiting, called, over } = await list();
    return [waiting.length, called.length, over.length];
  };
  await say(booked, 'arrived');
  expect(await states()).toEqual([1, 0, 0]);
  await say(booked, 'in-service');
  expect(await states()).toEqual([0, 1, 0]);
  await say(booked, 'arrived');
  expect(await states()).toEqual([1, 0, 0]);
  await say(booked, 'booked');
  expect(await states()).toEqual([0, 0, 0]);
  minutes(3);
  await say(booked, 'arrived');
  expect((await list()).waiting).toMatchObject([{ number: 'A001', joinedAt: '2026-06-15T01:03:00.000Z' }]);
  await say(booked, 'in-service');
  await say(booked, 'done');
  expect(await states()).toEqual([0, 0, 1]);
});

test('two clicks on "arrived" at once give one number', async () => {
  const booked = await book('2026-06-15T01:00:00.000Z');
  const asked = () => ({ id: booked.id, version: 1, changeId: newChange(), state: 'arrived' as const });
  await Promise.allSettled(Array.from({ length: 5 }, () => api().setStatus.mutate(asked())));
  expect(await numbers()).toEqual(['A001']);
});

test('who took a number before the desk saw the booking keeps it, and it becomes the appointment’s', async () => {
  const booked = await book('2026-06-15T01:30:00.000Z');
  const walked = await take({ clientId: clinic.client });
  await say(booked, 'arrived');
  expect((await list()).waiting).toMatchObject([{ id: walked.id, number: 'A001', appointment: { id: booked.id } }]);
});

test('when that arrival is taken back the number waits on as a walk-in’s', async () => {
  const booked = await book('2026-06-15T01:30:00.000Z');
  const walked = await take({ clientId: clinic.client });
  await say(booked, 'arrived');
  await say(booked, 'booked');
  expect((await list()).waiting).toMatchObject([
    { id: walked.id, number: 'A001', state: 'waiting', appointment: null },
  ]);
  await say(booked, 'arrived');
  expect((await list()).waiting).toMatchObject([{ id: walked.id, number: 'A001', appointment: { id: booked.id } }]);
});

test('who is booked twice for one service has a number for each time', async () => {
  const [first, second] = [await book('2026-06-15T01:00:00.000Z'), await book('2026-06-15T01:30:00.000Z')];
  await say(first, 'arrived');
  await say(second, 'arrived');
  expect(await numbers()).toEqual(['A001', 'A002']);
  const again = await take({ clientId: clinic.client });
  expect(['A001', 'A002']).toContain(again.number);
  await say(first, 'in-service');
  await say(first, 'done');
  expect(await numbers()).toEqual(['A002']);
});

test('an arrival that is said of another date gives no number today', async () => {
  const written = { ...booking(clinic, '2026-06-12T01:00:00.000Z'), reason: 'Written down afterwards' };
  await say(await clinic.owner.api.appointments.book.mutate(written), 'arrived');
  expect(await numbers()).toEqual([]);
});

test('twenty who arrive while numbers are given and called are each in the queue once, and called once', async () => {
  const starts = Array.from({ length: 10 }, (_, n) => new Date(Date.parse('2026-06-15T01:00:00Z') + n * 1_800_000));
  const booked = [];
  for (const start of starts)
    booked.push(
      await book(start.toISOString(), await addClient(daybook, clinic.organizationId, { name: `No ${booked.length}` })),
    );
  const arrive = booked.map(({ id, version }) =>
    api().setStatus.mutate({ id, version, changeId: newChange(), state: 'arrived' }),
  );
  const given = Array.from({ length: 10 }, () => take());
  const calls = Array.from({ length: 10 }, (_, n) => callNext(clinic.desk, clinic, `Room ${n}`));
  const called = (await Promise.all([...calls, ...arrive, ...given].slice(0, 10))).flatMap((one) =>
    one && 'number' in one ? one.number : [],
  );
  await Promise.all([...arrive, ...given]);
  for (let one = await callNext(clinic.desk, clinic); one; one = await callNext(clinic.desk, clinic))
    called.push(one.number);
  expect(called.sort()).toEqual(Array.from({ length: 20 }, (_, n) => `A${String(n + 1).padStart(3, '0')}`));
});
