import type { SiteId } from '@daybook/contract/ids';
import type { OwnShift } from '@daybook/contract/planned-shifts';
import { sites } from '@daybook/db/schema/directory';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import type { DateSpan } from '../timesheets/case-rows.ts';
import { placing, readPublished } from './shift-rows.ts';

/** The own published shifts, wherever they are; by when they start. */
export async function myShifts(
  { actor, db }: VerbContext<AccountActor>,
  { from, to }: DateSpan,
): Promise<{ shifts: OwnShift[] }> {
  const { organizationId, employeeId } = actor;
  if (employeeId === null) throw new Refusal('not-found');
  return await db.read(async (tx) => {
    const [rows, places] = await Promise.all([
      readPublished(
        tx,
        organizationId,
        sql`s.employee_id = ${employeeId} and s.business_date between ${from} and ${to}`,
      ),
      tx
        .select({ id: sql<SiteId>`${sites.id}`, name: sites.name })
        .from(sites)
        .where(and(eq(sites.organizationId, organizationId))),
    ]);
    const place = placing();
    const names = new Map(places.map(({ id, name }) => [id, name]));
    const shifts = rows.map((row) => ({ row, ...place(row) })).sort((a, b) => a.start - b.start);
    return {
      shifts: shifts.map(({ row, start, end }) => ({
        id: row.id,
        site: { id: row.siteId, name: names.get(row.siteId) ?? '', zone: row.zone },
        date: row.date,
        starts: row.startWall.slice(11, 16),
        ends: row.endWall.slice(11, 16),
        startsAt: momentOf(start),
        endsAt: momentOf(end),
        breakMinutes: row.breakMinutes,
        note: row.note,
      })),
    };
  });
}
