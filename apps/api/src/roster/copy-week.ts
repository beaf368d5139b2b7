import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { idsOf } from '../timesheets/case-rows.ts';
import { type Copied, copyShifts } from './copy-shifts.ts';
import { lockSites } from './lock-sites.ts';
import { readDrafts } from './shift-rows.ts';

/** Copies seven dates of a site's roster into seven others as drafts; wall times stay what they are. */
export async function copyWeek(
  ctx: VerbContext<AccountActor>,
  {
    siteId,
    from,
    to,
    employeeIds,
  }: { siteId: SiteId; from: string; to: string; employeeIds?: EmployeeId[] | undefined },
): Promise<Copied> {
  const { actor, db, house } = ctx;
  if (from === to) throw new Refusal('bad-input', { fields: { to: 'the week itself' } });
  return await db.write(async (tx) => {
    const site = await findSite(tx, actor, siteId, house.clock.now());
    if (site.state === 'archived') throw new Refusal('not-found');
    await lockSites(tx, actor.organizationId, [siteId]);
    const people = employeeIds ? sql`s.employee_id = any (${idsOf(employeeIds)}::uuid[])` : sql`true`;
    const last = dayText(dayNumber(from) + 6);
    const rows = await readDrafts(
      tx,
      actor.organizationId,
      sql`s.site_id = ${siteId} and s.business_date between ${from} and ${last} and ${people}`,
    );
    const by = dayNumber(to) - dayNumber(from);
    const shifts = rows.map(({ employeeId, date, startWall, endWall, breakMinutes, note }) => ({
      employeeId,
      date: dayText(dayNumber(date) + by),
      starts: startWall.slice(11, 16),
      ends: endWall.slice(11, 16),
      breakMinutes,
      note,
    }));
    return await copyShifts(tx, ctx, { site, shifts });
  });
}
