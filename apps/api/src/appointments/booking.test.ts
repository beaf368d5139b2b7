import { appointmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addService, booking, newChange, openClinic, provide } from '../testing/appointments.ts';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee } from '../testing/lakeshore.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook({ sessionLifetime: 12 * 3_600 });
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** Tuesday, 9 June 2026 in Manila: 09:00 there is 01:00 in UTC. */
const at = (time: string) => new Date(Date.parse(`2026-06-09T${time}:00+08:00`)).toISOString();
const hours = (items: readonly { startsAt: string }[] | undefined) =>
  items?.map(({ startsAt }) => new Date(Date.parse(startsAt) + 8 * 3_600_000).toISOString().slice(11, 16));

async function clinic(options: Parameters<typeof openClinic>[1] = {}, now = '2026-06-08T00:00:00.000Z') {
  daybook.clock.set(now);
  const opened = await openClinic(daybook, options);
  const book = (time: string, fields = {}) =>
    opened.desk.api.appointments.book.mutate(booking(opened, at(time), fields));
  const day = { siteId: opened.site, from: '2026-06-09', to: '2026-06-09' };
  const list = async () => (await opened.desk.api.appointments.list.query(day)).items;
  return { ...opened, book, list, day };
}

test('A01 whoever comes second is told that it is taken, and the next three free times', async () => {
  const { book, list } = await clinic();
  await book('16:00');
  const { reason, free } = await refusal(book('16:00'));
  expect(reason).toBe('slot-taken');
  expect(hours(free)).toEqual(['16:30', '09:00', '09:30']);
  expect(await list()).toHaveLength(1);
});

test('A02 of fifty who want one of three places at once three get one', async () => {
  const { book, list } = await clinic({ service: { capacity: 3 } });
  const asked = await Promise.allSettled(Array.from({ length: 50 }, () => book('10:00')));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const items = await list();
  expect(items.map(({ place }) => place).sort()).toEqual([1, 2, 3]);
});

test('of a crowd for one time each who is in it twice is answered twice alike', async () => {
  const { desk, list, ...opened } = await clinic();
  const asked = Array.from({ length: 6 }, () => booking(opened, at('10:00')));
  const outcomes = await Promise.allSettled(
    [...asked, ...asked.toReversed()].map((one) => desk.api.appointments.book.mutate(one)),
  );
  const done = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
  // Whichever of them came first.
  const [booked] = await list();
  expect(done).toEqual([booked?.id, booked?.id]);
  expect(await list()).toHaveLength(1);
});

test('A03 what overlaps is refused, what touches is booked', async () => {
  const { book } = await clinic({ service: { step: 15 } });
  await book('09:00');
  expect((await refusal(book('09:15'))).reason).toBe('slot-taken');
  await book('09:30');
});

test('A04 booked and cancelled again and again, the same time is always free again, and each is kept', async () => {
  const { book, desk, list } = await clinic();
  for (let n = 0; n < 2; n += 1) {
    const { id, version } = await book('09:00');
    await desk.api.appointments.cancel.mutate({ id, version, changeId: newChange() });
  }
  await book('09:00');
  expect((await list()).map(({ state }) => state).sort()).toEqual(['booked', 'cancelled', 'cancelled']);
});

test('the same booking sent again is the same, and another under its id is not', async () => {
  const opened = await clinic();
  const asked = booking(opened, at('09:00'));
  const sent = await Promise.all([1, 2, 3].map(() => opened.desk.api.appointments.book.mutate(asked)));
  expect(new Set(sent.map(({ version }) => version))).toEqual(new Set([1]));
  expect(await opened.list()).toHaveLength(1);
  const other = opened.desk.api.appointments.book.mutate({ ...asked, startsAt: at('10:00') });
  expect((await refusal(other)).reason).toBe('idempotency-mismatch');
  const noted = opened.desk.api.appointments.book.mutate({ ...asked, note: 'Wheelchair' });
  expect((await refusal(noted)).reason).toBe('idempotency-mismatch');
});

test('the same change sent again changes nothing, and another under its id is refused', async () => {
  const { book, desk } = await clinic({ service: { notice: 0 } }, '2026-06-09T00:00:00.000Z');
  const { id } = await book('09:00');
  const mismatch = async (asked: Promise<unknown>) =>
    expect((await refusal(asked)).reason).toBe('idempotency-mismatch');
  const { reschedule, setStatus, cancel } = desk.api.appointments;
  const moved = { id, version: 1, changeId: newChange(), startsAt: at('10:00') };
  const first = await reschedule.mutate(moved);
  expect(await reschedule.mutate(moved)).toEqual(first);
  await mismatch(reschedule.mutate({ ...moved, startsAt: at('11:00') }));
  await mismatch(reschedule.mutate({ ...moved, minutes: 60 }));
  const said = { id, version: 2, changeId: newChange(), state: 'arrived' } as const;
  await setStatus.mutate(said);
  expect(await setStatus.mutate(said)).toMatchObject({ state: 'arrived', version: 3 });
  await mismatch(setStatus.mutate({ ...said, state: 'no-show' }));
  await setStatus.mutate({ id, version: 3, changeId: newChange(), state: 'booked' });
  const off = { id, version: 4, changeId: newChange(), reason: 'She is ill' };
  await cancel.mutate(off);
  expect(await cancel.mutate(off)).toMatchObject({ state: 'cancelled', version: 5 });
  await mismatch(cancel.mutate({ ...off, reason: 'The doctor is ill' }));
});

test('of two changes under one id at the same moment one is done', async () => {
  const { book, desk } = await clinic({}, '2026-06-09T00:00:00.000Z');
  const rounds = ['09:00', '11:00', '13:00'].map(async (time) => {
    const booked = [await book(time), await book(time.replace(':00', ':30'))];
    const changeId = newChange();
    const asked = await Promise.allSettled(
      booked.map(({ id }) => desk.api.appointments.setStatus.mutate({ id, version: 1, changeId, state: 'arrived' })),
    );
    const [lost] = asked.flatMap((one) => (one.status === 'rejected' ? [refusal(Promise.reject(one.reason))] : []));
    return (await lost)?.reason;
  });
  expect(new Set(await Promise.all(rounds))).toEqual(new Set(['idempotency-mismatch']));
});

test('A08 moved to where somebody else is it stays where it was', async () => {
  const { book, desk, list } = await clinic();
  await book('10:00');
  const { id, version } = await book('09:00');
  const move = (time: string, changeId = newChange()) =>
    desk.api.appointments.reschedule.mutate({ id, version, changeId, startsAt: at(time) });
  const { reason, free } = await refusal(move('10:00'));
  expect(reason).toBe('slot-taken');
  expect(hours(free)).toEqual(['10:30', '11:00', '11:30']);
  expect((await list()).find((one) => one.id === id)).toMatchObject({ startsAt: at('09:00'), version: 1 });
  const changeId = newChange();
  await move('09:30', changeId);
  const again = await move('09:30', changeId);
  expect(again).toMatchObject({ startsAt: at('09:30'), version: 2 });
  expect((await refusal(move('11:00'))).reason).toBe('stale');
});

test('it is not in its own way when it is made longer, and does not grow into the next', async () => {
  const { book, desk } = await clinic();
  const { id, version } = await book('09:00');
  await book('10:00');
  const last = (minutes: number, seen: number) =>
    desk.api.appointments.reschedule.mutate({
      id,
      version: seen,
      changeId: newChange(),
      startsAt: at('09:00'),
      minutes,
    });
  expect(await last(60, version)).toMatchObject({ endsAt: at('10:00') });
  expect((await refusal(last(75, version + 1))).reason).toBe('slot-taken');
});

test('outside of the hours staff say why, and a place that is taken is taken all the same', async () => {
  const { book } = await clinic();
  expect((await refusal(book('20:00'))).reason).toBe('not-offered');
  const despite = { reason: 'The doctor stays for her' };
  expect(await book('20:00', despite)).toMatchObject({ state: 'booked', flags: [] });
  expect((await refusal(book('20:00', despite))).reason).toBe('slot-taken');
});

test('a provider gives one service at a time, however many places each has', async () => {
  const opened = await clinic({ service: { capacity: 3 } });
  const { owner, site, provider, service, desk } = opened;
  const other = await addService(owner, { name: 'Vaccination', capacity: 3 });
  await provide(owner, { site, employee: provider, services: [service, other] });
  await opened.book('09:00');
  const asked = { ...booking(opened, at('09:00')), serviceId: other };
  expect((await refusal(desk.api.appointments.book.mutate(asked))).reason).toBe('slot-taken');
  await opened.book('09:00');
});

test('A13 the notice ends with its moment for who books, and staff may cancel after it with a reason', async () => {
  const { book, desk } = await clinic();
  const cancel = (one: { id: string; version: number }, reason?: string) =>
    desk.api.appointments.cancel.mutate({
      ...{ id: appointmentId.parse(one.id), version: one.version, changeId: newChange() },
      ...(reason ? { reason } : {}),
    });
  const [onTime, late] = [await book('09:00'), await book('10:00')];
  daybook.clock.set('2026-06-08T01:00:00.000Z');
  expect(await cancel(onTime)).toMatchObject({ state: 'cancelled' });
  daybook.clock.set('2026-06-08T02:00:01.000Z');
  expect((await refusal(cancel(late))).reason).toBe('too-late-to-change');
  expect(await cancel(late, 'She is ill')).toMatchObject({ state: 'cancelled' });
});

test('what is booked when a provider goes on leave is kept and flagged, and nothing new is', async () => {
  const { book, list, owner, provider, site } = await clinic();
  await book('10:00');
  await book('14:00');
  const { providers } = await owner.api.appointments.availability.get.query({ siteId: site, employeeId: provider });
  const [before] = providers;
  if (!before) throw new Error('no provider');
  const off = { id: newId(), date: '2026-06-09', is: 'off', span: { starts: '10:00', ends: '12:00' }, note: null };
  await owner.api.appointments.availability.save.mutate({ ...before, exceptions: [off as never] });
  const flags = (await list()).map((one) => one.flags);
  expect(flags).toEqual([['needs-move'], []]);
  expect((await refusal(book('11:00'))).reason).toBe('not-offered');
});

test('what is booked with somebody who gives nothing any more, or works here no more, has its column, and is to be moved', async () => {
  const { book, desk, day, owner, provider, site } = await clinic();
  const { id } = await book('10:00');
  const seen = async () => {
    const { providers, items } = await desk.api.appointments.list.query(day);
    expect(items).toMatchObject([{ id, providerId: provider, flags: ['needs-move'] }]);
    expect(providers).toMatchObject([{ id: provider, name: 'Ligaya Ramos', windows: [] }]);
  };
  await provide(owner, { site, employee: provider, services: [] });
  await seen();
  await owner.api.directory.employees.archive.mutate({ id: provider });
  await seen();
});

test('15 minutes after the first start the list of a provider who is not here is marked', async () => {
  const { book, desk, day } = await clinic({}, '2026-06-09T00:00:00.000Z');
  await book('09:00');
  await book('09:00', { startsAt: '2026-06-10T01:00:00.000Z' });
  daybook.clock.set(at('09:15'));
  const { providers, items } = await desk.api.appointments.list.query({ ...day, to: '2026-06-10' });
  expect(providers[0]?.late).toBe(true);
  // Tomorrow is another day.
  expect(items.map(({ flags }) => flags.includes('provider-late'))).toEqual([true, false]);
});

test('names, contact and what somebody comes to a health centre for are three permissions', async () => {
  const { book, owner, desk, site, day, organizationId } = await clinic();
  const { version, ...fields } = await owner.api.directory.sites.get.query({ id: site });
  const { name, zone, currency, dayStart, longestShift } = fields;
  await owner.api.directory.sites.update.mutate({
    ...{
      id: site,
      version,
      name,
      zone,
      currency,
      dayStart,
      longestShift,
      reports: { kind: 'health-centre', from: null },
    },
  });
  const booked = await book('09:00', { reason: 'Bleeding since noon' });
  expect(booked).toMatchObject({ client: { name: 'Luz Magsaysay' }, service: { name: 'Check-up' } });
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  const { items } = await manager.api.appointments.list.query(day);
  expect(items).toMatchObject([{ id: booked.id, client: null, service: null, note: null, state: 'booked' }]);
  const reasons = async (by: typeof desk | typeof manager) =>
    (await by.api.appointments.history.query({ id: booked.id })).items.map(({ reason }) => reason);
  expect([await reasons(desk), await reasons(manager)]).toEqual([['Bleeding since noon'], [null]]);
  const off = { id: booked.id, version: 1, changeId: newChange(), reason: 'Bleeding since noon' };
  await desk.api.appointments.cancel.mutate(off);
  // Auditors and managers read the trail, who may not know it either.
  expect(JSON.stringify(await audited(daybook, organizationId, 'appointments'))).not.toContain('Bleeding');
  const elsewhere = await addAccount(daybook, owner, 'front-desk', []);
  expect((await refusal(elsewhere.api.appointments.list.query(day))).reason).toBe('not-found');
  const change = { id: booked.id, version: 2, changeId: newChange() };
  expect((await refusal(elsewhere.api.appointments.cancel.mutate(change))).reason).toBe('not-found');
});

test('who is free is told together, and a booking goes to the one that was asked for', async () => {
  const opened = await clinic();
  const { owner, site, service, desk, provider } = opened;
  const colleague = await addEmployee(owner, [site], { name: 'Amado Cruz' });
  await provide(owner, { site, employee: colleague, services: [service], hours: ['09:00', '10:00'] });
  await opened.book('09:00');
  const { items } = await desk.api.appointments.slots.query({ ...opened.day, serviceId: service });
  expect(items[0]).toMatchObject({ startsAt: at('09:00'), providers: [{ id: colleague, free: 1 }] });
  expect(items[1]?.providers.map(({ id }) => id).sort()).toEqual([colleague, provider].sort());
  expect(items).toHaveLength(16);
});
