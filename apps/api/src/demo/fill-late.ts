import type { EmployeeId } from '@daybook/contract/ids';
import { punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { PeriodInput } from '@daybook/contract/timesheets';
import type { AccountActor } from '../actor.ts';
import { punchFor } from '../clock/punch-for.ts';
import type { VerbContext } from '../context.ts';
import { getTimesheet } from '../timesheets/get-timesheet.ts';

/** Three hours of a rest day in a pay period that is paid: they stood on paper, and make an adjustment in the open one. */
export async function bringLate(
  manager: VerbContext<AccountActor>,
  employeeId: EmployeeId,
  paid: PeriodInput,
): Promise<void> {
  const { days, site } = await getTimesheet(manager, { employeeId, period: paid });
  const free = days.find(({ periods, state }) => periods.length === 0 && state === 'locked');
  if (!free) return;
  const entry = (kind: 'in' | 'out', time: string) => {
    return { id: punchId.parse(newId()), employeeId, kind, at: { date: free.date, time } };
  };
  const reason = 'On the paper list of the day without power';
  await punchFor(manager, { siteId: site.id, reason, entries: [entry('in', '09:00'), entry('out', '12:00')] });
}
