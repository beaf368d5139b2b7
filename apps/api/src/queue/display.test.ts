import type { QueueBoard } from '@daybook/contract/queue-screens';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { booking, newChange } from '../testing/appointments.ts';
import { refusal } from '../testing/browser.ts';
import { cuttableWay } from '../testing/cuttable.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addSite, enrolKiosk } from '../testing/lakeshore.ts';
import { listen } from '../testing/listener.ts';
import { callNext, openQueue, seenAs, walkIn } from '../testing/queues.ts';
import { turnOn } from '../testing/screen.ts';

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

const take = (fields: Parameters<typeof walkIn>[1] = {}) =>
  clinic.desk.api.appointments.queue.take.mutate(walkIn(clinic, fields));
const calledIn = ({ called }: QueueBoard) => called.map(({ number, room }) => `${number} ${room}`);

test('A24 the screen shows numbers and rooms by lane, and nothing by which somebody is known', async () => {
  const { desk, owner, client, screen } = clinic;
  const booked = await owner.api.appointments.book.mutate(booking(clinic, '2026-06-15T01:00:00.000Z'));
  await take({ clientId: client, serviceId: clinic.other });
  await desk.api.appointments.setStatus.mutate({
    ...{ id: booked.id, version: booked.version, changeId: newChange(), state: 'arrived' },
  });
  await take({ priority: 'pregnant' });
  await take({ priority: 'senior' });
  await callNext(desk, clinic, 'Room 2');
  daybook.clock.forward(1000);
  await callNext(desk, clinic, 'Room 3');
  const answer = await screen.fetch('/trpc/appointments.queue.display');
  const text = await answer.text();
  const { result } = JSON.parse(text) as { result: { data: QueueBoard } };
  expect(result.data).toMatchObject({
    called: [
      { number: 'P002', lane: 'priority', room: 'Room 3', calls: 1, calledAt: '2026-06-15T01:00:01.000Z' },
      { number: 'P001', lane: 'priority', room: 'Room 2', calls: 1 },
    ],
    next: { priority: [], regular: ['B001', 'A001'] },
    waiting: 2,
  });
  expect(text).not.toMatch(/Luz|Magsaysay|pregnant|senior|Check-up|Laboratory/);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
});

test('a screen hears of each call through another server, and shows the whole after it was cut off', async () => {
  const way = await cuttableWay(beside.url);
  const screen = turnOn(way.url, clinic.screen);
  await screen.shows(() => true);
  await take();
  await take({ priority: 'senior' });
  const called = await callNext(clinic.desk, clinic, 'Room 2');
  expect(calledIn(await screen.shows((board) => board.called.length === 1))).toEqual(['P001 Room 2']);
  way.cut();
  if (!called) throw new Error('nobody was called');
  await clinic.desk.api.appointments.queue.recall.mutate({ ...seenAs(called), room: 'Room 4' });
  await callNext(clinic.desk, clinic, 'Room 1');
  const board = await screen.shows(({ called: calls }) => calls.length === 2);
  expect(calledIn(board).sort()).toEqual(['A001 Room 1', 'P001 Room 4']);
  expect(board.called.find(({ number }) => number === 'P001')?.calls).toBe(2);
  screen.stop();
  await way.close();
});

test('a screen goes on when its server is closed and another stands at its address', async () => {
  const way = await cuttableWay(beside.url);
  const screen = turnOn(way.url, clinic.screen);
  await screen.shows(() => true);
  beside.house.streams.closeAll();
  await take();
  await callNext(clinic.desk, clinic, 'Room 2');
  expect(calledIn(await screen.shows((board) => board.called.length === 1))).toEqual(['A001 Room 2']);
  screen.stop();
  await way.close();
});

test('who is in service without a room is not on the screen, and who is finished has gone from it', async () => {
  const { desk, owner, screen } = clinic;
  const booked = await owner.api.appointments.book.mutate(booking(clinic, '2026-06-15T01:00:00.000Z'));
  for (const [index, state] of (['arrived', 'in-service'] as const).entries()) {
    const asked = { id: booked.id, version: booked.version + index, changeId: newChange(), state };
    await owner.api.appointments.setStatus.mutate(asked);
  }
  await take();
  const called = await callNext(desk, clinic, 'Room 2');
  const shown = () => screen.api.appointments.queue.display.query();
  expect(calledIn(await shown())).toEqual(['A002 Room 2']);
  if (called) await desk.api.appointments.queue.finish.mutate(seenAs(called));
  expect(await shown()).toMatchObject({ called: [], next: { priority: [], regular: [] }, waiting: 0 });
});

test('only an enrolled display shows it, and only of its own site', async () => {
  const { owner, desk, site, tablet } = clinic;
  const branch = await addSite(owner, { name: 'Los Baños' });
  const elsewhere = await enrolKiosk(daybook, owner, branch, 'display');
  await take();
  expect(await elsewhere.api.appointments.queue.display.query()).toMatchObject({ waiting: 0 });
  const clock = await enrolKiosk(daybook, owner, site, 'clock');
  for (const kiosk of [clock, tablet])
    expect(await refusal(kiosk.api.appointments.queue.display.query())).toMatchObject({ reason: 'kiosk-purpose' });
  expect(await refusal(desk.api.appointments.queue.display.query())).toMatchObject({ reason: 'kiosk-unknown' });
});

test('by the one stream, kiosks of the queue and displays hear of their own site, and one of the clock of no queue', async () => {
  const { owner, site, tablet, screen } = clinic;
  const branch = await addSite(owner, { name: 'Los Baños' });
  const kiosks = {
    tablet,
    screen,
    elsewhere: await enrolKiosk(daybook, owner, branch, 'display'),
    clock: await enrolKiosk(daybook, owner, site, 'clock'),
  };
  const heard = {
    tablet: await listen(daybook, kiosks.tablet, ['kiosk', 'queue']),
    screen: await listen(daybook, kiosks.screen, ['kiosk', 'queue']),
    elsewhere: await listen(daybook, kiosks.elsewhere, ['kiosk', 'queue']),
    clock: await listen(daybook, kiosks.clock, ['kiosk', 'queue']),
    desk: await listen(daybook, clinic.desk, ['queue']),
  };
  const { id } = await take({ clientId: clinic.client });
  await Promise.all([heard.tablet.heard(1), heard.screen.heard(1), heard.desk.heard(1)]);
  for (const { events } of [heard.tablet, heard.screen, heard.desk])
    expect(events.filter(({ topic }) => topic === 'queue')).toMatchObject([
      { kind: 'queue.changed', ids: { siteId: site, ticketId: id } },
    ]);
  for (const { events } of [heard.elsewhere, heard.clock])
    expect(events.filter(({ topic }) => topic === 'queue')).toEqual([]);
  for (const listener of Object.values(heard)) listener.stop();
});

test('a stream of the queue for a kiosk is asked for with the kiosk’s own topic, since without it an account asks', async () => {
  const listener = await listen(daybook, clinic.screen, ['queue']);
  expect(await listener.ended).toBe('not-signed-in');
});
