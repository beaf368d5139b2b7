import type * as contract from '@daybook/contract/hours-report';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { type ReportDay, readReportDays } from './report-days.ts';
import { lineOf } from './report-lines.ts';
import { sitesOfReport } from './report-rows.ts';

/** The people behind a line of the report, by name, each with the dates on which something was not as planned. */
export async function reportPeople(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId, from, to }: z.output<(typeof contract.hoursReportPeople)['input']>,
): Promise<contract.HoursReportPeople> {
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    await sitesOfReport(tx, actor, siteId);
    const asked = { organizationId, siteIds: [siteId], span: { from, to }, now: house.clock.now() };
    const all = await readReportDays(tx, asked);
    const people = Map.groupBy(all, (day) => day.employee.id);
    // Where nothing is planned at all, nothing is unplanned.
    const isPlanned = all.some(({ planned }) => planned > 0);
    return {
      items: [...people.values()].flatMap((days) => {
        const [first] = days;
        if (!first) return [];
        const { id, name, number } = first.employee;
        return [
          {
            employee: { id, name, number },
            ...lineOf(days),
            days: days.filter((day) => isOdd(day, isPlanned)).map(shown),
          },
        ];
      }),
    };
  });
}

function isOdd(day: ReportDay, isPlanned: boolean): boolean {
  const { late, leftEarly, absent, excused, planned, worked, overtime } = day;
  return late + leftEarly + absent + overtime > 0 || excused || (isPlanned && planned === 0 && worked > 0);
}

function shown(day: ReportDay): contract.HoursReportPeople['items'][number]['days'][number] {
  const { date, planned, worked, lateMinutes, leftEarlyMinutes, absent, excused } = day;
  return { date, planned, worked, lateMinutes, leftEarlyMinutes, absent: absent > 0, excused };
}
