import type { Provider, ProviderException } from '@daybook/contract/availability';
import type { EmployeeId, ServiceId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';

interface Row extends Record<string, unknown> {
  employeeId: EmployeeId;
  name: string;
  calledName: string;
  serviceIds: ServiceId[];
  hours: Provider['hours'];
  exceptions: (Omit<ProviderException, 'span'> & { starts: string | null; ends: string | null })[];
  version: number;
}

/**
 * Who gives services at a site, by name, with what is otherwise from a date on; or one employee of it, whether or not.
 * @param from calendar date at the site, `YYYY-MM-DD`
 */
export async function readProviders(
  tx: Transaction,
  organizationId: string,
  { siteId, from, employeeId = null }: { siteId: SiteId; from: string; employeeId?: EmployeeId | null },
): Promise<Provider[]> {
  const rows = await tx.execute<Row>(sql`
    select e.id as "employeeId", e.name, e.called_name as "calledName",
      coalesce(p.hours, '[]'::jsonb) as hours, coalesce(p.version, 0) as version,
      array(select s.service_id from provider_services s
        where s.organization_id = e.organization_id and s.site_id = ${siteId} and s.employee_id = e.id
        order by s.service_id) as "serviceIds",
      coalesce((select json_agg(json_build_object(
            'id', x.id, 'date', x.date, 'is', x.kind, 'starts', x.starts, 'ends', x.ends, 'note', x.note)
          order by x.date, x.starts nulls first, x.id)
        from provider_exceptions x
        where x.organization_id = e.organization_id and x.site_id = ${siteId} and x.employee_id = e.id
          and x.date >= ${from}), '[]'::json) as exceptions
    from employees e
    left join providers p on p.organization_id = e.organization_id and p.site_id = ${siteId} and p.employee_id = e.id
    where e.organization_id = ${organizationId} and e.archived_at is null
      and exists (select from employee_sites a
        where a.organization_id = e.organization_id and a.employee_id = e.id and a.site_id = ${siteId})
      and case when ${employeeId}::uuid is null then p.version is not null else e.id = ${employeeId}::uuid end
    order by e.name collate "und-x-icu", e.id`);
  return rows.map(({ exceptions, ...row }) => ({
    ...row,
    siteId,
    exceptions: exceptions.map(({ starts, ends, ...one }) => ({
      ...one,
      span: starts === null || ends === null ? null : { starts, ends },
    })),
  }));
}
