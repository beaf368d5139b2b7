import { type ServiceId, type SiteId, ticketChangeId, ticketId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Ticket } from '@daybook/contract/queue';
import { addService, openClinic, provide } from './appointments.ts';
import type { Browser } from './browser.ts';
import type { Daybook } from './daybook.ts';
import { enrolKiosk } from './lakeshore.ts';

export const newTicketId = () => ticketId.parse(newId());
export const newTicketChange = () => ticketChangeId.parse(newId());

/** A clinic with a desk, a kiosk of the queue, a screen in the waiting room, and two services that are given there. */
export async function openQueue(daybook: Daybook, fields: { zone?: string } = {}) {
  const clinic = await openClinic(daybook, fields);
  const { owner, site, service, provider } = clinic;
  const other = await addService(owner, { name: 'Laboratory', duration: 10 });
  await provide(owner, { site, employee: provider, services: [service, other] });
  const tablet = await enrolKiosk(daybook, owner, site, 'queue');
  const screen = await enrolKiosk(daybook, owner, site, 'display');
  return { ...clinic, other, tablet, screen };
}

type At = { site: SiteId; service: ServiceId };

/** What the desk sends for a number. */
export function walkIn({ site, service }: At, fields: Partial<Parameters<Take>[0]> = {}) {
  return { id: newTicketId(), siteId: site, serviceId: service, clientId: null, priority: null, ...fields };
}
type Take = Browser['api']['appointments']['queue']['take']['mutate'];

export const seenAs = ({ id, version }: Pick<Ticket, 'id' | 'version'>) => ({
  ...{ id, version, changeId: newTicketChange() },
});

/** Calls who is next to a room; undefined: nobody waits. */
export async function callNext(
  { api }: Browser,
  { site }: { site: SiteId },
  room = 'Room 1',
): Promise<Ticket | undefined> {
  const { ticket } = await api.appointments.queue.call.mutate({ changeId: newTicketChange(), siteId: site, room });
  return ticket ?? undefined;
}
