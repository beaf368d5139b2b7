import type { SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { openingHours } from '@daybook/db/schema/directory';
import type { LeavePerson } from '@daybook/rules/roster/leave-days';
import { and, eq } from 'drizzle-orm';
import { readCalendar } from '../../directory/calendar-rows.ts';
import { type DateSpan, readTerms } from '../../timesheets/case-rows.ts';
import { termsOf } from '../../timesheets/read-cases.ts';
import { readSavedRules, rulesInForce } from '../../timesheets/rules-in-force.ts';

/** What says on which dates of a span this person is expected. */
export async function readLeavePerson(
  tx: Transaction,
  { organizationId, employeeId, siteId }: { organizationId: string; employeeId: string; siteId: SiteId },
  span: DateSpan,
): Promise<LeavePerson> {
  const saved = await readSavedRules(tx, organizationId);
  const terms = await readTerms(tx, { organizationId, employeeIds: [employeeId], span });
  const marked = await readCalendar(tx, organizationId, { siteIds: [siteId], ...span });
  const week = await tx
    .select({ weekday: openingHours.weekday })
    .from(openingHours)
    .where(and(eq(openingHours.organizationId, organizationId), eq(openingHours.siteId, siteId)));
  return {
    homeSiteId: siteId,
    rules: rulesInForce(saved, siteId),
    terms: termsOf(terms),
    calendar: {
      openWeekdays: new Set(week.map(({ weekday }) => weekday)),
      dates: new Map(
        marked.map(({ date, kind, open }) => [date, { kind, open: typeof open === 'string' ? open : 'hours' }]),
      ),
    },
  };
}
