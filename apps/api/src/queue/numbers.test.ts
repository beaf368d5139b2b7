import { clientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { tickets } from '@daybook/db/schema/queue';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tenantOf } from '../tenant.ts';
import { addClient, addService } from '../testing/appointments.ts';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addSite, enrolKiosk, password } from '../testing/lakeshore.ts';
import { newTicketChange, newTicketId, openQueue, seenAs, walkIn } from '../testing/queues.ts';

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
  // 08:00 in Manila.
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  clinic = await openQueue(daybook);
});

const take = (fields: Parameters<typeof walkIn>[1] = {}, by: Browser = clinic.desk) =>
  by.api.appointments.queue.take.mutate(walkIn(clinic, fields));

test('A20 of 20 walk-ins at once, at the desk and at the kiosk of two servers, each has a number of A001 to A020', async () => {
  const desk = beside.browser();
  for (const [name, value] of clinic.desk.cookies) desk.cookies.set(name, value);
  const given = await Promise.all(
    Array.from({ length: 20 }, (_, n) => {
      if (n % 3 > 0) return take({}, n % 3 === 1 ? desk : clinic.desk);
      const asked = { id: newTicketId(), serviceId: clinic.service, priority: null };
      return clinic.tablet.api.appointments.queue.takeHere.mutate(asked);
    }),
  );
  const expected = Array.from({ length: 20 }, (_, n) => `A${String(n + 1).padStart(3, '0')}`);
  expect(given.map(({ number }) => number).sort()).toEqual(expected);
});

test('the same number asked for by ten calls at once is one', async () => {
  const asked = walkIn(clinic);
  const at = { id: newTicketId(), serviceId: clinic.service, priority: null };
  const { desk, tablet } = clinic;
  const given = await Promise.all(Array.from({ length: 10 }, () => desk.api.appointments.queue.take.mutate(asked)));
  daybook.clock.forward(1000);
  const here = await Promise.all(Array.from({ length: 10 }, () => tablet.api.appointments.queue.takeHere.mutate(at)));
  expect(new Set(given.map(({ number }) => number))).toEqual(new Set(['A001']));
  expect(new Set(here.map(({ number }) => number))).toEqual(new Set(['A002']));
  const stored = await tenantOf(daybook.house, clinic.organizationId).read((tx) => tx.select().from(tickets));
  expect(stored).toHaveLength(2);
  const trail = await audited(daybook, clinic.organizationId, 'queue');
  expect(trail.map(({ action, actorKind, after }) => [action, actorKind, after])).toEqual([
    ['queue.taken', 'account', { siteId: clinic.site, number: 'A001', lane: 'regular' }],
    ['queue.taken', 'kiosk', { siteId: clinic.site, number: 'A002', lane: 'regular' }],
  ]);
});

test('another wish under an id that is taken is refused', async () => {
  const first = walkIn(clinic);
  await take(first);
  const other = { ...first, serviceId: clinic.other };
  expect(await refusal(take(other))).toMatchObject({ reason: 'idempotency-mismatch' });
  const here = { id: first.id, serviceId: clinic.service, priority: null };
  expect(await refusal(clinic.tablet.api.appointments.queue.takeHere.mutate(here))).toMatchObject({
    reason: 'idempotency-mismatch',
  });
});

test.each([
  ['Asia/Manila', '2026-06-15T15:59:59.000Z', '2026-06-15T16:00:00.000Z', '2026-06-16'],
  ['America/New_York', '2026-06-16T03:59:59.000Z', '2026-06-16T04:00:00.000Z', '2026-06-16'],
])('A20 in %s numbers begin anew at local midnight', async (zone, before, after, date) => {
  daybook.clock.set(before);
  clinic = await openQueue(daybook, { zone });
  expect([(await take()).number, (await take()).number]).toEqual(['A001', 'A002']);
  daybook.clock.set(after);
  expect(await take()).toMatchObject({ number: 'A001', date });
  const { waiting, site } = await clinic.desk.api.appointments.queue.list.query({ siteId: clinic.site });
  expect([site.today, waiting.map(({ number }) => number)]).toEqual([date, ['A001']]);
});

test('neither midnight in UTC nor the start of the business day begins numbers anew', async () => {
  for (const at of ['2026-06-14T16:30:00.000Z', '2026-06-14T20:30:00.000Z', '2026-06-15T00:30:00.000Z']) {
    daybook.clock.set(at);
    await take({}, await signInAnew());
  }
  expect((await take({}, await signInAnew())).number).toBe('A004');
});

/** The desk signed in anew: half a day passes. */
async function signInAnew(): Promise<Browser> {
  const desk = daybook.browser();
  await desk.api.access.signIn.mutate({ login: clinic.desk.login, password });
  return desk;
}

test('each service has a letter of its own at each site, and the priority lane has P for all of them', async () => {
  const branch = await addSite(clinic.owner, { name: 'Los Baños' });
  const numbers = [
    await take(),
    await take({ serviceId: clinic.other }),
    await take({ priority: 'senior' }),
    await take({ serviceId: clinic.other, priority: 'pregnant' }),
    await take({ siteId: branch, serviceId: clinic.other }, clinic.owner),
    await take(),
  ].map(({ number }) => number);
  expect(numbers).toEqual(['A001', 'B001', 'P001', 'P002', 'A001', 'A002']);
});

test('a letter is set by a manager, once at a site, and holds from the next number on', async () => {
  await take();
  const { owner, desk, site, service, other } = clinic;
  const set = (serviceId: typeof service, letter: string, by = owner) =>
    by.api.appointments.queue.setLetter.mutate({ siteId: site, serviceId, letter });
  const letters = async () =>
    (await owner.api.appointments.queue.letters.query({ siteId: site })).items.map(({ name, letter }) => [
      name,
      letter,
    ]);
  expect(await letters()).toEqual([
    ['Check-up', 'A'],
    ['Laboratory', null],
  ]);
  expect(await refusal(set(other, 'A'))).toMatchObject({ reason: 'letter-taken' });
  expect(await refusal(set(other, 'P'))).toMatchObject({ reason: 'bad-input' });
  expect(await refusal(set(other, 'L', desk))).toMatchObject({ reason: 'not-allowed' });
  for (const _ of [1, 2]) expect(await set(other, 'L')).toEqual({ letter: 'L' });
  expect((await take({ serviceId: other })).number).toBe('L001');
  daybook.clock.forward(1000);
  await set(service, 'C');
  expect((await take()).number).toBe('C001');
  // What has gone on with a letter before goes on.
  daybook.clock.forward(1000);
  await set(other, 'A');
  expect((await take({ serviceId: other })).number).toBe('A002');
  expect(await letters()).toEqual([
    ['Check-up', 'C'],
    ['Laboratory', 'A'],
  ]);
  const trail = await audited(daybook, clinic.organizationId, 'queue');
  expect(
    trail.filter(({ action }) => action === 'queue.letter-set').map(({ before, after }) => [before, after]),
  ).toEqual([
    [{ letter: null }, { siteId: site, letter: 'L' }],
    [{ letter: 'A' }, { siteId: site, letter: 'C' }],
    [{ letter: 'L' }, { siteId: site, letter: 'A' }],
  ]);
});

test('A22 whoever asks for the same service again is answered the number that is there, also after a call', async () => {
  const { desk, client, site } = clinic;
  const first = await take({ clientId: client });
  const again = await Promise.all([take({ clientId: client }), take({ clientId: client, priority: 'senior' })]);
  expect(again.map(({ id, number }) => [id, number])).toEqual([
    [first.id, 'A001'],
    [first.id, 'A001'],
  ]);
  expect((await take({ clientId: client, serviceId: clinic.other })).number).toBe('B001');
  const asked = { changeId: newTicketChange(), siteId: site, room: 'Room 2', ticketId: first.id };
  const { ticket } = await desk.api.appointments.queue.call.mutate(asked);
  expect((await take({ clientId: client })).id).toBe(first.id);
  if (ticket) await desk.api.appointments.queue.finish.mutate(seenAs(ticket));
  expect((await take({ clientId: client })).number).toBe('A002');
});

test('A22 ten desks at once give one person one number, and who was merged is the same person', async () => {
  const { owner, client, organizationId } = clinic;
  const given = await Promise.all(Array.from({ length: 10 }, () => take({ clientId: client })));
  expect(new Set(given.map(({ number }) => number))).toEqual(new Set(['A001']));
  const twin = await addClient(daybook, organizationId, { name: 'Maria Luz Magsaysay' });
  await owner.api.clients.merge.mutate({ id: client, version: 1, into: twin });
  expect((await take({ clientId: twin })).number).toBe('A001');
  expect((await take({ clientId: client })).number).toBe('A001');
});

test('no number is given to a client of nobody, for a service that is archived, or at a site that is not seen', async () => {
  const { owner, desk, service } = clinic;
  expect(await refusal(take({ clientId: clientId.parse(newId()) }))).toMatchObject({ reason: 'not-found' });
  const elsewhere = await addSite(owner, { name: 'Los Baños' });
  expect(await refusal(take({ siteId: elsewhere }))).toMatchObject({ reason: 'not-found' });
  expect(await refusal(desk.api.appointments.queue.list.query({ siteId: elsewhere }))).toMatchObject({
    reason: 'not-found',
  });
  await owner.api.appointments.services.archive.mutate({ id: service, version: 1 });
  expect(await refusal(take())).toMatchObject({ reason: 'not-offered' });
});

test('a kiosk gives numbers for what is given at its site alone, and only one of the queue does', async () => {
  const { owner, tablet, screen, site, other, service } = clinic;
  const unknown = await addService(owner, { name: 'Dental' });
  const here = (serviceId: typeof service, by = tablet) =>
    by.api.appointments.queue.takeHere.mutate({ id: newTicketId(), serviceId, priority: null });
  expect(await refusal(here(unknown))).toMatchObject({ reason: 'not-offered' });
  const clock = await enrolKiosk(daybook, owner, site, 'clock');
  for (const kiosk of [clock, screen]) {
    expect(await refusal(here(service, kiosk))).toMatchObject({ reason: 'kiosk-purpose' });
    expect(await refusal(kiosk.api.appointments.queue.offers.query())).toMatchObject({ reason: 'kiosk-purpose' });
  }
  expect(await refusal(tablet.api.appointments.queue.display.query())).toMatchObject({ reason: 'kiosk-purpose' });
  const abroad = await openQueue(daybook);
  expect(await refusal(here(abroad.service))).toMatchObject({ reason: 'not-found' });
  await here(other);
  const second = await here(other);
  expect(second).toMatchObject({ number: 'A002', lane: 'regular', ahead: 1, waitMinutes: 10, date: '2026-06-15' });
  const { services } = await tablet.api.appointments.queue.offers.query();
  expect(services.map(({ name, letter, waiting, waitMinutes }) => [name, letter, waiting, waitMinutes])).toEqual([
    ['Check-up', null, 0, 0],
    ['Laboratory', 'A', 2, 20],
  ]);
});
