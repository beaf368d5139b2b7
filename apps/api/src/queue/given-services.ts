import type { ServiceId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';

export interface GivenService extends Record<string, unknown> {
  id: ServiceId;
  name: string;
  nameFil: string | null;
  /** Minutes. */
  duration: number;
  /** At the site; null: no number was given for it yet. */
  letter: string | null;
  /** Numbers are given for it: it is not archived, and somebody gives it there or it has a letter. */
  isGiven: boolean;
}

/** The services for which numbers are given at a site, or were today, by name. */
export async function readGiven(
  tx: Transaction,
  { organizationId, siteId, date }: { organizationId: string; siteId: string; date: string },
): Promise<GivenService[]> {
  return await tx.execute<GivenService>(sql`
    select s.id, s.name, s.name_fil as "nameFil", s.duration, l.letter,
      s.archived_at is null and (l.letter is not null or p.given) as "isGiven"
    from services s
    left join queue_letters l
      on l.organization_id = s.organization_id and l.site_id = ${siteId} and l.service_id = s.id
    cross join lateral (select exists (
      select from provider_services x join employees e on e.organization_id = x.organization_id and e.id = x.employee_id
      where x.organization_id = s.organization_id and x.site_id = ${siteId} and x.service_id = s.id
        and e.archived_at is null) as given) p
    where s.organization_id = ${organizationId} and (
      (s.archived_at is null and (l.letter is not null or p.given))
      or exists (select from tickets t where t.organization_id = s.organization_id and t.site_id = ${siteId}
        and t.date = ${date} and t.service_id = s.id))
    order by s.name collate "und-x-icu", s.id`);
}
