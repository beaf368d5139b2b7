import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount } from '../testing/lakeshore.ts';
import { callNext, newTicketChange, openQueue, seenAs, walkIn } from '../testing/queues.ts';

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
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  clinic = await openQueue(daybook);
});

const queue = () => clinic.desk.api.appointments.queue;
const take = (fields: Parameters<typeof walkIn>[1] = {}) => queue().take.mutate(walkIn(clinic, fields));
const minutes = (n: number) => daybook.clock.forward(n * 60_000);
const list = () => queue().list.query({ siteId: clinic.site });
const waiting = async () => (await list()).waiting.map(({ number }) => number);

/** Gives numbers a minute apart. */
async function fill(...wishes: Parameters<typeof walkIn>[1][]) {
  const given = [];
  for (const wish of wishes) {
    given.push(await take(wish));
    minutes(1);
  }
  return given;
}

test('A21 of A001 to A003 who wait and P001 who comes last, P001 is called next, and each lane goes by arrival', async () => {
  await fill({}, {}, {}, { priority: 'disability' });
  expect(await waiting()).toEqual(['P001', 'A001', 'A002', 'A003']);
  expect((await callNext(clinic.desk, clinic))?.number).toBe('P001');
  await fill({ priority: 'senior' });
  const called = [];
  for (let one = await callNext(clinic.desk, clinic); one; one = await callNext(clinic.desk, clinic))
    called.push(one.number);
  expect(called).toEqual(['P002', 'A001', 'A002', 'A003']);
  expect(await waiting()).toEqual([]);
});

test('of ten calls at once each calls somebody else, and who is left hears that nobody waits', async () => {
  await fill({}, {}, { priority: 'senior' }, {}, {}, {}, {});
  const called = await Promise.all(Array.from({ length: 10 }, (_, n) => callNext(clinic.desk, clinic, `Room ${n}`)));
  const numbers = called.flatMap((one) => one?.number ?? []);
  expect(numbers.sort()).toEqual(['A001', 'A002', 'A003', 'A004', 'A005', 'A006', 'P001']);
  expect(called.filter((one) => one === undefined)).toHaveLength(3);
});

test('the same call sent again calls nobody else, and calls once', async () => {
  await fill({}, {});
  const asked = { changeId: newTicketChange(), siteId: clinic.site, room: 'Room 1' };
  const calls = await Promise.all(Array.from({ length: 5 }, () => queue().call.mutate(asked)));
  expect(new Set(calls.map(({ ticket }) => ticket?.number))).toEqual(new Set(['A001']));
  expect(calls[0]?.ticket).toMatchObject({ state: 'called', room: 'Room 1', calls: 1 });
  expect(await waiting()).toEqual(['A002']);
  const shown = await clinic.owner.api.audit.list.query({ room: 'queue' });
  expect(shown.items.find(({ action }) => action === 'queue.called')?.subject).toMatchObject({
    ...{ kind: 'ticket', name: 'A001' },
  });
  const trail = await audited(daybook, clinic.organizationId, 'queue');
  expect(trail.filter(({ action }) => action === 'queue.called')).toMatchObject([
    { before: { state: 'waiting' }, after: { state: 'called', number: 'A001', room: 'Room 1', siteId: clinic.site } },
  ]);
});

test('a room calls for its services alone, or somebody out of turn', async () => {
  const [, laboratory, third] = await fill({}, { serviceId: clinic.other }, {});
  const call = (fields: object) =>
    queue().call.mutate({ changeId: newTicketChange(), siteId: clinic.site, room: 'Room 2', ...fields });
  expect((await call({ serviceIds: [clinic.other] })).ticket?.number).toBe('B001');
  expect((await call({ serviceIds: [clinic.other] })).ticket).toBeNull();
  expect((await call({ ticketId: third?.id })).ticket?.number).toBe('A002');
  expect(await refusal(call({ ticketId: laboratory?.id }))).toMatchObject({ reason: 'not-from-here' });
});

test('a number is called again, missed, called again all the same, finished, and by a slip of the finger brought back', async () => {
  await take();
  const first = await callNext(clinic.desk, clinic, 'Room 2');
  if (!first) throw new Error('nobody was called');
  minutes(1);
  const again = await queue().recall.mutate(seenAs(first));
  expect(again).toMatchObject({ state: 'called', calls: 2, room: 'Room 2', calledAt: '2026-06-15T00:01:00.000Z' });
  expect(await refusal(queue().finish.mutate(seenAs(first)))).toMatchObject({ reason: 'stale', version: 3 });
  const missed = await queue().miss.mutate(seenAs(again));
  expect((await list()).over).toMatchObject([{ number: 'A001', state: 'missed' }]);
  const back = await queue().recall.mutate({ ...seenAs(missed), room: 'Room 3' });
  expect(back).toMatchObject({ state: 'called', room: 'Room 3', calls: 3 });
  const sent = seenAs(back);
  const done = await queue().finish.mutate(sent);
  expect(await queue().finish.mutate(sent)).toEqual(done);
  expect(done.state).toBe('finished');
  expect(await refusal(queue().miss.mutate(seenAs(done)))).toMatchObject({ reason: 'not-from-here' });
  expect(await refusal(queue().miss.mutate({ ...sent, version: done.version }))).toMatchObject({
    reason: 'idempotency-mismatch',
  });
  expect((await queue().recall.mutate(seenAs(done))).state).toBe('called');
});

test('a transfer keeps number, lane and arrival: who came first is called first there too', async () => {
  const [first] = await fill(
    { priority: 'pregnant' },
    { serviceId: clinic.other },
    { serviceId: clinic.other, priority: 'senior' },
  );
  const called = await callNext(clinic.desk, clinic);
  expect(called?.id).toBe(first?.id);
  minutes(20);
  if (!called) throw new Error('nobody was called');
  const moved = await queue().transfer.mutate({ ...seenAs(called), serviceId: clinic.other });
  expect(moved).toMatchObject({ number: 'P001', lane: 'priority', priority: 'pregnant', joinedAt: first?.joinedAt });
  expect(moved).toMatchObject({ state: 'waiting', room: null, service: { name: 'Laboratory' } });
  expect(await waiting()).toEqual(['P001', 'P002', 'A001']);
});

test('nobody is transferred to where the same person has a number already, nor brought back beside it', async () => {
  const { client, other } = clinic;
  const [first, second] = await fill({ clientId: client }, { clientId: client, serviceId: other });
  if (!first || !second) throw new Error('no number was given');
  const asked = { ...seenAs(first), serviceId: other };
  expect(await refusal(queue().transfer.mutate(asked))).toMatchObject({ reason: 'ticket-active', id: second.id });
  const left = await queue().miss.mutate(seenAs(first));
  const anew = await take({ clientId: client });
  expect(anew.number).toBe('A002');
  expect(await refusal(queue().recall.mutate(seenAs(left)))).toMatchObject({ reason: 'ticket-active', id: anew.id });
});

test('who asks for the priority lane after all keeps the number and the arrival', async () => {
  const [, second] = await fill({}, {}, { priority: 'senior' });
  if (!second) throw new Error('no number was given');
  const moved = await queue().prioritize.mutate({ ...seenAs(second), priority: 'pregnant' });
  expect(moved).toMatchObject({ number: 'A002', lane: 'priority', priority: 'pregnant' });
  expect(await waiting()).toEqual(['A002', 'P001', 'A001']);
  await queue().prioritize.mutate({ ...seenAs(moved), priority: null });
  expect(await waiting()).toEqual(['P001', 'A001', 'A002']);
});

test('a number of yesterday is called no more', async () => {
  daybook.clock.set('2026-06-15T15:50:00.000Z');
  clinic = await openQueue(daybook);
  await take();
  const called = await callNext(clinic.desk, clinic);
  await take();
  minutes(15);
  expect(await list()).toMatchObject({ waiting: [], called: [], over: [] });
  expect(await callNext(clinic.desk, clinic)).toBeUndefined();
  if (called) expect(await refusal(queue().recall.mutate(seenAs(called)))).toMatchObject({ reason: 'not-from-here' });
});

test('how long each waits goes by what the service takes, by the rooms that call, and by how today went', async () => {
  await fill({}, {}, {}, {});
  const waits = async () => (await list()).waiting.map(({ waitMinutes }) => waitMinutes);
  expect(await waits()).toEqual([0, 30, 60, 90]);
  expect((await list()).services).toMatchObject([
    { name: 'Check-up', letter: 'A', waiting: 4, waitMinutes: 120 },
    { name: 'Laboratory', letter: null, waiting: 0, waitMinutes: 0 },
  ]);
  const one = await callNext(clinic.desk, clinic, 'Room 1');
  await callNext(clinic.desk, clinic, 'Room 2');
  minutes(10);
  expect(await waits()).toEqual([20, 20]);
  expect((await list()).rooms).toEqual(['Room 2', 'Room 1']);
  if (one) await queue().finish.mutate(seenAs(one));
  expect(await waits()).toEqual([0, 20]);
});

test('names are for whoever may know them, and what somebody comes for too; that they were shown is kept', async () => {
  const { owner, client, site, desk } = clinic;
  const asSite = { id: site, kind: 'health-centre' };
  const { version, name, zone, currency, dayStart, longestShift } = await owner.api.directory.sites.get.query({
    id: site,
  });
  const reports = { kind: 'health-centre', from: null } as const;
  await owner.api.directory.sites.update.mutate({
    id: asSite.id,
    version,
    name,
    zone,
    currency,
    dayStart,
    longestShift,
    reports,
  });
  await take({ clientId: client, priority: 'pregnant' });
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  expect((await list()).waiting).toMatchObject([
    { client: { id: client, name: 'Luz Magsaysay' }, priority: 'pregnant', service: { name: 'Check-up' } },
  ]);
  expect((await manager.api.appointments.queue.list.query({ siteId: site })).waiting).toMatchObject([
    { number: 'P001', lane: 'priority', client: null, priority: null, service: null },
  ]);
  const { items } = await owner.api.clients.accessLog.query({ clientId: client });
  expect(items.map(({ what, by }) => [what, by?.id])).toEqual([['queue.list', desk.accountId]]);
});
