const minute = 60_000;

/** A planned shift, by moments (ms), and how much of being late or leaving early its site lets pass (minutes). */
export interface PlannedShift {
  start: number;
  end: number;
  lateGrace: number;
  leaveGrace: number;
}

/** A work period at the shift's site. Moments in ms; without an out while it is open, or nobody clocked out. */
export interface Presence {
  in: number;
  out: number | null;
}

/** What became of a plan. Minutes are whole and counted from the plan itself; nothing of what lies within the grace. */
export interface AsPlanned {
  lateMinutes: number;
  leftEarlyMinutes: number;
  absent: boolean;
}

/**
 * What somebody did of a planned shift: whoever was there at any minute of it came, and is late or left early by what is
 * over the grace; nobody is absent before the shift is over.
 * @param now ms
 */
export function asPlanned(shift: PlannedShift, presences: readonly Presence[], now: number): AsPlanned {
  const there = presences.filter((one) => one.in < shift.end && (one.out === null || one.out > shift.start));
  const first = Math.min(...there.map((one) => minuteOf(one.in)));
  if (there.length === 0) return { lateMinutes: 0, leftEarlyMinutes: 0, absent: shift.end <= now };
  const open = there.some(({ out }) => out === null);
  const last = Math.max(...there.map(({ out }) => minuteOf(out ?? 0)));
  return {
    lateMinutes: over((first - shift.start) / minute, shift.lateGrace),
    leftEarlyMinutes: open || shift.end > now ? 0 : over((shift.end - last) / minute, shift.leaveGrace),
    absent: false,
  };
}

/** Seconds are dropped, as hours are valued. */
function minuteOf(at: number): number {
  return Math.floor(at / minute) * minute;
}

function over(minutes: number, grace: number): number {
  return minutes > grace ? minutes : 0;
}
