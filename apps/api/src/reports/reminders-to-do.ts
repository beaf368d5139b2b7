import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { exceptions } from '@daybook/db/schema/exceptions';
import { reportReminders } from '@daybook/db/schema/reports';
import { and, eq, inArray } from 'drizzle-orm';
import { type AskedDate, type AskedSite, readAsked, twoWeeks } from './asked-days.ts';
import { noReportKey } from './settle-no-report.ts';
import { isToBeHandedIn, isToBeReminded } from './to-be-reminded.ts';

export interface Found {
  siteId: string;
  businessDate: string;
  /** ms */
  dueAt: number;
}

/** What there is to do: whose tablets to remind, what to raise, and what is no longer so. */
export interface ToDo {
  before: Found[];
  after: Found[];
  over: string[];
}

/** Looks at two weeks of every site that files. */
export async function findToDo(tx: Transaction, organizationId: OrganizationId, now: Date): Promise<ToDo> {
  const asked = await readAsked(tx, { organizationId, siteIds: null, filing: true, now, span: twoWeeks });
  const open = await tx
    .select({ key: exceptions.key, siteId: exceptions.siteId, date: exceptions.businessDate })
    .from(exceptions)
    .where(
      and(
        eq(exceptions.organizationId, organizationId),
        eq(exceptions.kind, 'no-report'),
        eq(exceptions.state, 'open'),
      ),
    );
  const every = asked.flatMap((site) => site.days.map((day) => ({ site, day, ...foundOf(site, day) })));
  const late = every.filter(({ day }) => day.overdue && isToBeHandedIn(day));
  const soon = every.filter(({ site, day }) => !day.overdue && isToBeReminded(site, day, now));
  const known = await knownOf(tx, organizationId, [...late, ...soon]);
  const still = new Set(late.map(noReportKey));
  return {
    before: soon.filter((one) => !known.reminded.has(`before ${noReportKey(one)}`)),
    after: late.filter(
      // What was handed in once and returned is known to whoever returned it.
      (one) => (one.day.filed?.submittedAt ?? null) === null && isToBeRaised(known.states.get(noReportKey(one))),
    ),
    over: open
      .filter(({ key, siteId, date }) => !still.has(key) && isWithin(asked, siteId, date))
      .map(({ key }) => key),
  };
}

const foundOf = ({ site }: AskedSite, { date, dueAt }: AskedDate): Found => ({
  ...{ siteId: site.id, businessDate: date, dueAt },
});

/** What a person answered stays answered; what settled by itself is asked again when it is so again. */
function isToBeRaised(state: string | undefined): boolean {
  return state === undefined || state === 'settled';
}

/** What is older than two weeks stays as it is, as long as its site files. */
function isWithin(asked: readonly AskedSite[], siteId: string, date: string | null): boolean {
  const own = asked.find(({ site }) => site.id === siteId);
  if (!own || date === null || own.site.from === null) return true;
  return date < own.site.from || date >= twoWeeks(own.today).from;
}

async function knownOf(tx: Transaction, organizationId: string, days: readonly Found[]) {
  const keys = days.map(noReportKey);
  if (keys.length === 0) return { states: new Map<string, string>(), reminded: new Set<string>() };
  const raised = await tx
    .select({ key: exceptions.key, state: exceptions.state })
    .from(exceptions)
    .where(and(eq(exceptions.organizationId, organizationId), inArray(exceptions.key, keys)));
  const rows = await tx
    .select()
    .from(reportReminders)
    .where(
      and(
        eq(reportReminders.organizationId, organizationId),
        inArray(reportReminders.businessDate, [...new Set(days.map(({ businessDate }) => businessDate))]),
      ),
    );
  return {
    states: new Map(raised.map(({ key, state }) => [key, state])),
    reminded: new Set(rows.map((row) => `${row.kind} ${noReportKey(row)}`)),
  };
}
