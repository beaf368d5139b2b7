import { forget } from '@daybook/auth/attempts';
import { appointmentId, providerExceptionId, serviceId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { askedKey } from '../appointments/page/booker.ts';
import { bookingToken } from '../messages/tokens.ts';
import { addClient, booking, newChange, openClinic, provide, visit } from './appointments.ts';
import type { Daybook } from './daybook.ts';
import type { openShop } from './lakeshore.ts';
import { newEmployee, newSite, type Shop } from './new-things.ts';

const day = { from: '2026-06-22', to: '2026-06-22' };
const nine = '2026-06-22T01:00:00.000Z';
/** An hour after the tests begin: nobody arrives for what is a week away. */
const today = '2026-06-15T01:00:00.000Z';
const who = { name: 'Paz Aquino', phone: null, birthDate: null, note: null, language: 'en' } as const;

async function newService({ owner }: Pick<Shop, 'owner'>) {
  const id = serviceId.parse(newId());
  await owner.api.appointments.services.save.mutate({ id, ...visit });
  return id;
}

/** Somebody who gives a service at the shop, and a client. */
async function newProvider(shop: Shop, nonce: string) {
  const provider = await newEmployee(shop, `v${nonce}`);
  const service = await newService(shop);
  await provide(shop.owner, { site: shop.site, employee: provider, services: [service] });
  return { ...shop, provider, service, client: await addClient(shop.daybook, shop.organizationId) };
}

/** An appointment of the shop, as it was booked. */
async function newAppointment(shop: Shop, nonce: string, startsAt = nine) {
  const asked = booking(await newProvider(shop, nonce), startsAt);
  const { id, version } = await shop.owner.api.appointments.book.mutate(asked);
  return { id, version, changeId: newChange() };
}

/** What somebody on a page holds, of an organization of its own: a browser holds two at most. */
async function newHeld(daybook: Daybook) {
  const { keys, connections } = daybook.house;
  // A minute has no end here, and everybody comes from one address.
  await forget(connections.raw, [askedKey(keys, 'hold', '127.0.0.1'), askedKey(keys, 'request', '127.0.0.1')]);
  const clinic = await openClinic(daybook);
  const browser = daybook.browser();
  const id = appointmentId.parse(newId());
  const place = { siteId: clinic.site, serviceId: clinic.service, startsAt: nine, providerId: clinic.provider };
  await browser.api.appointments.hold.mutate({ id, ...place });
  return { ...clinic, browser, id };
}

async function newLink({ daybook }: Shop, nonce: string) {
  const { organizationId, browser, id } = await newHeld(daybook);
  await browser.api.appointments.request.mutate({ id, ...who, email: `paz-${nonce}@example.org` });
  return { token: bookingToken(daybook.house.keys, { organizationId, id }) };
}

/** What is sent to each procedure about appointments. */
export const appointmentInputs = {
  'appointments.services.list': () => ({}),
  'appointments.services.save': () => ({ id: newId(), ...visit }),
  'appointments.services.archive': async (shop: Shop) => ({ id: await newService(shop), version: 1 }),
  'appointments.availability.get': ({ site, employee }: Shop) => ({ siteId: site, employeeId: employee }),
  'appointments.availability.save': async (shop: Shop, nonce: string) => ({
    ...{ siteId: shop.site, employeeId: await newEmployee(shop, `v${nonce}`), version: 0 },
    ...{ serviceIds: [await newService(shop)], hours: [{ weekday: 1, starts: '09:00', ends: '12:00' }] },
    exceptions: [{ id: newId(), date: day.from, is: 'off', span: null, note: 'Training' }],
  }),
  'appointments.list': ({ site, employee }: Shop) => ({ siteId: site, ...day, providerId: employee }),
  'appointments.ofClient': async (shop: Shop, nonce: string) => {
    const asked = booking(await newProvider(shop, nonce), nine);
    await shop.owner.api.appointments.book.mutate(asked);
    return { clientId: asked.client.id, purpose: 'booking' };
  },
  'appointments.requests.list': ({ site }: Shop) => ({ siteId: site }),
  'appointments.requests.count': () => undefined,
  'appointments.history': async (shop: Shop, nonce: string) => ({ id: (await newAppointment(shop, nonce)).id }),
  'appointments.book': async (shop: Shop, nonce: string) => booking(await newProvider(shop, nonce), nine),
  'appointments.reschedule': async (shop: Shop, nonce: string) => {
    const asked = booking(await newProvider(shop, nonce), nine);
    const { id, version } = await shop.owner.api.appointments.book.mutate(asked);
    const moved = { startsAt: '2026-06-22T02:00:00.000Z', providerId: asked.providerId, reason: 'She asked for it' };
    return { id, version, changeId: newChange(), ...moved };
  },
  'appointments.cancel': async (shop: Shop, nonce: string) => ({
    ...(await newAppointment(shop, nonce)),
    reason: 'She is ill',
  }),
  'appointments.setStatus': async (shop: Shop, nonce: string) => ({
    ...(await newAppointment(shop, nonce, today)),
    state: 'arrived',
  }),
  'appointments.slots': async (shop: Shop, nonce: string) => {
    const { site, service, provider } = await newProvider(shop, nonce);
    await shop.owner.api.appointments.page.set.mutate({ siteId: site, slug: `s-${site.slice(-12)}` });
    return { siteId: site, serviceId: service, providerId: provider, ...day };
  },
  'appointments.hold': async ({ daybook }: Shop) => {
    const { site, service, provider } = await openClinic(daybook);
    return { id: newId(), siteId: site, serviceId: service, startsAt: nine, providerId: provider };
  },
  'appointments.release': async ({ daybook }: Shop) => ({ id: (await newHeld(daybook)).id }),
  'appointments.request': async ({ daybook }: Shop, nonce: string) => ({
    ...{ id: (await newHeld(daybook)).id, ...who, email: `paz-${nonce}@example.org` },
  }),
  'appointments.page.set': async (shop: Shop) => ({ siteId: await newSite(shop), slug: `p-${newId().slice(-12)}` }),
  'appointments.page.site': async ({ daybook }: Shop) => ({ slug: (await openClinic(daybook)).slug }),
  'appointments.page.byLink': newLink,
  'appointments.page.confirm': newLink,
  'appointments.page.cancel': newLink,
  'appointments.page.unsubscribe': newLink,
};

/** Something in every table about appointments, and one id of each kind. */
export async function fillAppointments(
  daybook: Daybook,
  shop: Pick<Awaited<ReturnType<typeof openShop>>, 'owner' | 'organizationId' | 'site' | 'employee'>,
) {
  const { owner, organizationId, site, employee } = shop;
  const service = await newService(shop);
  await provide(owner, { site, employee, services: [service] });
  const { providers } = await owner.api.appointments.availability.get.query({ siteId: site, employeeId: employee });
  const [provider] = providers;
  if (!provider) throw new Error('nobody gives anything');
  const exception = providerExceptionId.parse(newId());
  const off = { id: exception, date: '2026-06-17', is: 'off', span: null, note: null } as const;
  await owner.api.appointments.availability.save.mutate({ ...provider, exceptions: [off] });
  const client = await addClient(daybook, organizationId);
  const asked = booking({ site, service, provider: employee, client }, today);
  const { id, version } = await owner.api.appointments.book.mutate(asked);
  const changeId = newChange();
  await owner.api.appointments.setStatus.mutate({ id, version, changeId, state: 'arrived' });
  const slug = `full-${site.slice(-12)}`;
  await owner.api.appointments.page.set.mutate({ siteId: site, slug });
  const visitor = daybook.browser();
  const held = appointmentId.parse(newId());
  const place = { siteId: site, serviceId: service, startsAt: '2026-06-22T03:00:00.000Z' };
  await visitor.api.appointments.hold.mutate({ id: held, ...place });
  await visitor.api.appointments.request.mutate({ id: held, ...who, email: 'paz@example.org' });
  await owner.api.appointments.page.set.mutate({ siteId: site, slug: null });
  return {
    serviceId: service,
    appointmentId: id,
    appointmentChangeId: changeId,
    providerExceptionId: exception,
    clientId: client,
  };
}
