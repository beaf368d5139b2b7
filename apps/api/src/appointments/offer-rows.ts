import type { ServiceId, SiteId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import { builtOnce } from '@daybook/db/built-once';
import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import { services } from '@daybook/db/schema/services';
import { and, eq } from 'drizzle-orm';
import { Refusal } from '../refusal.ts';
import { readColumns, serviceView } from './service-rows.ts';

/** What is booked, and by whose clock. */
export interface Offer {
  zone: string;
  service: Service;
  /** Neither the site nor the service is archived. */
  isOffered: boolean;
  /** Whether the site has a booking page. */
  hasPage: boolean;
  /** Whether it is a health centre: what somebody comes for is clinical there. */
  isClinical: boolean;
}

/** A service at a site of the organization, or `not-found`: in one statement, since whoever books waits for it. */
export async function readOffer(
  tx: Transaction,
  organizationId: string,
  { siteId, serviceId }: { siteId: SiteId; serviceId: ServiceId },
): Promise<Offer> {
  const [row] = await read(tx, { organizationId, siteId, serviceId });
  if (!row) throw new Refusal('not-found');
  const service = serviceView(row.service);
  const isOffered = row.archivedAt === null && service.state !== 'archived';
  return { zone: row.zone, service, isOffered, hasPage: row.slug !== null, isClinical: row.kind === 'health-centre' };
}

const read = builtOnce(['organizationId', 'siteId', 'serviceId'], (tx, value) =>
  tx
    .select({
      zone: sites.zone,
      archivedAt: sites.archivedAt,
      slug: sites.slug,
      kind: sites.kind,
      service: readColumns,
    })
    .from(sites)
    .innerJoin(services, and(eq(services.organizationId, sites.organizationId), eq(services.id, value.serviceId)))
    .where(and(eq(sites.organizationId, value.organizationId), eq(sites.id, value.siteId))),
);
