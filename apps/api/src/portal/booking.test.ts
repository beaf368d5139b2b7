import { appointmentId, type ClientId, employeeId, serviceId, siteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newChange } from '../testing/appointments.ts';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { addClient } from '../testing/client-inputs.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { comeBack, openShop } from '../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { addGiver, letIn, type Portal, portalOf, signInToPortal } from '../testing/portal.ts';

let daybook: Daybook;
let outbox: Outbox;
let shop: Awaited<ReturnType<typeof openShop>> & { daybook: Daybook };
let portal: Portal;
let own: Browser;
let given: Awaited<ReturnType<typeof addGiver>>;

beforeAll(async () => {
  daybook = await startDaybook();
  outbox = openOutbox(daybook);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await outbox.close();
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = { daybook, ...(await openShop(daybook)) };
  portal = await portalOf(shop);
  own = await signInToPortal(shop);
  given = await addGiver(shop, portal.site);
});

// The 22nd, by the wall clock in Manila, a week ahead.
const nine = '2026-06-22T01:00:00.000Z';
const ten = '2026-06-22T02:00:00.000Z';

const asked = (fields: { startsAt?: string; clientId?: ClientId; id?: string; note?: string } = {}) => ({
  ...{ id: appointmentId.parse(fields.id ?? newId()), clientId: fields.clientId ?? portal.client, siteId: portal.site },
  ...{ serviceId: given.service, startsAt: fields.startsAt ?? nine, note: fields.note ?? null },
});
const ahead = async (by = own) => (await by.api.portal.appointments.query({ when: 'ahead' })).items;
const onList = async () => {
  const day = { from: '2026-06-22', to: '2026-06-23' };
  return (await shop.owner.api.appointments.list.query({ siteId: portal.site, ...day })).items;
};
/** Somebody else of the same site, signed in. */
async function addOther() {
  const client = await addClient(shop, { name: 'Rosa Cruz', email: 'rosa@example.org' });
  return { client, ...(await letIn(shop, { site: portal.site, client })) };
}

test('a client books what clients may, sees it, is written to, and the desk has it', async () => {
  const booked = await own.api.portal.book.mutate(asked({ note: 'By bus' }));
  expect(booked).toMatchObject({
    ...{ state: 'booked', name: 'Maria Santos', clientId: portal.client, startsAt: nine, version: 1, confirmBy: null },
    changeBy: '2026-06-21T01:00:00.000Z',
  });
  expect(await ahead()).toEqual([booked]);
  expect(await onList()).toMatchObject([
    { id: booked.id, source: 'portal', state: 'booked', client: { id: portal.client }, note: 'By bus' },
  ]);
  const { items } = await own.api.portal.messages.query({});
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(['booked', 'reminder-24h', 'reminder-2h']);
  expect(items.every(({ appointmentId: of }) => of === booked.id)).toBe(true);
  const deeds = await audited(daybook, shop.organizationId, 'appointments');
  const deed = deeds.find(({ action }) => action === 'appointments.booked');
  expect(deed).toMatchObject({ actorKind: 'client', actor: portal.client, subject: booked.id });
});

test('the same again is one appointment, also at the same moment; something else under its id is none', async () => {
  const same = asked();
  const [first, second] = await Promise.all([own.api.portal.book.mutate(same), own.api.portal.book.mutate(same)]);
  expect(second).toEqual(first);
  expect(await own.api.portal.book.mutate(same)).toEqual(first);
  const other = own.api.portal.book.mutate({ ...same, startsAt: ten });
  expect((await refusal(other)).reason).toBe('idempotency-mismatch');
  expect(await ahead()).toHaveLength(1);
  const { browser, client } = await addOther();
  const theirs = browser.api.portal.book.mutate({ ...same, clientId: client });
  expect((await refusal(theirs)).reason).toBe('idempotency-mismatch');
});

test('a place that is taken is answered with the next three, and no two have one', async () => {
  const { browser, client } = await addOther();
  const tries = await Promise.allSettled([
    own.api.portal.book.mutate(asked()),
    browser.api.portal.book.mutate(asked({ clientId: client })),
  ]);
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const lost = await refusal(browser.api.portal.book.mutate(asked({ clientId: client })));
  expect(lost.reason).toBe('slot-taken');
  expect(lost.free?.map(({ startsAt }) => startsAt)).toEqual([
    '2026-06-22T01:30:00.000Z',
    '2026-06-22T02:00:00.000Z',
    '2026-06-22T02:30:00.000Z',
  ]);
});

test('where staff have to agree it waits for them, is no news until they do, and is asked anew when it is moved', async () => {
  given = await addGiver(shop, portal.site, { selfBooking: 'ask' });
  const booked = await own.api.portal.book.mutate(asked());
  expect(booked.state).toBe('requested');
  expect((await own.api.portal.messages.query({})).items).toEqual([]);
  const { id, version } = booked;
  const { setStatus } = shop.owner.api.appointments;
  await setStatus.mutate({ id, version, changeId: newChange(), state: 'booked' });
  expect((await own.api.portal.messages.query({})).items.map(({ kind }) => kind)).toContain('booked');
  const moved = await own.api.portal.reschedule.mutate({ id, version: 2, changeId: newChange(), startsAt: ten });
  expect(moved).toMatchObject({ state: 'requested', startsAt: ten, version: 3 });
});

test('who missed three in 90 days asks, and does not book', async () => {
  const missed = [];
  for (const hour of ['01', '02', '03'])
    missed.push(await own.api.portal.book.mutate(asked({ startsAt: `2026-06-22T${hour}:00:00.000Z` })));
  daybook.clock.set('2026-06-22T03:00:00.000Z');
  await comeBack(shop.owner, shop.login);
  own = await signInToPortal(shop);
  for (const { id, version } of missed) {
    await shop.owner.api.appointments.setStatus.mutate({ id, version, changeId: newChange(), state: 'no-show' });
  }
  expect((await own.api.portal.book.mutate(asked({ startsAt: '2026-06-23T01:00:00.000Z' }))).state).toBe('requested');
});

test('nothing is booked that clients may not book: elsewhere, at other times, of what is not offered', async () => {
  const { book } = own.api.portal;
  const hidden = await addGiver(shop, portal.site, { selfBooking: 'no' });
  const late = await addGiver(shop, portal.site, { lead: 14 * 24 * 60 });
  const elsewhere = await addGiver(shop, shop.site);
  const wrong = {
    between: { ...asked(), startsAt: '2026-06-22T01:10:00.000Z' },
    past: { ...asked(), startsAt: '2026-06-14T01:00:00.000Z' },
    farAhead: { ...asked(), startsAt: '2026-12-22T01:00:00.000Z' },
    hidden: { ...asked(), serviceId: hidden.service },
    tooSoon: { ...asked(), serviceId: late.service },
    noPage: { ...asked(), serviceId: elsewhere.service, siteId: shop.site },
    otherPerson: { ...asked(), providerId: hidden.provider },
    nobody: { ...asked(), providerId: employeeId.parse(newId()) },
  };
  for (const [why, input] of Object.entries(wrong))
    expect((await refusal(book.mutate(input))).reason, why).toBe('not-offered');
  for (const input of [
    { ...asked(), siteId: siteId.parse(newId()) },
    { ...asked(), serviceId: serviceId.parse(newId()) },
  ])
    expect((await refusal(book.mutate(input))).reason).toBe('not-found');
  expect(await ahead()).toEqual([]);
});

test('one person has five ahead at most; what the desk books is not counted', async () => {
  for (const minute of ['01:00', '01:30', '02:00', '02:30', '03:00'])
    await own.api.portal.book.mutate(asked({ startsAt: `2026-06-22T${minute}:00.000Z` }));
  const one = asked({ startsAt: '2026-06-22T03:30:00.000Z' });
  expect((await refusal(own.api.portal.book.mutate(one))).reason).toBe('too-many-bookings');
  const place = { siteId: portal.site, serviceId: given.service, providerId: given.provider, startsAt: one.startsAt };
  const client = { id: portal.client };
  await shop.owner.api.appointments.book.mutate({ id: one.id, ...place, client, note: null });
  expect(await ahead()).toHaveLength(6);
});

test('a client moves an appointment, also one of the desk’s, and the same again is once', async () => {
  const { id } = asked();
  const place = { siteId: portal.site, serviceId: given.service, providerId: given.provider, startsAt: nine };
  await shop.owner.api.appointments.book.mutate({ id, ...place, client: { id: portal.client }, note: null });
  const move = { id, version: 1, changeId: newChange(), startsAt: ten };
  const moved = await own.api.portal.reschedule.mutate(move);
  expect(moved).toMatchObject({ startsAt: ten, state: 'booked', version: 2 });
  expect(await own.api.portal.reschedule.mutate(move)).toEqual(moved);
  const { reschedule } = own.api.portal;
  const other = reschedule.mutate({ ...move, startsAt: nine });
  expect((await refusal(other)).reason).toBe('idempotency-mismatch');
  const stale = reschedule.mutate({ ...move, changeId: newChange(), startsAt: nine });
  expect((await refusal(stale)).reason).toBe('stale');
  const between = reschedule.mutate({
    ...move,
    version: 2,
    changeId: newChange(),
    startsAt: '2026-06-22T02:10:00.000Z',
  });
  expect((await refusal(between)).reason).toBe('not-offered');
  const { items } = await shop.owner.api.appointments.history.query({ id });
  expect(items.map(({ what, by }) => [what, by])).toEqual([
    ['booked', expect.any(String)],
    ['moved', null],
  ]);
});

test('a client cancels, and what is over or cancelled stays as it is', async () => {
  const { id } = await own.api.portal.book.mutate(asked());
  const cancel = { id, version: 1, changeId: newChange() };
  const cancelled = await own.api.portal.cancel.mutate(cancel);
  expect(cancelled).toMatchObject({ state: 'cancelled', version: 2 });
  expect(await own.api.portal.cancel.mutate(cancel)).toEqual(cancelled);
  const again = own.api.portal.cancel.mutate({ ...cancel, version: 2, changeId: newChange() });
  expect((await refusal(again)).reason).toBe('not-from-here');
  const move = own.api.portal.reschedule.mutate({ id, version: 2, changeId: newChange(), startsAt: ten });
  expect((await refusal(move)).reason).toBe('not-from-here');
  expect(await ahead()).toEqual([]);
  const past = await own.api.portal.appointments.query({ when: 'past' });
  expect(past.items.map((one) => [one.id, one.state])).toEqual([[id, 'cancelled']]);
  await own.api.portal.book.mutate(asked());
});

test('the service’s notice holds for clients, to the minute, and not for the desk', async () => {
  const { id } = await own.api.portal.book.mutate(asked());
  daybook.clock.set('2026-06-21T01:00:00.001Z');
  own = await signInToPortal(shop);
  const move = { id, version: 1, changeId: newChange(), startsAt: ten };
  expect((await refusal(own.api.portal.reschedule.mutate(move))).reason).toBe('too-late-to-change');
  const cancel = { id, version: 1, changeId: newChange() };
  expect((await refusal(own.api.portal.cancel.mutate(cancel))).reason).toBe('too-late-to-change');
  daybook.clock.set('2026-06-21T01:00:00.000Z');
  expect((await own.api.portal.cancel.mutate(cancel)).state).toBe('cancelled');
});

test('nobody else’s appointment is seen, moved or cancelled', async () => {
  const { browser, client } = await addOther();
  const { id } = await own.api.portal.book.mutate(asked());
  expect(await ahead(browser)).toEqual([]);
  expect((await browser.api.portal.messages.query({})).items).toEqual([]);
  const { api } = browser;
  const wrong = await Promise.all(
    [
      api.portal.appointments.query({ when: 'ahead', clientId: portal.client }),
      api.portal.book.mutate(asked({ startsAt: ten })),
      api.portal.reschedule.mutate({ id, version: 1, changeId: newChange(), startsAt: ten }),
      api.portal.cancel.mutate({ id, version: 1, changeId: newChange() }),
    ].map(refusal),
  );
  expect(wrong.map(({ reason }) => reason)).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
  expect((await api.portal.household.query()).people.map((one) => one.id)).toEqual([client]);
  expect(await ahead()).toMatchObject([{ id, startsAt: nine, version: 1 }]);
});

test('what was booked under an id that was merged is the own', async () => {
  const { browser, client } = await addOther();
  const { id } = await browser.api.portal.book.mutate(asked({ clientId: client }));
  await shop.owner.api.clients.merge.mutate({ id: client, version: 1, into: portal.client });
  expect(await ahead()).toMatchObject([{ id, clientId: portal.client, name: 'Maria Santos' }]);
  const cancelled = await own.api.portal.cancel.mutate({ id, version: 1, changeId: newChange() });
  expect(cancelled.state).toBe('cancelled');
});

test('the list goes on from page to page', async () => {
  const starts = ['01:00', '01:30', '02:00'].map((time) => `2026-06-22T${time}:00.000Z`);
  for (const startsAt of starts) await own.api.portal.book.mutate(asked({ startsAt }));
  const page = (when: 'ahead' | 'past', cursor?: string) =>
    own.api.portal.appointments.query({ when, limit: 2, ...(cursor ? { cursor } : {}) });
  const first = await page('ahead');
  const second = await page('ahead', first.nextCursor ?? '');
  expect([...first.items, ...second.items].map(({ startsAt }) => startsAt)).toEqual(starts);
  expect(second.nextCursor).toBeNull();
  daybook.clock.set('2026-06-23T00:00:00.000Z');
  own = await signInToPortal(shop);
  const last = await page('past');
  const before = await page('past', last.nextCursor ?? '');
  expect([...last.items, ...before.items].map(({ startsAt }) => startsAt)).toEqual(starts.toReversed());
});

test('a look in the portal is kept beside those of staff, once in a quarter of an hour', async () => {
  await own.api.portal.book.mutate(asked());
  for (let n = 0; n < 3; n += 1) await ahead();
  await own.api.portal.household.query();
  const looks = async () => {
    const { items } = await shop.owner.api.clients.accessLog.query({ clientId: portal.client });
    return items.filter(({ what }) => what.startsWith('portal.'));
  };
  expect(await looks()).toMatchObject([{ by: null, byClient: portal.client, clientIds: [portal.client], found: true }]);
  daybook.clock.forward(16 * 60_000);
  await ahead();
  expect(await looks()).toHaveLength(2);
});
