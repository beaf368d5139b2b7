import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addClient, booking, newChange } from '../testing/appointments.ts';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { password } from '../testing/lakeshore.ts';
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

const api = () => clinic.desk.api.appointments;
const take = (fields: Parameters<typeof walkIn>[1] = {}) => api().queue.take.mutate(walkIn(clinic, fields));
const minutes = (n: number) => daybook.clock.forward(n * 60_000);
const span = { from: '2026-06-15', to: '2026-06-16' };

async function serve(isThere = true): Promise<void> {
  const called = await callNext(clinic.desk, clinic);
  if (!called) throw new Error('nobody was called');
  await (isThere ? api().queue.finish : api().queue.miss).mutate(seenAs(called));
}

async function book(startsAt: string) {
  const client = await addClient(daybook, clinic.organizationId);
  return await clinic.owner.api.appointments.book.mutate(booking({ ...clinic, client }, startsAt));
}
async function say(
  id: Awaited<ReturnType<typeof book>>['id'],
  ...states: ('arrived' | 'in-service' | 'done' | 'no-show' | 'booked')[]
) {
  for (const [index, state] of states.entries())
    await clinic.owner.api.appointments.setStatus.mutate({ id, version: index + 1, changeId: newChange(), state });
}

/** Two days at the clinic. */
beforeEach(async () => {
  daybook.clock.set('2026-06-15T01:00:00.000Z');
  clinic = await openQueue(daybook);
  // Booked for 09:30, here at nine, called at 09:32: waited two minutes. Another one never came.
  const early = await book('2026-06-15T01:30:00.000Z');
  const never = await book('2026-06-15T02:00:00.000Z');
  await say(early.id, 'arrived');
  // Walk-ins wait for 12, 22 and 4 minutes; the last one has gone when called.
  await take();
  minutes(12);
  await take({ serviceId: clinic.other });
  await serve();
  minutes(20);
  await serve();
  minutes(2);
  await serve();
  await take();
  minutes(4);
  await serve(false);
  daybook.clock.set('2026-06-15T02:00:00.000Z');
  const missed = { id: never.id, version: 1, changeId: newChange(), state: 'no-show' } as const;
  await clinic.desk.api.appointments.setStatus.mutate(missed);
  daybook.clock.set('2026-06-16T01:00:00.000Z');
  for (const one of [clinic.owner, clinic.desk]) one.cookies.clear();
  await clinic.desk.api.access.signIn.mutate({ login: clinic.desk.login, password });
  await take();
  minutes(7);
  await serve();
});

test('figures by service and date: numbers, who was served, who did not come, and how long they waited', async () => {
  const { total, services, days, items } = await api().queue.figures.query({ siteId: clinic.site, ...span });
  expect(total).toEqual({
    ...{ tickets: 5, served: 4, missed: 1, noShows: 1 },
    waiting: { median: 7, mean: 9.4, longest: 22, ninetieth: 18 },
  });
  expect(services.map(({ service, ...figure }) => [service.name, figure])).toEqual([
    [
      'Check-up',
      {
        tickets: 4,
        served: 3,
        missed: 1,
        noShows: 1,
        waiting: { median: 5.5, mean: 6.3, longest: 12, ninetieth: 10.5 },
      },
    ],
    [
      'Laboratory',
      { tickets: 1, served: 1, missed: 0, noShows: 0, waiting: { median: 22, mean: 22, longest: 22, ninetieth: 22 } },
    ],
  ]);
  expect(days.map(({ date, tickets, served }) => [date, tickets, served])).toEqual([
    ['2026-06-15', 4, 3],
    ['2026-06-16', 1, 1],
  ]);
  expect(items.map(({ date, service, served }) => [date, service.name, served])).toEqual([
    ['2026-06-15', 'Check-up', 2],
    ['2026-06-15', 'Laboratory', 1],
    ['2026-06-16', 'Check-up', 1],
  ]);
  const sum = (of: { tickets: number; served: number; missed: number; noShows: number }[]) =>
    of.reduce((all, { tickets, served, missed, noShows }) => all + tickets + served + missed + noShows, 0);
  expect([sum(services), sum(days), sum(items)]).toEqual([11, 11, 11]);
});

test('who was booked and done counts once, with a number or without', async () => {
  await clinic.owner.api.access.signIn.mutate({ login: clinic.login, password });
  // Done in the calendar alone, a day late: no number was ever given.
  const past = await clinic.owner.api.appointments.book.mutate({
    ...booking(clinic, '2026-06-15T05:00:00.000Z'),
    reason: 'Written down afterwards',
  });
  await say(past.id, 'arrived', 'in-service', 'done');
  // And today's by the calendar, which has one.
  const today = await book('2026-06-16T02:00:00.000Z');
  await say(today.id, 'arrived', 'in-service', 'done');
  const { days } = await api().queue.figures.query({ siteId: clinic.site, ...span });
  expect(days.map(({ date, tickets, served }) => [date, tickets, served])).toEqual([
    ['2026-06-15', 4, 4],
    ['2026-06-16', 2, 2],
  ]);
});

test('the same leaves the house as CSV by a link, which the trail keeps', async () => {
  const made = await api().queue.export.query({ siteId: clinic.site, ...span, format: 'csv' });
  expect(made).toMatchObject({ name: 'daybook-queue-2026-06-15-2026-06-16.csv', lines: 3 });
  // What is of one moment stands in no order in the trail.
  daybook.clock.forward(1000);
  const text = await (await daybook.browser().fetch(made.path)).text();
  expect(text.replace('\uFEFF', '').split('\r\n')).toEqual([
    'site,date,service,tickets,served,missed,no_shows,waiting_median,waiting_mean,waiting_longest,waiting_90',
    expect.stringMatching(/^[^,]+,2026-06-15,Check-up,3,2,1,1,4,6,12,10.4$/),
    expect.stringMatching(/^[^,]+,2026-06-15,Laboratory,1,1,0,0,22,22,22,22$/),
    expect.stringMatching(/^[^,]+,2026-06-16,Check-up,1,1,0,0,7,7,7,7$/),
    '',
  ]);
  const trail = await audited(daybook, clinic.organizationId, 'queue');
  expect(trail.filter(({ subjectKind }) => subjectKind === 'export')).toMatchObject([
    { action: 'queue.exported', after: { siteId: clinic.site, ...span, format: 'csv', lines: 3 } },
    { action: 'queue.export-read', after: { file: made.name } },
  ]);
});

test.each([
  ['2026-06-16', '2026-06-15'],
  ['2026-01-01', '2026-04-03'],
])('dates from %s to %s are refused', async (from, to) => {
  const asked = { siteId: clinic.site, from, to };
  expect(await refusal(api().queue.figures.query(asked))).toMatchObject({ reason: 'bad-input' });
  expect(await refusal(api().queue.export.query({ ...asked, format: 'csv' }))).toMatchObject({ reason: 'bad-input' });
});

test('of a time in which nothing was there is nothing', async () => {
  const asked = { siteId: clinic.site, from: '2026-05-01', to: '2026-05-31' };
  expect(await api().queue.figures.query(asked)).toEqual({
    ...{ total: { tickets: 0, served: 0, missed: 0, noShows: 0, waiting: null }, services: [], days: [], items: [] },
  });
});
