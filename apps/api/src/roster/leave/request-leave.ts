import type { LeaveView, leaveRequest } from '@daybook/contract/leave';
import { may } from '@daybook/contract/permissions';
import type * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { isOwn } from '../../timesheets/whose.ts';
import { countRequest } from '../../timesheets/write-request.ts';
import { askLeave, findAsked } from './ask-leave.ts';
import { findLeaveOwner } from './leave-owner.ts';

/**
 * Asks for one's own leave, which waits for a decision; or enters leave of somebody else, which is granted with it:
 * whoever may enter it is whoever may grant it.
 */
export async function requestLeave(
  ctx: VerbContext<AccountActor>,
  { employeeId, leave }: z.output<(typeof leaveRequest)['input']>,
): Promise<LeaveView> {
  const { actor, db } = ctx;
  const own = isOwn(actor, employeeId);
  if (!own && !may(actor, 'leave.decide')) throw new Refusal('not-allowed');
  const { organizationId, accountId } = actor;
  if (own) {
    const known = await db.read((tx) => findAsked(tx, organizationId, { employeeId, leave }));
    if (known) return known;
    await countRequest(ctx, employeeId);
  }
  return await db.write(async (tx) => {
    const { siteId } = await findLeaveOwner(tx, actor, employeeId);
    const askedBy = own ? 'employee' : 'manager';
    return await askLeave(tx, ctx, { employeeId, siteId, askedBy, accountId, kioskId: null, leave });
  });
}
