import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { PeriodInput, Periods } from '@daybook/contract/timesheets';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../server.ts';

/** The pay period that the address names, else the one that runs; and its neighbours. */
export interface Shown extends Omit<Periods, 'current'> {
  period: PeriodInput;
  /** Whether today lies in it. */
  current: boolean;
}

export function usePeriod(
  of: { employeeId: EmployeeId } | { siteId: SiteId | undefined },
  { from, to }: { from?: string | undefined; to?: string | undefined },
) {
  const whose = 'employeeId' in of ? of : of.siteId ? { siteId: of.siteId } : {};
  const periods = trpc.timesheets.periods.useQuery(
    { ...whose, ...(from ? { date: from } : {}) },
    { placeholderData: keepPreviousData },
  );
  const shown = periods.data && shownOf(periods.data, from, to);
  return { ...periods, data: shown };
}

function shownOf({ current, ...around }: Periods, from: string | undefined, to: string | undefined): Shown {
  // The address may name any span, also one that was a pay period before the rules changed.
  const period = from && to && from <= to ? { from, to } : current;
  return { ...around, period, current: period.from <= around.today && around.today <= period.to };
}
