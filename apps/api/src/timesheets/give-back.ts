import type { Outcomes } from '@daybook/contract/approvals';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { decideDays } from './decide-days.ts';
import { no, type SheetsInput } from './judge-sheets.ts';
import { openDays } from './open-days.ts';

/** Gives sheets back to their employees, with what is not right; approvals and signatures of them lapse. */
export async function giveBack(
  ctx: VerbContext<AccountActor>,
  input: SheetsInput & { comment: string },
): Promise<Outcomes> {
  return await decideDays(ctx, input, {
    action: 'return',
    audit: 'timesheets.returned',
    comment: input.comment,
    dates: null,
    daysOf: (sheet) => {
      const days = openDays(sheet);
      return sheet.days.every(({ state }) => state === 'locked') ? no('period-locked') : { days };
    },
  });
}
