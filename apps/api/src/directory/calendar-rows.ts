import { type CalendarDay, calendarKind, type OpenOn } from '@daybook/contract/calendar';
import type { CalendarDayId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { calendarDays } from '@daybook/db/schema/directory';
import { and, asc, between, eq, inArray, sql } from 'drizzle-orm';

/** The dates that are not ordinary ones at these sites, by date. */
export async function readCalendar(
  tx: Transaction,
  organizationId: string,
  { siteIds, from, to }: { siteIds: readonly SiteId[]; from: string; to: string },
): Promise<CalendarDay[]> {
  const rows = await tx
    .select({
      id: sql<CalendarDayId>`${calendarDays.id}`,
      siteId: sql<SiteId>`${calendarDays.siteId}`,
      date: calendarDays.date,
      kind: calendarDays.kind,
      name: calendarDays.name,
      open: sql<OpenOn>`case ${calendarDays.open} when 'hours' then
        jsonb_build_object('opens', ${calendarDays.opens}, 'closes', ${calendarDays.closes}) else to_jsonb(${calendarDays.open}) end`,
      version: calendarDays.version,
    })
    .from(calendarDays)
    .where(
      and(
        eq(calendarDays.organizationId, organizationId),
        inArray(calendarDays.siteId, [...siteIds]),
        between(calendarDays.date, from, to),
      ),
    )
    .orderBy(asc(calendarDays.date), asc(calendarDays.siteId));
  return rows.map(({ kind, ...row }) => ({ ...row, kind: calendarKind.parse(kind) }));
}
