import type { HoursReport } from '@daybook/contract/hours-report';
import type { ReportDay } from './report-days.ts';

type Line = HoursReport['totals'];

/** The sums of these days or lines; of none they are nothing. */
export function lineOf(all: readonly (Line | ReportDay)[]): Line {
  const sum: Line = { planned: 0, worked: 0, overtime: 0, late: 0, lateMinutes: 0, leftEarly: 0, absent: 0, leave: 0 };
  for (const one of all) for (const name of Object.keys(sum) as (keyof Line)[]) sum[name] += one[name];
  return sum;
}
