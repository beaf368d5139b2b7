import type { RosterTemplateId } from '@daybook/contract/ids';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { type Copied, copyShifts } from './copy-shifts.ts';
import { lockSites } from './lock-sites.ts';
import { findTemplate } from './template-rows.ts';

/** Plans a week from its first date by a template's shifts that name a person, as drafts. */
export async function fillWeek(
  ctx: VerbContext<AccountActor>,
  { id, from }: { id: RosterTemplateId; from: string },
): Promise<Copied> {
  const { actor, db, house } = ctx;
  return await db.write(async (tx) => {
    const { siteId, entries } = await findTemplate(tx, actor, id);
    const site = await findSite(tx, actor, siteId, house.clock.now());
    if (site.state === 'archived') throw new Refusal('not-found');
    await lockSites(tx, actor.organizationId, [siteId]);
    const shifts = entries.flatMap(({ day, employeeId, ...shift }) =>
      employeeId ? [{ ...shift, employeeId, date: dayText(dayNumber(from) + day) }] : [],
    );
    return await copyShifts(tx, ctx, { site, shifts });
  });
}
