import type { Outcomes } from '@daybook/contract/approvals';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { decideDays } from './decide-days.ts';
import { no, type SheetsInput } from './judge-sheets.ts';
import { openDays } from './open-days.ts';

/**
 * Approves the dates of sheets up to today, or those that are named, each bound to its figures: a date whose figures
 * change loses it, the others keep it (P02). What is approved already stays as it was approved.
 */
export async function approve(
  ctx: VerbContext<AccountActor>,
  input: SheetsInput & { dates?: string[] | undefined },
): Promise<Outcomes> {
  const named = input.dates && new Set(input.dates);
  return await decideDays(ctx, input, {
    action: 'approve',
    audit: 'timesheets.approved',
    comment: '',
    dates: input.dates ?? null,
    daysOf: (sheet) => {
      const asked = sheet.days.filter(({ date }) => !named || named.has(date));
      if (asked.length > 0 && asked.every(({ state }) => state === 'locked')) return no('period-locked');
      const days = openDays(sheet).filter((day) => asked.includes(day));
      const waiting = days.filter(({ state }) => state === 'to-decide');
      if (waiting.length > 0) return no('period-lacking', waiting);
      return { days: days.filter(({ state }) => state !== 'approved') };
    },
  });
}
