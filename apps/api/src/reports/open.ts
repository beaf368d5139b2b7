import { reportId } from '@daybook/contract/ids';
import type { ReportView, reportsOpen } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import { dayReports } from '@daybook/db/schema/reports';
import type { Doer } from '@daybook/rules/reports/separation';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { twoWeeks } from './asked-days.ts';
import { holdMonths, isMonthClosed } from './closed-month.ts';
import { doerOf } from './doer.ts';
import { findReport } from './report-rows.ts';
import { reportView } from './report-view.ts';
import { tellReport } from './tell-report.ts';
import { holdTemplate } from './template-rows.ts';

/** In days. Nobody counts a drawer of longer ago; a year that was mistyped is found here. */
const longestAgo = 366;

type Asked = z.output<(typeof reportsOpen)['input']>;

/**
 * The report of a site and business date. Of two who begin one at once both get the same. Whoever only comes back to
 * one that is there need not say who it is.
 */
export async function openReport(ctx: VerbContext<AccountActor>, asked: Asked): Promise<ReportView> {
  const { db } = ctx;
  const known = await db.read(async (tx) => await findOpened(tx, ctx, asked));
  if (known) return known;
  const doer = await doerOf(ctx, asked);
  return await db.write(async (tx) => {
    await begin(tx, ctx, asked, doer);
    const found = await findOpened(tx, ctx, asked);
    if (!found) throw new Refusal('idempotency-mismatch');
    return found;
  });
}

async function findOpened(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { siteId, businessDate }: Asked,
): Promise<ReportView | null> {
  await findSite(tx, ctx.actor, siteId, ctx.house.clock.now());
  const [row] = await tx
    .select({ id: dayReports.id })
    .from(dayReports)
    .where(
      and(
        eq(dayReports.organizationId, ctx.actor.organizationId),
        eq(dayReports.siteId, siteId),
        eq(dayReports.businessDate, businessDate),
        isNull(dayReports.corrects),
      ),
    );
  return row ? await reportView(tx, ctx, await findReport(tx, ctx.actor, reportId.parse(row.id))) : null;
}

export async function begin(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { id, siteId, businessDate }: Asked,
  doer: Doer,
): Promise<void> {
  const { organizationId } = ctx.actor;
  const now = ctx.house.clock.now();
  const site = await findSite(tx, ctx.actor, siteId, now);
  if (site.state === 'archived') throw new Refusal('not-found');
  if (businessDate > site.businessDate)
    throw new Refusal('bad-input', { fields: { businessDate: 'has not begun at the site' } });
  if (dayNumber(businessDate) < dayNumber(site.businessDate) - longestAgo)
    throw new Refusal('bad-input', { fields: { businessDate: 'is more than a year ago' } });
  await holdMonths(tx, organizationId, siteId, 'begin');
  if (await isMonthClosed(tx, organizationId, { siteId, businessDate })) throw new Refusal('month-closed');
  const { kind, version } = await holdTemplate(tx, organizationId, site.reports.kind, now);
  const made = await tx
    .insert(dayReports)
    .values({
      ...{ organizationId, id, siteId, businessDate, templateKind: kind, templateVersion: version },
      ...{ currency: site.currency, state: 'draft', recordedAt: now },
      ...{ openedByEmployee: doer.employeeId, openedByAccount: doer.accountId },
    })
    .onConflictDoNothing()
    .returning({ id: dayReports.id });
  if (made.length === 0) return;
  // Whoever files once is asked for every date from then on, but for none that no board shows any more.
  const { from } = twoWeeks(site.businessDate);
  await tx
    .update(sites)
    .set({ reportsFrom: businessDate > from ? businessDate : from })
    .where(and(eq(sites.organizationId, organizationId), eq(sites.id, siteId), isNull(sites.reportsFrom)));
  await record(tx, authorOf(ctx), {
    action: 'reports.opened',
    subject: { kind: 'report', id },
    after: { siteId, businessDate, ...(doer.employeeId ? { employeeId: doer.employeeId } : {}) },
  });
  await tellReport(tx, ctx, { id, siteId });
}
