import type { Relationship } from '@daybook/contract/clients';
import { appointmentId, type ClientId, householdId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { newChange } from '../testing/appointments.ts';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { addClient } from '../testing/client-inputs.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addSite, openShop, password } from '../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { addGiver, letIn, type Portal, portalOf, signInToPortal } from '../testing/portal.ts';

let daybook: Daybook;
let outbox: Outbox;
let shop: Awaited<ReturnType<typeof openShop>> & { daybook: Daybook };
let portal: Portal;
let parent: Browser;

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
  parent = await signInToPortal(shop);
});

async function live(members: [ClientId, Relationship][]) {
  await shop.owner.api.clients.households.save.mutate({
    ...{ id: householdId.parse(newId()), name: 'Santos' },
    members: members.map(([clientId, relationship]) => ({ clientId, relationship })),
  });
}
const addChild = (name: string, birthDate: string | null) => addClient(shop, { name, birthDate, email: null });
const people = async (by = parent) => (await by.api.portal.household.query()).people.map(({ id }) => id);
const comeIn = async () => {
  parent = await signInToPortal(shop);
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
};
const hour = 3_600_000;

test('a parent sees, books, moves and cancels for a child, and each has the own look', async () => {
  const luis = await addChild('Luis Santos', '2016-05-01');
  await live([
    [portal.client, 'self'],
    [luis, 'child'],
  ]);
  const { service } = await addGiver(shop, portal.site);
  const place = { siteId: portal.site, serviceId: service, startsAt: '2026-06-22T01:00:00.000Z', note: null };
  const { id } = await parent.api.portal.book.mutate({ id: appointmentId.parse(newId()), clientId: luis, ...place });
  const { items } = await parent.api.portal.appointments.query({ when: 'ahead', clientId: luis });
  expect(items).toMatchObject([{ id, clientId: luis, name: 'Luis Santos', state: 'booked' }]);
  const move = { id, version: 1, changeId: newChange(), startsAt: '2026-06-22T02:00:00.000Z' };
  expect((await parent.api.portal.reschedule.mutate(move)).version).toBe(2);
  expect((await parent.api.portal.cancel.mutate({ id, version: 2, changeId: newChange() })).state).toBe('cancelled');
  expect((await parent.api.portal.household.query()).people).toEqual([
    { id: portal.client, name: 'Maria Santos', birthDate: '1984-03-14', is: 'self', until: null },
    { id: luis, name: 'Luis Santos', birthDate: '2016-05-01', is: 'child', until: '2034-05-01' },
  ]);
  const log = await shop.owner.api.clients.accessLog.query({ clientId: luis });
  expect(log.items.filter(({ byClient }) => byClient === portal.client).length).toBeGreaterThan(0);
});

test('only a parent or guardian sees a child, and a child sees nobody', async () => {
  const [luis, spouse, sister, unknown, grown] = [
    await addChild('Luis Santos', '2016-05-01'),
    await addChild('Jose Santos', '1982-01-01'),
    await addChild('Nena Santos', '1990-01-01'),
    await addChild('Ana Santos', null),
    await addChild('Pedro Santos', '2000-01-01'),
  ];
  await live([
    [portal.client, 'self'],
    [luis, 'child'],
    [spouse, 'spouse'],
    [sister, 'sibling'],
    [unknown, 'child'],
    [grown, 'child'],
  ]);
  expect(await people()).toEqual([portal.client, luis]);
  for (const [client, birthDate] of [
    [luis, '2016-05-01'],
    [spouse, '1982-01-01'],
    [sister, '1990-01-01'],
  ] as const) {
    const { browser } = await letIn(shop, { site: portal.site, client, birthDate });
    expect(await people(browser)).toEqual([client]);
    const asked = browser.api.portal.appointments.query({ when: 'ahead', clientId: portal.client });
    expect((await refusal(asked)).reason).toBe('not-found');
  }
});

test('where a child stands first, both parents and a guardian see it', async () => {
  const [luis, father, guardian] = [
    await addChild('Luis Santos', '2016-05-01'),
    await addChild('Jose Santos', '1982-01-01'),
    await addChild('Lola Ines', '1950-01-01'),
  ];
  await live([
    [luis, 'self'],
    [portal.client, 'parent'],
    [father, 'parent'],
    [guardian, 'guardian'],
  ]);
  expect(await people()).toEqual([portal.client, luis]);
  const { browser } = await letIn(shop, { site: portal.site, client: guardian, birthDate: '1950-01-01' });
  expect(await people(browser)).toEqual([guardian, luis]);
});

test('who leaves the household is seen no more, at once', async () => {
  const luis = await addChild('Luis Santos', '2016-05-01');
  await live([
    [portal.client, 'self'],
    [luis, 'child'],
  ]);
  expect(await people()).toContain(luis);
  await live([[luis, 'self']]);
  expect(await people()).toEqual([portal.client]);
});

// The birthday is 16 June, which begins in Manila at 16:00 UTC on the 15th.
test('V23 a parent’s access to a child ends at the local midnight of the 18th birthday, and is announced once', async () => {
  const luis = await addChild('Luis Santos', '2008-06-16');
  await live([
    [portal.client, 'self'],
    [luis, 'child'],
  ]);
  const { service } = await addGiver(shop, portal.site);
  const place = { siteId: portal.site, serviceId: service, startsAt: '2026-06-22T01:00:00.000Z', note: null };
  const { id } = await parent.api.portal.book.mutate({ id: appointmentId.parse(newId()), clientId: luis, ...place });

  daybook.clock.set('2026-06-15T15:59:59.999Z');
  await comeIn();
  await sweep(daybook.house, 24 * hour);
  expect(await parent.api.portal.household.query()).toMatchObject({
    people: [{ id: portal.client }, { id: luis, until: '2026-06-16' }],
    ended: [],
  });

  daybook.clock.set('2026-06-15T16:00:00.000Z');
  expect(await people()).toEqual([portal.client]);
  expect((await parent.api.portal.appointments.query({ when: 'ahead' })).items).toEqual([]);
  expect((await parent.api.portal.messages.query({})).items).toEqual([]);
  const cancel = { id, version: 1, changeId: newChange() };
  expect((await refusal(parent.api.portal.cancel.mutate(cancel))).reason).toBe('not-found');
  const move = { ...cancel, startsAt: '2026-06-22T02:00:00.000Z' };
  expect((await refusal(parent.api.portal.reschedule.mutate(move))).reason).toBe('not-found');
  const another = { id: appointmentId.parse(newId()), clientId: luis, ...place };
  expect((await refusal(parent.api.portal.book.mutate(another))).reason).toBe('not-found');
  // What was sent before and is sent again is answered no more either.
  expect((await refusal(parent.api.portal.book.mutate({ ...another, id }))).reason).toBe('not-found');
  const ofChild = parent.api.portal.appointments.query({ when: 'past', clientId: luis });
  expect((await refusal(ofChild)).reason).toBe('not-found');

  for (let n = 0; n < 2; n += 1) await sweep(daybook.house, 24 * hour);
  expect((await parent.api.portal.household.query()).ended).toEqual([{ name: 'Luis Santos', on: '2026-06-16' }]);
  await outbox.deliver();
  const { items } = await shop.owner.api.messages.mailbox.list.query({});
  const told = items.filter(({ kind }) => kind === 'guardian-ended');
  expect(told.map(({ recipient }) => recipient)).toEqual(['maria@example.org']);
  const { text, subject } = await shop.owner.api.messages.mailbox.get.query({ id: told[0]?.id ?? '' });
  expect(text).toContain('Luis Santos is 18 now.');
  expect(subject).not.toContain('Luis');
  const trail = (await audited(daybook, shop.organizationId, 'portal')).filter(
    ({ action }) => action === 'portal.guardian-ended',
  );
  expect(trail).toMatchObject([{ actorKind: 'job', subject: luis, after: { endedOn: '2026-06-16' } }]);

  const { browser } = await letIn(shop, { site: portal.site, client: luis, birthDate: '2008-06-16' });
  expect((await browser.api.portal.appointments.query({ when: 'ahead' })).items).toMatchObject([{ id }]);
  expect((await browser.api.portal.cancel.mutate(cancel)).state).toBe('cancelled');
});

test('the midnight is that of the site where the account was opened', async () => {
  const site = await addSite(shop.owner, { name: 'Chicago', zone: 'America/Chicago' });
  const [mother, luis] = [await addChild('Eva Cruz', '1980-01-01'), await addChild('Leo Cruz', '2008-06-16')];
  await live([
    [mother, 'self'],
    [luis, 'child'],
  ]);
  const seen = async (at: string) => {
    daybook.clock.set(at);
    await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
    const { browser } = await letIn(shop, { site, client: mother, birthDate: '1980-01-01' });
    return await people(browser);
  };
  expect(await seen('2026-06-15T16:00:00.000Z')).toEqual([mother, luis]);
  expect(await seen('2026-06-16T04:59:59.999Z')).toEqual([mother, luis]);
  expect(await seen('2026-06-16T05:00:00.000Z')).toEqual([mother]);
});

test('who opens an account later is told of nothing that they never saw', async () => {
  const [mother, luis] = [await addChild('Eva Cruz', '1980-01-01'), await addChild('Leo Cruz', '2008-06-14')];
  await live([
    [mother, 'self'],
    [luis, 'child'],
  ]);
  const { browser } = await letIn(shop, { site: portal.site, client: mother, birthDate: '1980-01-01' });
  await sweep(daybook.house, 24 * hour);
  expect((await browser.api.portal.household.query()).ended).toEqual([]);
});
