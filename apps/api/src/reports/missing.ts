import type { SiteId } from '@daybook/contract/ids';
import type { BoardDay, ReportsMissing } from '@daybook/contract/report-board';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { momentOf, momentOrNull } from '../time/moment.ts';
import { type AskedDate, type AskedSite, readAsked, twoWeeks } from './asked-days.ts';

/** Who has filed: each site that the account sees, two weeks up to its own business date. Missing needs no row. */
export async function missingReports(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId }: { siteId?: SiteId | undefined },
): Promise<ReportsMissing> {
  const now = house.clock.now();
  const { organizationId, sites } = actor;
  return await db.read(async (tx) => {
    if (siteId) await findSite(tx, actor, siteId, now);
    const siteIds = siteId ? [siteId] : sites === 'all' ? null : sites;
    const read = await readAsked(tx, { organizationId, siteIds, now, span: twoWeeks });
    return { sites: read.map(siteOf) };
  });
}

function siteOf({ site, today, days }: AskedSite): ReportsMissing['sites'][number] {
  const { id, name, zone, kind } = site;
  return {
    ...{ id, name, zone, kind, today },
    days: days.map(dayOf),
    onTime: days.filter(({ onTime }) => onTime).length,
    due: days.filter(({ onTime }) => onTime !== null).length,
  };
}

function dayOf({ date, standing, overdue, onTime, dueAt, filed }: AskedDate): BoardDay {
  const written = filed?.state === 'draft' || filed?.state === 'returned';
  return {
    ...{ date, standing, overdue, onTime },
    dueAt: momentOf(dueAt),
    reportId: filed?.id ?? null,
    saved:
      written && filed.savedBy && filed.savedAt ? { by: filed.savedBy, at: momentOf(Number(filed.savedAt)) } : null,
    submittedAt: momentOrNull(filed?.submittedAt ? new Date(Number(filed.submittedAt)) : null),
  };
}
