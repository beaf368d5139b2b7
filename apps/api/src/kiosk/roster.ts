import type { EmployeeId } from '@daybook/contract/ids';
import type { RosterPerson } from '@daybook/contract/kiosk';
import { employees } from '@daybook/db/schema/directory';
import { and, eq, ilike, isNull, sql } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { dueNow } from '../roster/due-now.ts';
import { containing } from '../search.ts';

const most = 200;
const mostFound = 12;

/**
 * Whom a clock kiosk may name: its site's people, or with `search` (three letters or more) those of the whole
 * organization whose name has it. Names alone: no states, no hours.
 */
export async function roster(
  { actor, db, house }: VerbContext<KioskActor>,
  { search }: { search?: string | undefined },
): Promise<{ items: RosterPerson[] }> {
  if (actor.purpose !== 'clock') throw new Refusal('kiosk-purpose');
  const like = search !== undefined && search.length >= 3 ? containing(search) : undefined;
  if (search !== undefined && !like) return { items: [] };
  const here = sql<boolean>`exists (
    select from employee_sites x
    where x.organization_id = employees.organization_id and x.employee_id = employees.id and x.site_id = ${actor.siteId})`;
  const items = await db.read((tx) =>
    tx
      .select({
        id: sql<EmployeeId>`${employees.id}`,
        name: employees.name,
        calledName: employees.calledName,
        here,
        pinLength: employees.pinLength,
      })
      .from(employees)
      .where(
        and(
          eq(employees.organizationId, actor.organizationId),
          isNull(employees.archivedAt),
          like ? ilike(employees.name, like) : here,
        ),
      )
      .orderBy(sql`${employees.name} collate "und-x-icu"`, employees.id)
      .limit(like ? mostFound : most),
  );
  const due = await db.read((tx) => dueNow(tx, actor, house.clock.now()));
  return { items: items.map((item) => ({ ...item, dueAt: due.get(item.id) ?? null })) };
}
