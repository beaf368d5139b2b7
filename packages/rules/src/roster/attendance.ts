import type { AttendanceRules } from '@daybook/contract/directory';
import type { Shift } from '../clock/shifts.ts';

/** A published shift in moments (ms). */
export interface PlannedSpan<Id extends string = string> {
  id: Id;
  start: number;
  end: number;
  /** Whether the person has a whole day of leave on its date. */
  onLeave: boolean;
}

/** From an in to its out; ms. */
export interface Stay {
  in: number;
  /** Null: still here, or nobody saw the out. */
  out: number | null;
  /** Up to when the person can have been here. */
  until: number;
}

/**
 * `due`: not begun, or within its grace; `late`: not here past the grace; `missing`: not here past the time after which
 * the site asks; `absent`: over, and nobody came; `on-time` and `came-late`: here, or was; `left-early`: gone before its
 * end; `leave`: on leave, and did not come; who has leave and comes is `on-time`.
 */
export type Standing = 'due' | 'late' | 'missing' | 'absent' | 'on-time' | 'came-late' | 'left-early' | 'leave';

export interface Attended<Id extends string = string> {
  shift: PlannedSpan<Id>;
  standing: Standing;
  /** Whole minutes after the planned start: of the in, or up to now while nobody is here; 0 within the grace. */
  lateMinutes: number;
  /** Whole minutes before the planned end; 0 within the grace. */
  leftEarlyMinutes: number;
}

type Rule = Pick<AttendanceRules, 'lateGrace' | 'leaveGrace' | 'missingAfter'>;

const minute = 60_000;
/** Who comes earlier than this before a shift has come for something else. */
const beforeMs = 12 * 60 * minute;

/** What shifts as punches tell them say of when somebody was here; one without its out is not endless. */
export function staysOf(shifts: readonly Shift[], longestShiftMinutes: number): Stay[] {
  return shifts.map(({ in: began, out, flags }, index) => {
    const next = shifts[index + 1]?.in ?? Number.POSITIVE_INFINITY;
    const longest = flags.length > 0 ? began + longestShiftMinutes * minute : Number.POSITIVE_INFINITY;
    return { in: began, out, until: out ?? Math.min(next, longest) };
  });
}

/**
 * How somebody came and went by what was planned. Late is who comes after the start and the site's grace, not a moment
 * before; how late counts from the start. Each stay answers for the shift whose start its in is nearest to; one that
 * goes on through a shift answers for it too.
 */
export function attendanceOf<Id extends string>(
  planned: readonly PlannedSpan<Id>[],
  stays: readonly Stay[],
  rule: Rule,
  now: number,
): Attended<Id>[] {
  const shifts = planned.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const came = matched(shifts, stays);
  return shifts.map((shift) => {
    const first = came.get(shift) ?? stays.find((stay) => stay.in <= shift.start && stay.until > shift.start);
    if (!first) return notHere(shift, rule, now);
    // Who has leave and comes all the same was not expected at any time.
    if (shift.onLeave) return { shift, standing: 'on-time', lateMinutes: 0, leftEarlyMinutes: 0 };
    const taken = new Set([...came].filter(([other]) => other !== shift).map(([, stay]) => stay));
    const own = stays.filter((stay) => (stay === first || !taken.has(stay)) && overlaps(shift, stay));
    const lateBy = first.in - shift.start;
    const lateMinutes = lateBy > rule.lateGrace * minute ? Math.floor(lateBy / minute) : 0;
    const leftEarlyMinutes = leftEarly(shift, own.length > 0 ? own : [first], rule);
    const standing = leftEarlyMinutes > 0 ? 'left-early' : lateMinutes > 0 ? 'came-late' : 'on-time';
    return { shift, standing, lateMinutes, leftEarlyMinutes };
  });
}

function overlaps({ start, end }: PlannedSpan, stay: Stay): boolean {
  return stay.in < end && stay.until > start;
}

/** The nearest first: each stay for one shift, each shift by one stay. */
function matched<Id extends string>(
  shifts: readonly PlannedSpan<Id>[],
  stays: readonly Stay[],
): Map<PlannedSpan<Id>, Stay> {
  const pairs = shifts
    .flatMap((shift) => stays.map((stay) => ({ shift, stay, apart: Math.abs(stay.in - shift.start) })))
    .filter(({ shift, stay }) => overlaps(shift, stay) && stay.in >= shift.start - beforeMs)
    .sort((a, b) => a.apart - b.apart || a.shift.start - b.shift.start || a.stay.in - b.stay.in);
  const found = new Map<PlannedSpan<Id>, Stay>();
  const used = new Set<Stay>();
  for (const { shift, stay } of pairs) {
    if (found.has(shift) || used.has(stay)) continue;
    found.set(shift, stay);
    used.add(stay);
  }
  return found;
}

/** By the last of the stays; who is still here, or was not seen leaving, has not left. */
function leftEarly({ end }: PlannedSpan, own: readonly Stay[], { leaveGrace }: Rule): number {
  const outs = own.map(({ out }) => out);
  if (outs.some((out) => out === null)) return 0;
  const early = end - Math.max(...outs.map((out) => out ?? 0));
  return early > leaveGrace * minute ? Math.floor(early / minute) : 0;
}

function notHere<Id extends string>(shift: PlannedSpan<Id>, rule: Rule, now: number): Attended<Id> {
  const { start, end, onLeave } = shift;
  const none = { shift, leftEarlyMinutes: 0 };
  if (onLeave) return { ...none, standing: 'leave', lateMinutes: 0 };
  if (now >= end) return { ...none, standing: 'absent', lateMinutes: 0 };
  const lateMinutes = Math.floor((now - start) / minute);
  if (now >= start + rule.missingAfter * minute) return { ...none, standing: 'missing', lateMinutes };
  if (now > start + rule.lateGrace * minute) return { ...none, standing: 'late', lateMinutes };
  return { ...none, standing: 'due', lateMinutes: 0 };
}

/**
 * Until when it is too early to clock in: `earlyIn` minutes before the first shift of the business date, while none of
 * it has come so near; null: it is not too early.
 */
export function tooEarlyUntil(
  shifts: readonly Pick<PlannedSpan, 'start'>[],
  now: number,
  earlyIn: number | null,
): number | null {
  if (earlyIn === null || shifts.length === 0) return null;
  const allowedAt = Math.min(...shifts.map(({ start }) => start)) - earlyIn * minute;
  return now < allowedAt ? allowedAt : null;
}
