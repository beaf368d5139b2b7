import type * as contract from '@daybook/contract/hours-report';
import type { SiteId } from '@daybook/contract/ids';
import { dayNumber, dayText, weekBegin } from '@daybook/rules/timesheets/days';
import { workweeksOf } from '@daybook/rules/timesheets/workweeks';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import type { DateSpan } from './case-rows.ts';
import { readReportDays } from './report-days.ts';
import { lineOf } from './report-lines.ts';
import { sitesOfReport } from './report-rows.ts';
import { readSavedRules, rulesInForce, type SavedRules } from './rules-in-force.ts';

/**
 * Planned against worked, overtime and lateness of a span, by site and week: the newest week first, sites by name. A week
 * is a workweek of the site's rules, as far as it lies in the span; one in which nothing was planned or done is left out.
 */
export async function report(
  { actor, db, house }: VerbContext<AccountActor>,
  { from, to, siteId }: z.output<(typeof contract.hoursReport)['input']>,
): Promise<contract.HoursReport> {
  const { organizationId } = actor;
  const span = { from, to };
  return await db.read(async (tx) => {
    const sites = await sitesOfReport(tx, actor, siteId);
    const siteIds = sites.map(({ id }) => id);
    const [days, saved] = await Promise.all([
      readReportDays(tx, { organizationId, siteIds, span, now: house.clock.now() }),
      readSavedRules(tx, organizationId),
    ]);
    const bySite = Map.groupBy(days, (day) => day.siteId);
    const items = sites.flatMap((site) =>
      weeksOf(site.id, span, saved).flatMap((week) => {
        const own = (bySite.get(site.id) ?? []).filter(({ date }) => week.from <= date && date <= week.to);
        if (own.length === 0) return [];
        return [
          {
            site,
            week: { from: week.from, to: week.to },
            monday: week.monday,
            people: new Set(own.map(({ employee }) => employee.id)).size,
            ...lineOf(own),
          },
        ];
      }),
    );
    const byWeek = [...Map.groupBy(items, ({ monday }) => monday)].map(([monday, own]) => {
      const ends = own.flatMap(({ week }) => [week.from, week.to]).toSorted(compare);
      return { monday, week: { from: ends[0] ?? monday, to: ends.at(-1) ?? monday }, ...lineOf(own) };
    });
    return {
      // A stable sort: within a week the sites stay by name.
      items: items.toSorted((a, b) => compare(b.week.from, a.week.from)),
      weeks: byWeek.toSorted((a, b) => compare(a.monday, b.monday)),
      totals: lineOf(items),
    };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function weeksOf(siteId: SiteId, { from, to }: DateSpan, saved: SavedRules): (DateSpan & { monday: string })[] {
  return workweeksOf(dayNumber(from), dayNumber(to), rulesInForce(saved, siteId)).map(({ days }) => {
    const [first, last] = [dayText(days[0] ?? 0), dayText(days.at(-1) ?? 0)];
    const middle = days[Math.floor(days.length / 2)] ?? 0;
    return { from: first < from ? from : first, to: last > to ? to : last, monday: dayText(weekBegin(middle, 1)) };
  });
}
