import { type ClientId, clientId, householdId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { clientAccesses } from '@daybook/db/schema/client-accesses';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tenantOf } from '../tenant.ts';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { addClient, addHousehold } from '../testing/client-inputs.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, foundOrganization } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof foundOrganization>>;
let clients: Browser['api']['clients'];

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await foundOrganization(daybook);
  clients = shop.owner.api.clients;
});

const get = (id: ClientId, by = clients) => by.get.query({ id, purpose: 'care' });

test('V21 of two Maria Santos one becomes the other, and both are again what they were when it is undone', async () => {
  const stays = await addClient(shop);
  const goes = await addClient(shop, { phone: '0999 555 0100' });
  const other = await addClient(shop, { name: 'Luis Santos' });
  const household = await addHousehold(shop, [goes, other]);
  const merged = await clients.merge.mutate({ id: goes, version: 1, into: stays });
  expect(merged).toMatchObject({ id: stays, merged: [{ id: goes, name: 'Maria Santos', version: 2 }] });
  expect(await clients.merge.mutate({ id: goes, version: 1, into: stays })).toEqual(merged);
  expect(await get(goes)).toEqual(merged);
  expect(merged.householdId).toBe(household);
  const within = await clients.households.get.query({ id: household });
  expect(within.members.map((member) => member.clientId)).toEqual([stays, other]);
  expect((await clients.list.query({ search: 'maria' })).items.map(({ id }) => id)).toEqual([stays]);
  expect((await refusal(clients.archive.mutate({ id: goes, version: 2 }))).reason).toBe('not-found');

  expect((await refusal(clients.unmerge.mutate({ id: goes, version: 1 }))).reason).toBe('stale');
  // The trail goes by the clock.
  daybook.clock.set('2026-06-15T00:01:00.000Z');
  const apart = await clients.unmerge.mutate({ id: goes, version: 2 });
  expect(apart).toMatchObject({ id: goes, phone: '0999 555 0100', householdId: household, merged: [] });
  expect(await get(stays)).toMatchObject({ id: stays, householdId: null, merged: [] });
  const deeds = await audited(daybook, shop.organizationId, 'clients');
  expect(deeds.filter(({ action }) => /merged/.test(action))).toMatchObject([
    { action: 'clients.merged', subject: goes, after: { into: stays } },
    { action: 'clients.unmerged', subject: goes, before: { into: stays } },
  ]);
});

test('what was merged twice over is taken apart one by one', async () => {
  const [one, two, three] = [await addClient(shop), await addClient(shop), await addClient(shop)];
  await clients.merge.mutate({ id: one, version: 1, into: two });
  await clients.merge.mutate({ id: two, version: 1, into: three });
  expect(await get(one)).toMatchObject({ id: three, merged: [{ id: two }] });
  await clients.unmerge.mutate({ id: two, version: 2 });
  expect(await get(one)).toMatchObject({ id: two, merged: [{ id: one }] });
});

test('nobody becomes oneself, one who is merged already, or a circle', async () => {
  const [one, two, three] = [await addClient(shop), await addClient(shop), await addClient(shop)];
  const reason = async (id: ClientId, into: ClientId, version = 1) =>
    (await refusal(clients.merge.mutate({ id, version, into }))).reason;
  expect(await reason(one, one)).toBe('bad-input');
  await clients.merge.mutate({ id: one, version: 1, into: two });
  expect(await reason(two, one)).toBe('not-found');
  expect(await reason(three, one)).toBe('not-found');
  expect(await reason(one, three)).toBe('not-found');
  const [four, five] = [await addClient(shop), await addClient(shop)];
  const both = await Promise.allSettled([
    clients.merge.mutate({ id: four, version: 1, into: five }),
    clients.merge.mutate({ id: five, version: 1, into: four }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('nobody becomes who was taken out of the lists', async () => {
  const [goes, stays] = [await addClient(shop), await addClient(shop)];
  await clients.archive.mutate({ id: stays, version: 1 });
  expect((await refusal(clients.merge.mutate({ id: goes, version: 1, into: stays }))).reason).toBe('not-found');
  expect(await clients.merge.mutate({ id: stays, version: 2, into: goes })).toMatchObject({ id: goes });
});

test('what is answered when somebody is archived is a look, also when that was done before', async () => {
  const id = await addClient(shop);
  const desk = await addAccount(daybook, shop.owner, 'front-desk');
  await clients.archive.mutate({ id, version: 1 });
  expect(await desk.api.clients.archive.mutate({ id, version: 7 })).toMatchObject({ phone: '0917 555 0142' });
  const { items } = await clients.accessLog.query({ clientId: id });
  expect(items.map(({ by, what }) => [by?.id, what])).toContainEqual([desk.accountId, 'clients.archive']);
});

test('a household is saved with relationships, and whoever joins another leaves it', async () => {
  const [ana, ben, cora] = [
    await addClient(shop, { name: 'Ana', birthDate: '1980-01-01' }),
    await addClient(shop, { name: 'Ben', birthDate: '2015-01-01' }),
    await addClient(shop, { name: 'Cora', birthDate: '1950-01-01' }),
  ];
  const id = householdId.parse(newId());
  const members = [
    { clientId: ana, relationship: 'self' as const },
    { clientId: ben, relationship: 'child' as const },
    { clientId: cora, relationship: 'parent' as const },
  ];
  const saved = await clients.households.save.mutate({ id, name: 'Santos', members });
  expect(saved.members.map(({ name, relationship }) => [name, relationship])).toEqual([
    ['Ana', 'self'],
    ['Cora', 'parent'],
    ['Ben', 'child'],
  ]);
  expect(await clients.households.save.mutate({ id, name: 'Santos', members })).toEqual(saved);
  const other = { id, name: 'Cruz', members };
  expect((await refusal(clients.households.save.mutate(other))).reason).toBe('idempotency-mismatch');
  daybook.clock.forward(1000);
  const elsewhere = await addHousehold(shop, [cora]);
  expect(await clients.households.get.query({ id })).toMatchObject({ version: 2, members: [{}, {}] });
  expect((await get(cora)).householdId).toBe(elsewhere);
  expect((await refusal(clients.households.save.mutate({ ...other, version: 1 }))).reason).toBe('stale');
  daybook.clock.forward(1000);
  await clients.households.save.mutate({
    id,
    version: 2,
    name: 'Cruz',
    members: [{ clientId: ben, relationship: 'self' }],
  });
  expect((await get(ana)).householdId).toBeNull();
  const trail = await audited(daybook, shop.organizationId, 'clients');
  const saves = trail.filter(({ subjectKind }) => subjectKind === 'household');
  expect(saves.filter(({ subject }) => subject === id).map(({ after }) => after)).toEqual([
    null,
    { changed: ['members'] },
    { changed: ['name', 'members'] },
  ]);
  expect(saves.filter(({ subject }) => subject === elsewhere)).toMatchObject([{ after: null }]);
});

test('an answer that shows clients is one row in the log, also when it found nobody', async () => {
  const desk = await addAccount(daybook, shop.owner, 'front-desk');
  const auditor = await addAccount(daybook, shop.owner, 'auditor');
  const ids: ClientId[] = [];
  for (let n = 0; n < 20; n += 1) ids.push(await addClient(shop, { name: `Person ${String(n).padStart(2, '0')}` }));
  const log = (input = {}) => auditor.api.clients.accessLog.query(input);
  const step = () => daybook.clock.forward(1000);
  await desk.api.clients.list.query({});
  step();
  await get(ids[3] ?? clientId.parse(newId()), desk.api.clients);
  step();
  const nobody = clientId.parse(newId());
  expect((await refusal(get(nobody, desk.api.clients))).reason).toBe('not-found');
  const { items } = await log();
  const by = { id: desk.accountId, name: 'The front-desk' };
  const staff = { by, byClient: null };
  expect(items).toEqual([
    {
      at: '2026-06-15T00:00:02.000Z',
      ...staff,
      what: 'clients.get',
      purpose: 'care',
      found: false,
      clientIds: [nobody],
    },
    {
      at: '2026-06-15T00:00:01.000Z',
      ...staff,
      what: 'clients.get',
      purpose: 'care',
      found: true,
      clientIds: [ids[3]],
    },
    { at: '2026-06-15T00:00:00.000Z', ...staff, what: 'clients.list', purpose: 'contact', found: true, clientIds: ids },
  ]);
  expect((await log({ clientId: ids[3] })).items).toHaveLength(2);
  expect((await log({ clientId: ids[4], accountId: desk.accountId })).items).toHaveLength(1);
  expect((await log({ accountId: auditor.accountId })).items).toEqual([]);
  const first = await log({ clientId: ids[3], limit: 1 });
  const second = await log({ clientId: ids[3], limit: 1, cursor: first.nextCursor ?? undefined });
  expect([...first.items, ...second.items].map(({ what }) => what)).toEqual(['clients.get', 'clients.list']);
  expect((await refusal(log({ cursor: 'x' }))).reason).toBe('bad-input');
});

test('a look at who was merged is found by either id, and the row cannot be changed', async () => {
  const [stays, goes] = [await addClient(shop), await addClient(shop)];
  await get(goes);
  await clients.merge.mutate({ id: goes, version: 1, into: stays });
  const { items } = await clients.accessLog.query({ clientId: stays });
  expect(items.map(({ what }) => what).toSorted()).toEqual(['clients.get', 'clients.merge']);
  const tamper = tenantOf(daybook.house, shop.organizationId).write((tx) => tx.delete(clientAccesses));
  await expect(tamper).rejects.toThrow();
});
