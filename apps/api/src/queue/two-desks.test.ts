import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { booking, newChange } from '../testing/appointments.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { newTicketChange, openQueue, seenAs, walkIn } from '../testing/queues.ts';

let daybook: Daybook;
let beside: Daybook;
let clinic: Awaited<ReturnType<typeof openQueue>>;

beforeAll(async () => {
  daybook = await startDaybook();
  beside = await startDaybook({ beside: daybook });
});
afterAll(async () => {
  expect([...daybook.faults, ...beside.faults]).toEqual([]);
  await beside.close();
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  clinic = await openQueue(daybook);
});

/** The same desk at each of the two servers. */
function desks() {
  const other = beside.browser();
  for (const [name, value] of clinic.desk.cookies) other.cookies.set(name, value);
  return [clinic.desk, other];
}
const called = (room: string) => ({ changeId: newTicketChange(), siteId: clinic.site, room });

test('one number that two desks call at the same moment is called by one of them', async () => {
  const { id } = await clinic.desk.api.appointments.queue.take.mutate(walkIn(clinic));
  const ends = await Promise.allSettled(
    desks().map(({ api }, n) => api.appointments.queue.call.mutate({ ...called(`Room ${n}`), ticketId: id })),
  );
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const { called: now } = await clinic.desk.api.appointments.queue.list.query({ siteId: clinic.site });
  expect(now).toMatchObject([{ id, calls: 1, version: 2 }]);
});

test('one change that another desk sends for another number is refused', async () => {
  const take = () => clinic.desk.api.appointments.queue.take.mutate(walkIn(clinic));
  const [first, second] = [await take(), await take()];
  const sent = seenAs(first);
  await clinic.desk.api.appointments.queue.miss.mutate(sent);
  const again = clinic.desk.api.appointments.queue.miss.mutate({ ...sent, id: second.id });
  expect((await refusal(again)).reason).toBe('idempotency-mismatch');
});

test('who is called at the desk while the calendar says the same is in service once, however the two meet', async () => {
  const [desk, calendar] = desks();
  if (!desk || !calendar) throw new Error('two desks are needed');
  for (let n = 0; n < 8; n += 1) {
    const start = new Date(Date.parse('2026-06-15T01:00:00.000Z') + n * 1_800_000).toISOString();
    const booked = await clinic.owner.api.appointments.book.mutate(booking(clinic, start));
    const say = (by: typeof desk, version: number, state: 'arrived' | 'in-service') =>
      by.api.appointments.setStatus.mutate({ id: booked.id, version, changeId: newChange(), state });
    const { version } = await say(desk, booked.version, 'arrived');
    const { waiting } = await desk.api.appointments.queue.list.query({ siteId: clinic.site });
    const [ticket] = waiting;
    if (!ticket) throw new Error('nobody waits');
    const ends = await Promise.allSettled([
      say(calendar, version, 'in-service'),
      desk.api.appointments.queue.call.mutate({ ...called('Room 1'), ticketId: ticket.id }),
    ]);
    expect(ends.map(({ status }) => status)).toContain('fulfilled');
    const after = await desk.api.appointments.queue.list.query({ siteId: clinic.site });
    expect(after.called.find(({ id }) => id === ticket.id)).toMatchObject({ calls: 1 });
    const day = { siteId: clinic.site, from: '2026-06-15', to: '2026-06-16' };
    const { items } = await desk.api.appointments.list.query(day);
    expect(items.find(({ id }) => id === booked.id)?.state).toBe('in-service');
  }
});
