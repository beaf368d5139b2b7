import type { ReportsSummary, reportsSummary } from '@daybook/contract/report-board';
import type { Language } from '@daybook/contract/values';
import { reportMonths } from '@daybook/db/schema/reports';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { type FilingSite, readFilingSites } from './asked-rows.ts';
import { isTold } from './counters.ts';
import { monthSpan } from './month-span.ts';
import { type Correction, type MonthRow, readCorrections, readMonth, tendersIn } from './summary-rows.ts';

type Line = ReportsSummary['sites'][number];

/** A month by site, with its days; what the drawers were off only as far as the caller may be told. */
export async function summarizeMonth(
  { actor, db, house }: VerbContext<AccountActor>,
  { month, siteId }: z.output<(typeof reportsSummary)['input']>,
): Promise<ReportsSummary> {
  const { organizationId } = actor;
  const span = monthSpan(month);
  return await db.read(async (tx) => {
    if (siteId) await findSite(tx, actor, siteId, house.clock.now());
    const scope = { organizationId, siteIds: siteId ? [siteId] : actor.sites === 'all' ? null : actor.sites };
    const sites = await readFilingSites(tx, scope, { archived: true });
    const rows = await readMonth(tx, scope, span);
    const corrections = await readCorrections(tx, scope, span);
    const closed = await tx
      .select({ siteId: reportMonths.siteId })
      .from(reportMonths)
      .where(and(eq(reportMonths.organizationId, organizationId), eq(reportMonths.month, month)));
    const isClosed = new Set(closed.map((row) => row.siteId));
    const told = rows.map((row) => (isTold(actor, row) ? row : { ...row, variance: null }));
    return {
      month,
      sites: sites.flatMap((site) =>
        linesOf(site, told, corrections, actor.language)
          .filter((line) => site.inUse || line.reports > 0 || line.corrections !== 0)
          .map((line) => ({ ...line, closed: isClosed.has(site.id) })),
      ),
      days: told.map(({ siteId: id, date, takings, variance, worked }) => ({
        ...{ siteId: id, date, takings: Number(takings), workedMinutes: worked },
        variance: variance === null ? null : Number(variance),
      })),
    };
  });
}

/** A line of each currency that a site has anything in; its own where it has nothing. */
function linesOf(
  site: FilingSite,
  all: readonly MonthRow[],
  corrections: readonly Correction[],
  language: Language,
): Omit<Line, 'closed'>[] {
  const rows = all.filter(({ siteId }) => siteId === site.id);
  const changes = corrections.filter(({ siteId }) => siteId === site.id);
  const currencies = new Set([...rows, ...changes].map(({ currency }) => currency));
  if (currencies.size === 0) currencies.add(site.currency);
  return [...currencies].map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const off = own.flatMap(({ variance }) => (variance === null ? [] : [Number(variance)]));
    return {
      site: { id: site.id, name: site.name },
      currency,
      reports: own.length,
      takings: sumOf(own.map(({ takings }) => Number(takings))),
      byTender: byTender(own, language),
      short: sumOf(off.filter((amount) => amount < 0).map((amount) => -amount)),
      over: sumOf(off.filter((amount) => amount > 0)),
      workedMinutes: sumOf(own.map(({ worked }) => worked)),
      corrections: sumOf(changes.filter((one) => one.currency === currency).map(({ change }) => change)),
    };
  });
}

/** Cash that was kept first, then the others as the latest report names them. */
function byTender(rows: readonly MonthRow[], language: Language): Line['byTender'] {
  const sums = new Map<string, number>();
  const names = new Map<string, string>();
  const add = (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount);
  if (rows.some(({ cash }) => cash)) {
    sums.set('cash', 0);
    names.set('cash', 'Cash');
  }
  for (const row of rows) {
    const tenders = tendersIn.parse(row.tenders);
    const others = tenders.map(({ key, till, slip }) => ({ key, amount: slip ?? till ?? 0 }));
    for (const { key, amount } of others) add(key, amount);
    if (row.cash) add('cash', Number(row.takings) - sumOf(others.map(({ amount }) => amount)));
    for (const { key, label } of row.names) names.set(key, label[language] ?? label.en);
  }
  return [...sums].map(([key, amount]) => ({ key, name: names.get(key) ?? key, amount }));
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
