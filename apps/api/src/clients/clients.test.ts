import { type ClientId, clientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { addClient, clientFields } from '../testing/client-inputs.ts';
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

const found = async (search?: string) => (await clients.list.query({ search })).items.map(({ name }) => name);
const fresh = (): ClientId => clientId.parse(newId());

test('a client is written down, changed from the version that was read, and audited without what stands in it', async () => {
  const id = fresh();
  const made = await clients.create.mutate({ id, ...clientFields, email: 'Maria@Example.org' });
  expect(made).toEqual({ id, ...clientFields, householdId: null, state: 'active', version: 1 });
  daybook.clock.forward(1000);
  const change = { id, ...clientFields, version: 1, phone: '0918 555 0177', name: 'Maria Santos-Cruz' };
  expect(await clients.update.mutate(change)).toMatchObject({ version: 2, phone: '0918 555 0177' });
  const late = await refusal(clients.update.mutate(change));
  expect([late.reason, late.version]).toEqual(['stale', 2]);
  const trail = await audited(daybook, shop.organizationId, 'clients');
  expect(trail).toMatchObject([
    { action: 'clients.created', subjectKind: 'client', subject: id, before: null, after: null },
    { action: 'clients.changed', subject: id, before: null, after: { changed: ['name', 'phone'] } },
  ]);
  expect(JSON.stringify(trail)).not.toMatch(/maria|santos|555/i);
});

test('the same client sent twice is one, and another under its id is refused', async () => {
  const sent = { id: fresh(), ...clientFields };
  const first = await clients.create.mutate(sent);
  expect(await clients.create.mutate(sent)).toEqual(first);
  expect((await refusal(clients.create.mutate({ ...sent, phone: null }))).reason).toBe('idempotency-mismatch');
  const twin = { id: fresh(), ...clientFields, name: 'Luis Santos' };
  await Promise.all([clients.create.mutate(twin), clients.create.mutate(twin), clients.create.mutate(twin)]);
  expect(await found()).toEqual(['Luis Santos', 'Maria Santos']);
});

test('a second of the same name and birth date is refused with who is there, and written down despite that', async () => {
  const id = await addClient(shop);
  const second = { id: fresh(), ...clientFields, name: 'SANTOS, Ma.', phone: '0999 555 0100', email: null };
  const known = await refusal(clients.create.mutate(second));
  expect([known.reason, known.id]).toEqual(['client-known', id]);
  await clients.create.mutate({ ...second, despite: true });
  const born = { id: fresh(), ...clientFields, birthDate: '1990-01-01' };
  expect(await clients.create.mutate(born)).toMatchObject({ birthDate: '1990-01-01' });
  const desks = await Promise.allSettled(
    [fresh(), fresh(), fresh()].map((one) => clients.create.mutate({ ...second, id: one, name: 'Jose Rizal' })),
  );
  expect(desks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('nobody is born tomorrow', async () => {
  const born = refusal(clients.create.mutate({ id: fresh(), ...clientFields, birthDate: '2026-06-17' }));
  expect(await born).toMatchObject({ reason: 'bad-input', fields: { birthDate: expect.any(String) } });
});

test('who may be the same is suggested, the likeliest first', async () => {
  const same = await addClient(shop, { phone: '0920 555 0111', email: null });
  const phone = await addClient(shop, { name: 'Luis Cruz', birthDate: null, email: null, phone: '+63 917 555 0142' });
  const near = await addClient(shop, { name: 'María Santoz', birthDate: null, email: null, phone: null });
  await addClient(shop, { name: 'Pedro Reyes', birthDate: '1984-03-14', phone: null, email: null });
  const { name, birthDate, phone: number, email } = clientFields;
  const { items } = await clients.duplicates.query({ name, birthDate, phone: number, email });
  expect(items.map(({ client, is }) => [client.id, is])).toEqual([
    [same, 'same'],
    [phone, 'near'],
    [near, 'near'],
  ]);
});

test('clients are found by beginnings of words, digits of the telephone number and pieces of the mail', async () => {
  await addClient(shop, { name: 'Maria Peñaflor', phone: '(049) 545 0142', email: 'pena_flor@example.org' });
  await addClient(shop, { name: 'Ma. Corazon Aquino', phone: '0917 555 0177', email: null });
  await addClient(shop, { name: 'Jose de la Cruz', phone: null, email: 'penaXflor@example.org' });
  expect(await found('penaflor mar')).toEqual(['Maria Peñaflor']);
  expect(await found('PEÑA')).toEqual(['Maria Peñaflor']);
  expect(await found('ma')).toEqual(['Ma. Corazon Aquino', 'Maria Peñaflor']);
  expect(await found('cruz la de jose')).toEqual(['Jose de la Cruz']);
  expect(await found('aria')).toEqual([]);
  expect(await found('+63 917 555')).toEqual(['Ma. Corazon Aquino']);
  expect(await found('0142')).toEqual(['Maria Peñaflor']);
  expect(await found('a_flor@')).toEqual(['Maria Peñaflor']);
  expect(await found('. %')).toEqual([]);
  expect(await found()).toEqual(['Jose de la Cruz', 'Ma. Corazon Aquino', 'Maria Peñaflor']);
});

test('pages follow each other, and a cursor that is none is refused', async () => {
  for (const name of ['Ana', 'Ñoño', 'Nora', 'Ana', 'Zeny']) await addClient(shop, { name });
  const first = await clients.list.query({ limit: 3 });
  const second = await clients.list.query({ limit: 3, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Ana', 'Ana', 'Ñoño', 'Nora', 'Zeny']);
  expect(second.nextCursor).toBeNull();
  expect((await refusal(clients.list.query({ cursor: 'x' }))).reason).toBe('bad-input');
});

test('who is archived is out of the lists, and comes back as a suggestion', async () => {
  const id = await addClient(shop);
  daybook.clock.forward(1000);
  expect(await clients.archive.mutate({ id, version: 1 })).toMatchObject({ state: 'archived', version: 2 });
  expect(await clients.archive.mutate({ id, version: 1 })).toMatchObject({ version: 2 });
  expect(await found()).toEqual([]);
  expect((await clients.list.query({ archived: true })).items).toMatchObject([{ id }]);
  expect((await refusal(clients.create.mutate({ id: fresh(), ...clientFields }))).reason).toBe('client-known');
  expect((await audited(daybook, shop.organizationId, 'clients')).map(({ action }) => action)).toEqual([
    'clients.created',
    'clients.archived',
  ]);
});

test('who was archived is brought back as the record was left, once however often it is sent', async () => {
  const id = await addClient(shop);
  const desk = await addAccount(daybook, shop.owner, 'front-desk');
  const back = (version: number) => desk.api.clients.unarchive.mutate({ id, version });
  expect(await refusal(back(1))).toMatchObject({ reason: 'stale', version: 1 });
  await clients.archive.mutate({ id, version: 1 });
  expect(await refusal(back(1))).toMatchObject({ reason: 'stale', version: 2 });
  daybook.clock.forward(1000);
  const returned = { id, ...clientFields, householdId: null, state: 'active', version: 3 };
  const [one, two] = await Promise.all([back(2), back(2)]);
  expect([one, two, await back(2)]).toEqual([returned, returned, returned]);
  expect(await found()).toEqual(['Maria Santos']);
  const trail = await audited(daybook, shop.organizationId, 'clients');
  expect(trail.filter(({ action }) => action === 'clients.unarchived')).toMatchObject([
    { subject: id, actor: desk.accountId },
  ]);
  const { items } = await clients.accessLog.query({ clientId: id });
  expect(items.map(({ by, what }) => [by?.id, what])).toContainEqual([desk.accountId, 'clients.unarchive']);
});

test('who was merged away, or is another organization’s, is not brought back', async () => {
  const [goes, stays] = [await addClient(shop), await addClient(shop)];
  await clients.archive.mutate({ id: goes, version: 1 });
  await clients.merge.mutate({ id: goes, version: 2, into: stays });
  expect((await refusal(clients.unarchive.mutate({ id: goes, version: 3 }))).reason).toBe('not-found');
  const other = await foundOrganization(daybook);
  const theirs = await addClient(other);
  await other.owner.api.clients.archive.mutate({ id: theirs, version: 1 });
  expect((await refusal(clients.unarchive.mutate({ id: theirs, version: 2 }))).reason).toBe('not-found');
  expect(await other.owner.api.clients.get.query({ id: theirs, purpose: 'care' })).toMatchObject({
    ...{ state: 'archived', version: 2 },
  });
});

test('a manager and an auditor are told of no client', async () => {
  const id = await addClient(shop);
  for (const role of ['manager', 'auditor', 'site', 'employee'] as const) {
    const { api } = await addAccount(daybook, shop.owner, role);
    expect((await refusal(api.clients.list.query({}))).reason).toBe('not-allowed');
    expect((await refusal(api.clients.get.query({ id, purpose: 'care' }))).reason).toBe('not-allowed');
  }
});
