import {
  type EmployeeId,
  type LeaveKindId,
  leaveAdjustmentId,
  leaveKindId,
  leaveRequestId,
} from '@daybook/contract/ids';
import type { LeaveKindView, LeaveView } from '@daybook/contract/leave';
import { newId } from '@daybook/contract/new-id';
import type { Browser } from './browser.ts';

type Kind = Omit<LeaveKindView, 'id' | 'version'>;
/** Five paid days of eight hours a year, which people ask for themselves. */
const vacation: Kind = {
  name: 'Vacation',
  paid: true,
  dayMinutes: 480,
  yearlyMinutes: 5 * 480,
  askable: true,
  archived: false,
};

/** A kind of leave of the organization. */
export async function addLeaveKind(owner: Browser, more: Partial<Kind> = {}): Promise<LeaveKindView> {
  const id = leaveKindId.parse(newId());
  return await owner.api.roster.leave.kinds.save.mutate({ id, ...vacation, ...more });
}

/** What is sent to ask for leave. */
export function leaveOf(kindId: LeaveKindId, from: string, to = from, minutes?: number) {
  const id = leaveRequestId.parse(newId());
  return { id, kindId, from, to, note: '', ...(minutes === undefined ? {} : { minutes }) };
}

/** Leave that somebody's manager enters, which is granted with it. */
export async function enterLeave(
  manager: Browser,
  employeeId: EmployeeId,
  leave: ReturnType<typeof leaveOf> & { starts?: string },
): Promise<LeaveView> {
  return await manager.api.roster.leave.request.mutate({ employeeId, leave });
}

/** A kind, leave and an adjustment of this person. */
export async function fillLeave(owner: Browser, employee: EmployeeId) {
  const kind = await addLeaveKind(owner);
  const request = await enterLeave(owner, employee, leaveOf(kind.id, '2026-08-03'));
  const adjustment = leaveAdjustmentId.parse(newId());
  const carried = { year: 2026, minutes: 480, reason: 'Carried over' };
  await owner.api.roster.leave.adjust.mutate({ id: adjustment, employeeId: employee, kindId: kind.id, ...carried });
  return { leaveKindId: kind.id, leaveRequestId: request.id, leaveAdjustmentId: adjustment };
}
