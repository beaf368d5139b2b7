import { employeeId } from '@daybook/contract/ids';
import type { ReportVersion } from '@daybook/contract/reports';
import { momentOf } from '../time/moment.ts';

/** Who did something, as it is shown. */
export function doerView(by: { name: string; employeeId: string | null; at: Date }): ReportVersion['submitted'] {
  return {
    name: by.name,
    employeeId: by.employeeId === null ? null : employeeId.parse(by.employeeId),
    at: momentOf(by.at),
  };
}
