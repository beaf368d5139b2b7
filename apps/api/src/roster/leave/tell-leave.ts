import type { LeaveView } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import type { Member } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { tell } from '../../live/tell.ts';
import { tellSheets } from '../../timesheets/tell-sheets.ts';

/** Tells of somebody's leave; where it changes what is paid, those who look at hours too. */
export async function tellLeave(
  tx: Transaction,
  { actor, house }: VerbContext<Member>,
  { employeeId, siteId, hours }: { employeeId: string; siteId: string; hours: boolean },
): Promise<void> {
  const { organizationId } = actor;
  const now = house.clock.now();
  await tell(tx, organizationId, now, {
    topic: 'roster',
    kind: 'roster.leave-changed',
    permission: 'leave.see',
    siteId,
    ids: { siteId, employeeId },
  });
  if (hours) await tellSheets(tx, organizationId, now, [{ employeeId, siteId }]);
}

/** What the audit trail says of a request. */
export function toldOf({ employee, kind, from, to, days, minutes, starts, note, state, decided }: LeaveView) {
  const reason = decided?.reason ? { reason: decided.reason } : {};
  const said = { employeeId: employee.id, leave: kind.name, from, to, days: days.length, minutes };
  return { ...said, ...(starts ? { starts } : {}), ...(note ? { note } : {}), state, ...reason };
}
