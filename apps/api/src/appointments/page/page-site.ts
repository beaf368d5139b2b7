import type { BookingSite } from '@daybook/contract/booking';
import type { EmployeeId, OrganizationId, ServiceId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { sql } from 'drizzle-orm';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { tenantOf } from '../../tenant.ts';
import { readServices } from '../service-rows.ts';
import { bookableSite } from './bookable.ts';
import { countAsked } from './booker.ts';

/** What a site's booking page shows to everybody. */
export async function pageSite(ctx: OpenContext, { slug }: { slug: string }): Promise<BookingSite> {
  await countAsked(ctx, 'look');
  const { organizationId, siteId } = await bookableSite(ctx.house, { slug });
  const now = ctx.house.clock.now();
  return await tenantOf(ctx.house, organizationId).read(async (tx) => {
    const [services, given, [site]] = await Promise.all([
      readServices(tx, organizationId),
      readGiven(tx, organizationId, siteId),
      tx.execute<{ name: string; zone: string; organization: string }>(sql`
        select s.name, s.zone, o.name as organization from sites s join organizations o on o.id = s.organization_id
        where s.organization_id = ${organizationId} and s.id = ${siteId}`),
    ]);
    if (!site) throw new Refusal('not-found');
    return {
      ...{ siteId, ...site, today: wallMomentOf(now.getTime(), site.zone).date },
      services: services.flatMap(({ id, name, nameFil, duration, price, selfBooking, notice, state }) => {
        const providers = given.filter(({ serviceId }) => serviceId === id);
        if (state === 'archived' || selfBooking === 'no' || providers.length === 0) return [];
        return {
          ...{ id, name, nameFil, duration, price, selfBooking, notice },
          providers: providers.map((one) => ({ id: one.employeeId, calledName: one.calledName })),
        };
      }),
    };
  });
}

async function readGiven(tx: Transaction, organizationId: OrganizationId, siteId: SiteId) {
  return await tx.execute<{ serviceId: ServiceId; employeeId: EmployeeId; calledName: string }>(sql`
    select p.service_id as "serviceId", p.employee_id as "employeeId", e.called_name as "calledName"
    from provider_services p
    join employees e on e.organization_id = p.organization_id and e.id = p.employee_id and e.archived_at is null
    where p.organization_id = ${organizationId} and p.site_id = ${siteId}
    order by e.called_name collate "und-x-icu", e.id`);
}
