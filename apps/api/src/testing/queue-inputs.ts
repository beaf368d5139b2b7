import { newId } from '@daybook/contract/new-id';
import { addClient, addService } from './appointments.ts';
import { newSite, type Shop } from './new-things.ts';
import { newTicketChange, newTicketId } from './queues.ts';

/** A number at the shop, as it was given. */
async function newTicket({ owner, site }: Pick<Shop, 'owner' | 'site'>) {
  const serviceId = await addService(owner);
  const asked = { id: newTicketId(), siteId: site, serviceId, clientId: null, priority: null };
  return await owner.api.appointments.queue.take.mutate(asked);
}

/** The same, called to a room. */
async function newCalled(shop: Pick<Shop, 'owner' | 'site'>) {
  const { id } = await newTicket(shop);
  const asked = { changeId: newTicketChange(), siteId: shop.site, ticketId: id, room: 'Room 2' };
  const { ticket } = await shop.owner.api.appointments.queue.call.mutate(asked);
  if (!ticket) throw new Error('nobody was called');
  return ticket;
}

const seen = ({ id, version }: { id: string; version: number }) => ({ id, version, changeId: newId() });
const span = { from: '2026-06-01', to: '2026-06-30' };

/** A site at which no number was given yet, so that the next one is the first. */
async function elsewhere(shop: Shop) {
  return { owner: shop.owner, site: await newSite(shop) };
}

/** What is sent to each procedure about the queue. */
export const queueInputs = {
  'appointments.queue.list': ({ site }: Shop) => ({ siteId: site }),
  'appointments.queue.take': async (shop: Shop) => ({
    ...{ id: newId(), siteId: await newSite(shop), serviceId: await addService(shop.owner), priority: 'senior' },
    clientId: await addClient(shop.daybook, shop.organizationId),
  }),
  'appointments.queue.call': async (shop: Shop) => {
    const at = await elsewhere(shop);
    const ticket = await newTicket(at);
    const serviceIds = ticket.service ? [ticket.service.id] : [];
    return { changeId: newId(), siteId: at.site, room: 'Room 2', serviceIds, ticketId: ticket.id };
  },
  'appointments.queue.recall': async (shop: Shop) => ({
    ...seen(await newCalled(await elsewhere(shop))),
    room: 'Room 3',
  }),
  'appointments.queue.transfer': async (shop: Shop) => ({
    ...{ ...seen(await newCalled(await elsewhere(shop))), serviceId: await addService(shop.owner) },
  }),
  'appointments.queue.prioritize': async (shop: Shop) => ({
    ...seen(await newTicket(await elsewhere(shop))),
    priority: 'pregnant',
  }),
  'appointments.queue.miss': async (shop: Shop) => seen(await newCalled(await elsewhere(shop))),
  'appointments.queue.finish': async (shop: Shop) => seen(await newCalled(await elsewhere(shop))),
  'appointments.queue.setLetter': async (shop: Shop) => ({
    ...{ siteId: await newSite(shop), serviceId: await addService(shop.owner), letter: 'L' },
  }),
  'appointments.queue.letters': ({ site }: Shop) => ({ siteId: site }),
  'appointments.queue.figures': ({ site }: Shop) => ({ siteId: site, ...span }),
  'appointments.queue.export': ({ site }: Shop) => ({ siteId: site, ...span, format: 'csv' }),
  'appointments.queue.offers': () => undefined,
  'appointments.queue.takeHere': async ({ owner }: Shop) => ({
    ...{ id: newId(), serviceId: await addService(owner), priority: null },
  }),
  'appointments.queue.display': () => undefined,
  'appointments.queue.watch': () => ({}),
};

/** Something in every table of the queue, and one id of each kind. */
export async function fillQueue(
  shop: Pick<Shop, 'owner' | 'site'>,
): Promise<{ ticketId: string; ticketChangeId: string }> {
  const { id, version } = await newCalled(shop);
  const changeId = newTicketChange();
  await shop.owner.api.appointments.queue.finish.mutate({ id, version, changeId });
  return { ticketId: id, ticketChangeId: changeId };
}
