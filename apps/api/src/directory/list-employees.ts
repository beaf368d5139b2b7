import type { EmployeeView } from '@daybook/contract/directory';
import type { SiteId } from '@daybook/contract/ids';
import { employeeSites, employees } from '@daybook/db/schema/directory';
import { and, eq, exists, ilike, inArray, isNull, or, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { pageOf, readCursor } from '../cursor.ts';
import { containing } from '../search.ts';
import { employeeColumns, employeeView } from './employee-rows.ts';

const byName = sql`${employees.name} collate "und-x-icu"`;

interface Asked {
  search?: string | undefined;
  siteId?: SiteId | undefined;
  archived?: boolean | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** The people at the sites in the account's scope, by name. */
export async function listEmployees(
  { actor, db }: VerbContext<AccountActor>,
  { search, siteId, archived = false, cursor, limit = 50 }: Asked,
): Promise<{ items: EmployeeView[]; nextCursor: string | null }> {
  const place = readCursor(cursor);
  const like = containing(search);
  const scope = actor.sites === 'all' ? undefined : actor.sites;
  const rows = await db.read((tx) => {
    const at = (siteIds: readonly SiteId[]) =>
      exists(
        tx
          .select({ one: sql`1` })
          .from(employeeSites)
          .where(
            and(
              eq(employeeSites.organizationId, employees.organizationId),
              eq(employeeSites.employeeId, employees.id),
              inArray(employeeSites.siteId, [...siteIds]),
            ),
          ),
      );
    return tx
      .select(employeeColumns)
      .from(employees)
      .where(
        and(
          eq(employees.organizationId, actor.organizationId),
          archived ? undefined : isNull(employees.archivedAt),
          like ? or(ilike(employees.name, like), ilike(employees.number, like)) : undefined,
          siteId ? at([siteId]) : undefined,
          scope ? at(scope) : undefined,
          place ? sql`(${byName}, ${employees.id}) > (${place[0]}, ${place[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(byName, employees.id)
      .limit(limit + 1);
  });
  return pageOf(rows.map(employeeView), limit);
}
