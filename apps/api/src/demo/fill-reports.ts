import { businessDate } from '@daybook/rules/business-date';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import type { JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { remindOfReports } from '../reports/remind.ts';
import { fillReportChanges } from './fill-report-changes.ts';
import { fillReportRules } from './fill-report-rules.ts';
import { fillSiteReports } from './fill-site-reports.ts';
import type { Filled } from './filled.ts';
import { dayStart, type SiteKey, sites } from './places.ts';

const daysFiled = 35;

/** Five weeks of day reports of every site, what became of them, and whom of today's is reminded. */
export async function fillReports(ctx: VerbContext<JobActor>, filled: Filled): Promise<void> {
  const now = ctx.house.clock.now();
  const dates = new Map(
    sites.map(({ key, zone }) => {
      const today = dayNumber(businessDate(now.getTime(), { zone, dayStart }));
      return [key, Array.from({ length: daysFiled + 1 }, (_, n) => dayText(today - daysFiled + n))] as const;
    }),
  );
  const datesOf = (key: SiteKey) => dates.get(key) ?? [];
  const templates = await fillReportRules(ctx, filled, datesOf);
  await Promise.all(
    sites.map((place) => fillSiteReports(ctx, filled, { place, dates: datesOf(place.key), templates })),
  );
  await fillReportChanges(ctx, filled, datesOf);
  await remindOfReports(ctx.house, ctx.db, now);
}
