import { messages } from '@daybook/db/schema/roster';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';

/** Somebody who reads: at a site's tablet what is to that site, elsewhere what is to the person's own sites. */
export interface Reading {
  organizationId: string;
  employeeId: string;
  /** The site of the tablet; null: in the web app. */
  siteId: string | null;
}

/** The messages that are to this person, there. */
export function toReader({ organizationId, employeeId, siteId }: Reading): SQL | undefined {
  const atSite =
    siteId === null
      ? sql`exists (
          select from employee_sites x
          where x.organization_id = ${messages.organizationId} and x.employee_id = ${employeeId}
            and x.site_id = ${messages.siteId})`
      : eq(messages.siteId, siteId);
  return and(eq(messages.organizationId, organizationId), or(eq(messages.employeeId, employeeId), atSite));
}
