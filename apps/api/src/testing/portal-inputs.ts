import { newToken, tokenHash } from '@daybook/auth/tokens';
import { appointmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { clientAccounts, clientCodes, guardianEnds } from '@daybook/db/schema/portal';
import { tenantOf } from '../tenant.ts';
import { newChange } from './appointments.ts';
import { addClient, clientFields } from './client-inputs.ts';
import { password } from './lakeshore.ts';
import type { Shop } from './new-things.ts';
import { addGiver, type Founded, portalOf } from './portal.ts';

const nine = '2026-06-22T01:00:00.000Z';
const { birthDate } = clientFields;

/** A link in a mail to somebody who registers. */
async function newLink(shop: Founded, nonce: string): Promise<string> {
  const { daybook, organizationId } = shop;
  const { site } = await portalOf(shop);
  const token = newToken();
  const said = { name: `Paz ${nonce}`, birthDate, email: `paz-${nonce}@example.org`, phone: null, language: 'en' };
  await tenantOf(daybook.house, organizationId).write((tx) =>
    tx.insert(clientCodes).values({
      ...{ organizationId, id: newId(), kind: 'mail', siteId: site, said, codeHash: tokenHash(token) },
      endsAt: new Date(daybook.clock.now().getTime() + 3_600_000),
    }),
  );
  return token;
}

/** An appointment of the shop's client, which the desk has booked. */
async function newBooked(shop: Founded) {
  const { site, client } = await portalOf(shop);
  const { service, provider } = await addGiver(shop, site);
  const { id, version } = await shop.owner.api.appointments.book.mutate({
    ...{ id: appointmentId.parse(newId()), siteId: site, serviceId: service, providerId: provider, startsAt: nine },
    ...{ client: { id: client }, note: null },
  });
  return { id, version, changeId: newChange(), provider };
}

/** What is sent to each procedure of the portal. */
export const portalInputs: Record<string, (shop: Shop, nonce: string) => unknown> = {
  'portal.register': async (shop, nonce) => {
    const { slug } = await portalOf(shop);
    return { slug, name: 'Paz Aquino', birthDate, email: `r${nonce}@example.org`, phone: null, language: 'en' };
  },
  'portal.forgot': async (shop, nonce) => ({ slug: (await portalOf(shop)).slug, email: `f${nonce}@example.org` }),
  'portal.confirm': async (shop, nonce) => ({ token: await newLink(shop, nonce), password }),
  'portal.useCode': async (shop) => {
    const { site } = await portalOf(shop);
    const clientId = await addClient(shop);
    const { code } = await shop.owner.api.portal.issueCode.mutate({ clientId, siteId: site });
    return { code, birthDate, password };
  },
  'portal.signIn': async (shop) => {
    const { slug, login } = await portalOf(shop);
    return { slug, login, password };
  },
  'portal.signOut': () => undefined,
  'portal.issueCode': async (shop) => ({ clientId: await addClient(shop), siteId: shop.site }),
  'portal.me': () => undefined,
  'portal.setLanguage': () => ({ language: 'fil' }),
  'portal.changePassword': () => ({ current: password, next: password }),
  'portal.household': () => undefined,
  'portal.appointments': async (shop) => ({ when: 'ahead', clientId: (await portalOf(shop)).client }),
  'portal.book': async (shop) => {
    const { site, client } = await portalOf(shop);
    const { service, provider } = await addGiver(shop, site);
    const what = { siteId: site, serviceId: service, providerId: provider, startsAt: nine };
    return { id: newId(), clientId: client, ...what, note: null };
  },
  'portal.reschedule': async (shop) => {
    const { provider, ...booked } = await newBooked(shop);
    return { ...booked, startsAt: '2026-06-22T02:00:00.000Z', providerId: provider };
  },
  'portal.cancel': async (shop) => {
    const { provider: _, ...booked } = await newBooked(shop);
    return booked;
  },
  'portal.messages': () => ({}),
};

/** A client with an account and a session, a code that is out, and a child of age; answers the account's id. */
export async function fillPortal(founded: Founded): Promise<string> {
  const { daybook, owner, organizationId } = founded;
  const { client: guardianId } = await portalOf(founded);
  await newLink(founded, 'fill');
  const childId = await addClient({ owner }, { name: 'Luis Santos', birthDate: '2008-06-14' });
  return await tenantOf(daybook.house, organizationId).write(async (tx) => {
    await tx.insert(guardianEnds).values({ organizationId, id: newId(), guardianId, childId, endedOn: '2026-06-14' });
    const [account] = await tx.select({ id: clientAccounts.id }).from(clientAccounts);
    if (!account) throw new Error('nobody has an account');
    return account.id;
  });
}
