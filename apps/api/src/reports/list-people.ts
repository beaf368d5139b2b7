import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import { employeeSites, employees } from '@daybook/db/schema/directory';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';

/** The people of a site, by name, for whoever has to say who it is. */
export async function listPeople(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId }: { siteId: SiteId },
): Promise<{ items: { id: EmployeeId; name: string; pinLength: number | null }[] }> {
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    await findSite(tx, actor, siteId, house.clock.now());
    const items = await tx
      .select({ id: sql<EmployeeId>`${employees.id}`, name: employees.name, pinLength: employees.pinLength })
      .from(employeeSites)
      .innerJoin(
        employees,
        and(eq(employees.organizationId, organizationId), eq(employees.id, employeeSites.employeeId)),
      )
      .where(
        and(
          eq(employeeSites.organizationId, organizationId),
          eq(employeeSites.siteId, siteId),
          isNull(employees.archivedAt),
        ),
      )
      .orderBy(asc(sql`${employees.name} collate "und-x-icu"`), asc(employees.id));
    return { items };
  });
}
