import type { ServiceId } from '@daybook/contract/ids';
import type { SelfBooking, Service, ServiceInput } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import { services } from '@daybook/db/schema/services';
import { and, eq, sql } from 'drizzle-orm';
import { Refusal } from '../refusal.ts';

/** What is read of a service. */
export const readColumns = {
  id: sql<ServiceId>`${services.id}`,
  name: services.name,
  nameFil: services.nameFil,
  duration: services.duration,
  buffer: services.buffer,
  step: services.step,
  capacity: services.capacity,
  price: services.price,
  currency: services.currency,
  selfBooking: sql<SelfBooking>`${services.selfBooking}`,
  lead: services.lead,
  notice: services.notice,
  ahead: services.ahead,
  archivedAt: services.archivedAt,
  version: services.version,
};

type Row = Omit<Service, 'price' | 'state'> & {
  price: number | null;
  currency: string | null;
  archivedAt: Date | null;
};

export function serviceView({ price, currency, archivedAt, ...row }: Row): Service {
  return {
    ...row,
    price: price === null || currency === null ? null : { amount: price, currency },
    state: archivedAt ? 'archived' : 'offered',
  };
}

/** As the table keeps what is said of a service. */
export function serviceColumns({ price, ...fields }: ServiceInput) {
  return { ...fields, price: price?.amount ?? null, currency: price?.currency ?? null };
}

export async function readServices(tx: Transaction, organizationId: string): Promise<Service[]> {
  const rows = await tx
    .select(readColumns)
    .from(services)
    .where(eq(services.organizationId, organizationId))
    .orderBy(sql`${services.name} collate "und-x-icu"`, services.id);
  return rows.map(serviceView);
}

/** The service by its id, also an archived one, or `not-found`. */
export async function findService(tx: Transaction, organizationId: string, id: ServiceId): Promise<Service> {
  const [row] = await tx
    .select(readColumns)
    .from(services)
    .where(and(eq(services.organizationId, organizationId), eq(services.id, id)));
  if (!row) throw new Refusal('not-found');
  return serviceView(row);
}
