import { type ClientId, clientId, type HouseholdId, householdId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Browser } from './browser.ts';
import type { Shop } from './new-things.ts';

export const clientFields = {
  name: 'Maria Santos',
  birthDate: '1984-03-14',
  phone: '0917 555 0142',
  email: 'maria@example.org',
  language: 'en',
  reminders: true,
} as const;

type Fields = Partial<Omit<Parameters<Browser['api']['clients']['create']['mutate']>[0], 'id' | 'despite'>>;

/** A new client, whoever else is of this name. */
export async function addClient({ owner }: { owner: Browser }, fields: Fields = {}): Promise<ClientId> {
  const id = clientId.parse(newId());
  await owner.api.clients.create.mutate({ id, ...clientFields, ...fields, despite: true });
  return id;
}

/** A household of these people; the first is who it is written for. */
export async function addHousehold({ owner }: { owner: Browser }, ids: readonly ClientId[]): Promise<HouseholdId> {
  const id = householdId.parse(newId());
  const members = ids.map((one, index) => ({ clientId: one, relationship: index === 0 ? 'self' : 'child' }) as const);
  await owner.api.clients.households.save.mutate({ id, name: 'Santos', members });
  return id;
}

/** A household of two, with a look at it. */
export async function fillClients(owner: Browser): Promise<{ clientId: string; householdId: string }> {
  const ids = [await addClient({ owner }), await addClient({ owner }, { name: 'Luis Santos' })];
  const household = await addHousehold({ owner }, ids);
  return { clientId: ids[0] ?? '', householdId: household };
}

export const clientInputs: Record<string, (shop: Shop, nonce: string) => unknown> = {
  'clients.list': () => ({ search: 'maria' }),
  'clients.get': async (shop) => ({ id: await addClient(shop), purpose: 'care' }),
  'clients.duplicates': () => {
    const { name, birthDate, phone, email } = clientFields;
    return { name, birthDate, phone, email };
  },
  'clients.create': (_, nonce) => ({ id: newId(), ...clientFields, name: `Ana ${nonce}` }),
  'clients.update': async (shop) => ({ id: await addClient(shop), version: 1, ...clientFields, name: 'Ana Cruz' }),
  'clients.archive': async (shop) => ({ id: await addClient(shop), version: 1 }),
  'clients.unarchive': async (shop) => {
    const id = await addClient(shop);
    const { version } = await shop.owner.api.clients.archive.mutate({ id, version: 1 });
    return { id, version };
  },
  'clients.merge': async (shop) => ({ id: await addClient(shop), version: 1, into: await addClient(shop) }),
  'clients.unmerge': async (shop) => {
    const id = await addClient(shop);
    await shop.owner.api.clients.merge.mutate({ id, version: 1, into: await addClient(shop) });
    return { id, version: 2 };
  },
  'clients.accessLog': async (shop) => ({
    clientId: await addClient(shop),
    accountId: (await shop.owner.api.access.me.query()).account.id,
  }),
  'clients.households.get': async (shop) => ({ id: await addHousehold(shop, [await addClient(shop)]) }),
  'clients.households.save': async (shop) => {
    const members = [{ clientId: await addClient(shop), relationship: 'self' }];
    return { id: newId(), name: 'Santos', members };
  },
};
