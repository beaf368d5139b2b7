import { type DayFlag, type DayState, decides } from '@daybook/contract/timesheets';

/** What an account said last of a date. */
export interface DayDecision {
  action: 'approve' | 'return' | 'reopen';
  /** Of the figures that it saw. */
  digest: string;
}

/** Where a date stands that no lock holds. */
export function stateOf(day: {
  flags: readonly DayFlag[];
  digest: string;
  decision: DayDecision | undefined;
  /** Whether the employee signed the whole period off as it stands. */
  signed: boolean;
  /** Whether nothing was worked, nor is anything paid without work. */
  empty: boolean;
}): DayState {
  const { flags, digest, decision, signed, empty } = day;
  if (flags.some((flag) => decides.includes(flag))) return 'to-decide';
  if (decision?.action === 'approve') return decision.digest === digest ? 'approved' : 'changed';
  // Giving back makes another sheet: one that is signed off was signed since.
  if (signed) return 'submitted';
  if (decision?.action === 'return') return 'returned';
  return empty ? 'empty' : 'open';
}
