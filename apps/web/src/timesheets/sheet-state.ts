import { type DayFlag, type DayState, decides, type Timesheet, type TimesheetRow } from '@daybook/contract/timesheets';

/** Whether all that waits is the end of a shift: no person has to decide that. */
export function onlyRuns(flags: readonly DayFlag[]): boolean {
  return flags.includes('still-running') && flags.every((flag) => flag === 'still-running' || !decides.includes(flag));
}

/** Where somebody's whole pay period stands, by the row of the list. */
export function stateOfRow({ locked, approved, signedOff, days, flags }: TimesheetRow): DayState {
  if (locked) return 'locked';
  if (days.toDecide > 0) return onlyRuns(flags) ? 'open' : 'to-decide';
  if (days.open + days.submitted + days.approved + days.changed === 0) return signedOff ? 'submitted' : 'empty';
  if (approved) return 'approved';
  if (days.changed > 0) return 'changed';
  return signedOff ? 'submitted' : 'open';
}

/** The same of an open sheet. */
export function stateOfSheet({ locked, days, signedOff, returned }: Timesheet): DayState {
  if (locked) return 'locked';
  const states = new Set(days.map(({ state, flags }) => (state === 'to-decide' && onlyRuns(flags) ? 'open' : state)));
  states.delete('empty');
  if (states.has('to-decide')) return 'to-decide';
  if (states.has('changed')) return 'changed';
  // A pay period that others overlap may be locked in part.
  if (states.has('approved') && [...states].every((one) => one === 'approved' || one === 'locked')) return 'approved';
  if (returned && (!signedOff || signedOff.lapsed || signedOff.at < returned.at)) return 'returned';
  if (signedOff && !signedOff.lapsed) return 'submitted';
  return states.size === 0 ? 'empty' : 'open';
}

/** What the chips above the list narrow it down to. */
export const views = ['decide', 'approve', 'approved', 'locked'] as const;
export type View = (typeof views)[number];

/** Which of the views a person stands in; somebody without hours, or whose shift runs, stands in none. */
export function viewOf(row: TimesheetRow): View | null {
  if (!row.locked && row.days.toDecide > 0 && onlyRuns(row.flags)) return null;
  switch (stateOfRow(row)) {
    case 'to-decide':
      return 'decide';
    case 'approved':
      return 'approved';
    case 'locked':
      return 'locked';
    case 'empty':
      return null;
    default:
      return 'approve';
  }
}
