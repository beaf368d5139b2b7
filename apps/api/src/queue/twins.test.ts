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
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  clinic = await openQueue(daybook);
});

const queue = () => clinic.desk.api.appointments.queue;
const take = (fields: Parameters<typeof walkIn>[1] = {}) => queue().take.mutate(walkIn(clinic, fields));
const waiting = async () => (await queue().list.query({ siteId: clinic.site })).waiting.map(({ number }) => number);

test('of one person who was written down twice both numbers are called after the merge, and nobody behind is kept', async () => {
  const { owner, client, organizationId } = clinic;
  const twin = await addClient(daybook, organizationId, { name: 'Maria Luz Magsaysay' });
  await take({ clientId: client });
  await take({ clientId: twin });
  const third = await take();
  await owner.api.clients.merge.mutate({ id: client, version: 1, into: twin });
  await queue().prioritize.mutate({ ...seenAs(third), priority: 'senior' });
  const called = [];
  for (let n = 0; n < 3; n += 1) called.push(await callNext(clinic.desk, clinic, `Room ${n}`));
  expect(called.map((one) => one?.number)).toEqual(['A003', 'A001', 'A002']);
  for (const one of called) if (one) await queue().finish.mutate(seenAs(one));
  expect(await waiting()).toEqual([]);
});

test('an arrival is taken back also of who took a number before and has arrived for a second time that day', async () => {
  const { owner, client } = clinic;
  const first = await owner.api.appointments.book.mutate(booking(clinic, '2026-06-15T01:00:00.000Z'));
  const second = await owner.api.appointments.book.mutate(booking(clinic, '2026-06-15T02:00:00.000Z'));
  const set = (id: typeof first.id, version: number, state: 'arrived' | 'booked') =>
    clinic.desk.api.appointments.setStatus.mutate({ id, version, changeId: newChange(), state });
  await take({ clientId: client });
  const arrived = await set(first.id, first.version, 'arrived');
  await set(second.id, second.version, 'arrived');
  expect(await waiting()).toEqual(['A001', 'A002']);
  expect(await set(first.id, arrived.version, 'booked')).toMatchObject({ state: 'booked' });
  // One person, one number: the one of the time that is still kept.
  expect(await waiting()).toEqual(['A002']);
});
