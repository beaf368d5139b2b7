import { randomUUID } from 'node:crypto';
import { organizationId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Language } from '@daybook/contract/values';
import { appointments } from '@daybook/db/schema/appointments';
import { clients } from '@daybook/db/schema/clients';
import { sites } from '@daybook/db/schema/directory';
import { services } from '@daybook/db/schema/services';
import type { AppointmentNews } from '@daybook/rules/messages/reminders';
import { and, eq, sql } from 'drizzle-orm';
import { tellClient } from '../messages/tell-client.ts';
import { tenantOf } from '../tenant.ts';
import type { Daybook } from './daybook.ts';
import type { openShop } from './lakeshore.ts';

type Fields = Partial<typeof appointments.$inferInsert>;

/** A place with a service, whose appointments are written as rows. */
export async function openDesk(
  daybook: Daybook,
  shop: Awaited<ReturnType<typeof openShop>>,
  { kind = 'health-centre' }: { kind?: 'shop' | 'health-centre' } = {},
) {
  const tenant = tenantOf(daybook.house, organizationId.parse(shop.organizationId));
  const ids = { organizationId: shop.organizationId };
  const serviceId = newId();
  await tenant.write(async (tx) => {
    await tx.update(sites).set({ kind }).where(eq(sites.id, shop.site));
    await tx.insert(services).values({
      ...{ ...ids, id: serviceId, name: 'Prenatal check-up', nameFil: 'Pagpapatingin ng buntis', duration: 30 },
      ...{ buffer: 0, step: 30, capacity: 50, selfBooking: 'book', lead: 0, notice: 0, ahead: 90 },
    });
  });
  const from = { house: daybook.house, organizationId: tenant.organizationId };
  let places = 0;

  async function addClient(fields: Partial<typeof clients.$inferInsert> = {}): Promise<string> {
    const id = newId();
    const email = `${randomUUID().slice(0, 8)}@example.org`;
    await tenant.write((tx) =>
      tx.insert(clients).values({
        ...{ ...ids, id, name: 'Luz Magsaysay', likeName: 'luz magsaysay', language: 'en', reminders: true, email },
        ...fields,
      }),
    );
    return id;
  }

  /** An appointment that is booked, unless told otherwise; what is told of it is left to the caller. */
  async function book(startsAt: string, fields: Fields & { language?: Language } = {}): Promise<string> {
    const id = newId();
    places = (places % 50) + 1;
    const place = places;
    const start = new Date(startsAt);
    const end = new Date(start.getTime() + 30 * 60_000);
    const clientId = fields.said ? null : (fields.clientId ?? (await addClient()));
    await tenant.write((tx) =>
      tx.insert(appointments).values({
        ...{ ...ids, id, siteId: shop.site, serviceId, providerId: shop.employee, place, source: 'staff' },
        ...{ startsAt: start, endsAt: end, busyUntil: end, state: 'booked', language: 'en', ...fields, clientId },
      }),
    );
    return id;
  }

  /** Changes it, as a verb would, and in the same transaction tells of it. */
  async function change(id: string, fields: Fields, news: AppointmentNews | null = null): Promise<void> {
    await tenant.write(async (tx) => {
      await tx
        .update(appointments)
        .set({ ...fields, version: sql`${appointments.version} + 1`, sequence: sql`${appointments.sequence} + 1` })
        .where(and(eq(appointments.organizationId, tenant.organizationId), eq(appointments.id, id)));
      await tellClient(tx, from, { appointmentId: id, news });
    });
  }

  const tell = (news: AppointmentNews, appointmentId: string) =>
    tenant.write((tx) => tellClient(tx, from, { appointmentId, news }));
  const plan = (id: string) => tenant.write((tx) => tellClient(tx, from, { appointmentId: id, news: null }));
  const move = (id: string, startsAt: string) => {
    const start = new Date(startsAt);
    const end = new Date(start.getTime() + 30 * 60_000);
    return change(id, { startsAt: start, endsAt: end, busyUntil: end }, 'moved');
  };
  return { tenant, serviceId, addClient, book, change, tell, plan, move };
}
