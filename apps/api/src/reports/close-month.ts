import type { SiteId } from '@daybook/contract/ids';
import type { DayStanding, reportsCloseMonth } from '@daybook/contract/report-board';
import type { Transaction } from '@daybook/db/connect';
import { dayReports, reportMonths } from '@daybook/db/schema/reports';
import { and, between, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { tell } from '../live/tell.ts';
import { Refusal } from '../refusal.ts';
import { readAsked } from './asked-days.ts';
import { holdMonths, isMonthClosed } from './closed-month.ts';
import { monthSpan } from './month-span.ts';

/**
 * Closes a month that is over at the site and approved to its last date: from then on its reports stay as they are, and
 * what was wrong is corrected beside them. Closed twice it is closed once.
 */
export async function closeMonth(
  ctx: VerbContext<AccountActor>,
  { siteId, month }: z.output<(typeof reportsCloseMonth)['input']>,
): Promise<{ closed: true }> {
  const { actor, db, house } = ctx;
  const { organizationId, accountId } = actor;
  const now = house.clock.now();
  const span = monthSpan(month);
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, siteId, now);
    if (await isMonthClosed(tx, organizationId, { siteId, businessDate: span.from })) return { closed: true };
    if (site.businessDate <= span.to) throw new Refusal('bad-input', { fields: { month: 'is not over at the site' } });
    await holdMonths(tx, organizationId, siteId, 'close');
    await holdReports(tx, organizationId, siteId, span);
    const inUse = site.state === 'open';
    const lacking = await lackingIn(tx, { organizationId, siteId, inUse, now, span });
    if (lacking.length > 0) throw new Refusal('period-lacking', { fields: Object.fromEntries(lacking) });
    const written = await tx
      .insert(reportMonths)
      .values({ organizationId, siteId, month, accountId, recordedAt: now })
      .onConflictDoNothing()
      .returning({ month: reportMonths.month });
    if (written.length === 0) return { closed: true };
    await record(tx, authorOf(ctx), {
      action: 'reports.month-closed',
      subject: { kind: 'site', id: siteId },
      after: { month },
    });
    await tell(tx, organizationId, now, {
      ...{ topic: 'reports', kind: 'reports.month-closed', permission: 'reports.see', siteId, ids: { siteId } },
    });
    return { closed: true };
  });
}

interface Month {
  organizationId: string;
  siteId: SiteId;
  inUse: boolean;
  now: Date;
  span: { from: string; to: string };
}

/** Whoever opens one of them again meanwhile is waited for, or waits and finds the month closed. */
async function holdReports(
  tx: Transaction,
  organizationId: string,
  siteId: SiteId,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tx
    .select({ id: dayReports.id })
    .from(dayReports)
    .where(
      and(
        eq(dayReports.organizationId, organizationId),
        eq(dayReports.siteId, siteId),
        between(dayReports.businessDate, from, to),
        isNull(dayReports.corrects),
      ),
    )
    .orderBy(dayReports.id)
    .for('update');
}

/** The dates that are asked for or were begun, and are not approved. Of a site that was closed for good nothing more is asked. */
async function lackingIn(
  tx: Transaction,
  { organizationId, siteId, inUse, now, span }: Month,
): Promise<[string, DayStanding][]> {
  const [site] = await readAsked(tx, { organizationId, siteIds: [siteId], archived: true, now, span: () => span });
  const days = site?.days ?? [];
  return days
    .filter(({ asked, filed, standing }) => ((asked && inUse) || filed !== null) && standing !== 'approved')
    .map(({ date, standing }) => [date, standing]);
}
