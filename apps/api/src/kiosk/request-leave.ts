import type { LeaveInput, LeaveState, LeaveView } from '@daybook/contract/leave';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { Refusal } from '../refusal.ts';
import { askLeave, findAsked } from '../roster/leave/ask-leave.ts';
import { countRequest } from '../timesheets/write-request.ts';
import { checkHolder, holderOf } from './holder.ts';

/** An employee asks for leave at the tablet; a manager decides. The same id again asks once. */
export async function requestLeave(
  ctx: VerbContext<KioskActor>,
  { grant: text, leave }: { grant: string; leave: LeaveInput },
): Promise<{ days: number; minutes: number; state: LeaveState }> {
  const { actor, db } = ctx;
  const grant = holderOf(ctx, text);
  const known = await db.read(async (tx) => {
    await checkHolder(tx, actor, grant);
    return await findAsked(tx, actor.organizationId, { employeeId: grant.employeeId, leave });
  });
  if (known) return told(known);
  await countRequest(ctx, grant.employeeId);
  const view = await db.write(async (tx) => {
    const { id: employeeId, sites } = await findEmployee(tx, actor, grant.employeeId);
    const [siteId] = sites;
    if (!siteId) throw new Refusal('not-found');
    const { kioskId } = actor;
    return await askLeave(tx, ctx, { employeeId, siteId, askedBy: 'kiosk', accountId: null, kioskId, leave });
  });
  return told(view);
}

function told({ days, minutes, state }: LeaveView) {
  return { days: days.length, minutes, state };
}
