import type { Outcomes } from '@daybook/contract/approvals';
import type { EmployeeId } from '@daybook/contract/ids';
import { decisionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { PeriodInput } from '@daybook/contract/timesheets';
import { answers, server } from '../server.ts';

/** What can be decided about whole timesheets. */
export type Deed = 'approve' | 'return' | 'reopen' | 'lock';

/** A sheet as it stands on the screen: who decides says about which figures. */
export interface Sheet {
  employeeId: EmployeeId;
  name: string;
  digest: string;
}

/** The server takes so many at once. */
const atOnce = 200;

/**
 * A decision about these sheets. Sent again, because an answer was lost, it is the same decision: its ids are made once.
 */
export function decisionOf(deed: Deed, period: PeriodInput, sheets: readonly Sheet[]) {
  const parts = Array.from({ length: Math.ceil(sheets.length / atOnce) }, (_, part) => ({
    id: decisionId.parse(newId()),
    period,
    sheets: sheets.slice(part * atOnce, (part + 1) * atOnce).map(({ employeeId, digest }) => ({ employeeId, digest })),
  }));
  return async (comment: string): Promise<Outcomes> => {
    const all: Outcomes = { done: [], refused: [] };
    try {
      for (const part of parts) {
        const { done, refused } = await send(deed, part, comment);
        all.done.push(...done);
        all.refused.push(...refused);
      }
    } finally {
      void answers.timesheets.invalidate();
    }
    return all;
  };
}

type Part = Parameters<typeof server.timesheets.lock.mutate>[0];

function send(deed: Deed, part: Part, comment: string): Promise<Outcomes> {
  switch (deed) {
    case 'approve':
      return server.timesheets.approve.mutate(part);
    case 'lock':
      return server.timesheets.lock.mutate(part);
    case 'return':
      return server.timesheets.return.mutate({ ...part, comment });
    case 'reopen':
      return server.timesheets.reopen.mutate({ ...part, comment });
  }
}
