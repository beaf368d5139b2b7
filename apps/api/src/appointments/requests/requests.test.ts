import { appointmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookingToken } from '../../messages/tokens.ts';
import { newChange, openClinic } from '../../testing/appointments.ts';
import { refusal } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { addAccount, addSite, foundOrganization, password } from '../../testing/lakeshore.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** A clinic that wants to agree to what clients book, from far ahead. */
async function clinic() {
  daybook.clock.set('2026-06-08T00:00:00.000Z');
  const opened = await openClinic(daybook, { service: { selfBooking: 'ask', ahead: 365 } });
  const { desk, site, service, provider, organizationId } = opened;
  let visitors = 0;
  const ask = async (startsAt: string, { confirmed = true, after = 0 } = {}) => {
    visitors += 1;
    const visitor = daybook.browser({ 'x-forwarded-for': `10.9.0.${visitors}` });
    const id = appointmentId.parse(newId());
    await visitor.api.appointments.hold.mutate({
      id,
      siteId: site,
      serviceId: service,
      providerId: provider,
      startsAt,
    });
    const who = { name: 'Paz Aquino', phone: null, birthDate: null, note: null, language: 'fil' } as const;
    await visitor.api.appointments.request.mutate({ id, ...who, email: `paz${visitors}@example.org` });
    const token = bookingToken(daybook.house.keys, { organizationId, id });
    daybook.clock.forward(after);
    if (confirmed) await visitor.api.appointments.page.confirm.mutate({ token });
    return id;
  };
  const list = () => desk.api.appointments.requests.list.query({ siteId: site });
  return { ...opened, ask, list };
}

test('what waits for staff is there whatever its date, the oldest first, until it is answered', async () => {
  const { desk, site, ask, list } = await clinic();
  const far = await ask('2027-03-01T01:00:00.000Z', { after: 5 * 60_000 });
  daybook.clock.forward(1000);
  const soon = await ask('2026-06-09T01:00:00.000Z');
  // Its mail is not confirmed: it ends by itself.
  await ask('2026-06-09T02:00:00.000Z', { confirmed: false });
  const { items, count } = await list();
  expect(items.map(({ id, state, client }) => [id, state, client?.name])).toEqual([
    [far, 'requested', 'Paz Aquino'],
    [soon, 'requested', 'Paz Aquino'],
  ]);
  // It was held before, and is asked for since its mail is confirmed.
  expect(items[0]?.requestedAt).toBe('2026-06-08T00:05:00.000Z');
  expect(count).toBe(2);
  const [first] = items;
  if (!first) throw new Error('nothing is asked for');
  const { id, version } = first;
  await desk.api.appointments.setStatus.mutate({ id, version, changeId: newChange(), state: 'booked' });
  expect((await list()).items.map(({ id: left }) => left)).toEqual([soon]);
  // The other desk still had it on its screen.
  const late = desk.api.appointments.cancel.mutate({ id, version, changeId: newChange() });
  expect((await refusal(late)).reason).toBe('stale');
  // Nobody answered, and its time is over: it is asked for all the same.
  daybook.clock.set('2026-06-10T00:00:00.000Z');
  await desk.api.access.signIn.mutate({ login: desk.login, password });
  expect((await desk.api.appointments.requests.list.query({ siteId: site })).count).toBe(1);
});

test('how many wait is counted by site, in the sites of the account alone', async () => {
  const { owner, site, ask } = await clinic();
  await ask('2026-06-09T01:00:00.000Z');
  await ask('2026-06-09T02:00:00.000Z');
  const counted = await owner.api.appointments.requests.count.query();
  expect(counted).toEqual({ count: 2, sites: [{ id: site, name: expect.any(String), count: 2 }] });
  const elsewhere = await addAccount(daybook, owner, 'front-desk', [await addSite(owner)]);
  expect(await elsewhere.api.appointments.requests.count.query()).toEqual({ count: 0, sites: [] });
  expect(await refusal(elsewhere.api.appointments.requests.list.query({ siteId: site }))).toMatchObject({
    reason: 'not-found',
  });
  const stranger = await foundOrganization(daybook);
  expect(await stranger.owner.api.appointments.requests.count.query()).toEqual({ count: 0, sites: [] });
});

test('who decides about requests sees them, and a manager does not', async () => {
  const { owner, site } = await clinic();
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  expect((await refusal(manager.api.appointments.requests.list.query({ siteId: site }))).reason).toBe('not-allowed');
});
