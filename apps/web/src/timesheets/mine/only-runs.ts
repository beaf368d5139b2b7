import { type DayView, decides } from '@daybook/contract/timesheets';

/** Whether a day waits for nobody: its shift is not over, and that is all. */
export function onlyRuns({ flags }: Pick<DayView, 'flags'>): boolean {
  return flags.includes('still-running') && flags.filter((flag) => decides.includes(flag)).length === 1;
}
