import type { Outcomes } from '@daybook/contract/approvals';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { decideDays } from './decide-days.ts';
import { no, type SheetsInput } from './judge-sheets.ts';
import { openDays } from './open-days.ts';

/** Takes approvals back. */
export async function reopen(
  ctx: VerbContext<AccountActor>,
  input: SheetsInput & { comment: string },
): Promise<Outcomes> {
  return await decideDays(ctx, input, {
    action: 'reopen',
    audit: 'timesheets.reopened',
    comment: input.comment,
    dates: null,
    daysOf: (sheet) => {
      if (sheet.days.every(({ state }) => state === 'locked')) return no('period-locked');
      return { days: openDays(sheet).filter(({ approved }) => approved !== null) };
    },
  });
}
