import type { PunchKind, ShiftFlag } from '@daybook/contract/clock';

/** A punch as far as shifts need it: `at` in ms, the business date of its shift. */
export interface Punch {
  kind: PunchKind;
  at: number;
  businessDate: string;
}

export interface Shift {
  businessDate: string;
  in: number;
  out: number | null;
  breaks: { start: number; end: number | null }[];
  /** ms; 0 while a flag says that a person has to decide. */
  workedMs: number;
  breakMs: number;
  flags: ShiftFlag[];
}

/**
 * The shifts that punches (in order of time) tell. An `in` while a shift is open leaves that one without its out;
 * an `out` ends an open break at the same instant; a punch that fits nothing adds nothing.
 * @param now ms; open shifts and breaks are counted up to it
 */
export function shiftsOf(punches: readonly Punch[], now: number, longestShiftMinutes: number): Shift[] {
  const shifts: Shift[] = [];
  let open: Shift | undefined;
  for (const punch of punches) {
    if (punch.kind === 'in') {
      if (open) open.flags.push('missing-out');
      open = {
        businessDate: punch.businessDate,
        in: punch.at,
        out: null,
        breaks: [],
        workedMs: 0,
        breakMs: 0,
        flags: [],
      };
      shifts.push(open);
    } else if (open) {
      if (punch.kind === 'break-start') beginBreak(open, punch.at);
      else endBreak(open, punch.at);
      if (punch.kind === 'out') {
        open.out = punch.at;
        open = undefined;
      }
    }
  }
  for (const shift of shifts) value(shift, now, longestShiftMinutes * 60_000);
  return shifts;
}

function beginBreak(shift: Shift, at: number): void {
  if (shift.breaks.at(-1)?.end !== null) shift.breaks.push({ start: at, end: null });
}

function endBreak(shift: Shift, at: number): void {
  const last = shift.breaks.at(-1);
  if (last && last.end === null) last.end = at;
}

function value(shift: Shift, now: number, longestMs: number): void {
  const tooLong = (shift.out ?? now) - shift.in > longestMs;
  if (tooLong && shift.out !== null) shift.flags.push('over-longest-shift');
  if (tooLong && shift.out === null && shift.flags.length === 0) shift.flags.push('missing-out');
  if (shift.flags.length > 0) return;
  const end = shift.out ?? Math.max(now, shift.in);
  shift.breakMs = shift.breaks.reduce((sum, rest) => sum + Math.max(0, (rest.end ?? end) - rest.start), 0);
  shift.workedMs = end - shift.in - shift.breakMs;
}
