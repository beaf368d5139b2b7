import type { requestsCount } from '@daybook/contract/appointment-requests';
import { siteId } from '@daybook/contract/ids';
import { appointments } from '@daybook/db/schema/appointments';
import { sites } from '@daybook/db/schema/directory';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { waitingForStaff } from './waiting-for-staff.ts';

/** How many requests wait, by site, by the name of the site. */
export async function countRequests({
  actor,
  db,
}: VerbContext<AccountActor>): Promise<z.output<typeof requestsCount.output>> {
  const rows = await db.read((tx) =>
    tx
      .select({ id: sites.id, name: sites.name, count: count() })
      .from(appointments)
      .innerJoin(sites, and(eq(sites.organizationId, appointments.organizationId), eq(sites.id, appointments.siteId)))
      .where(
        and(
          waitingForStaff(actor.organizationId),
          actor.sites === 'all' ? undefined : inArray(appointments.siteId, actor.sites),
        ),
      )
      .groupBy(sites.id, sites.name)
      .orderBy(sql`${sites.name} collate "und-x-icu"`, sites.id),
  );
  return {
    count: rows.reduce((sum, one) => sum + one.count, 0),
    sites: rows.map((row) => ({ ...row, id: siteId.parse(row.id) })),
  };
}
