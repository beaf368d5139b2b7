import type { ClockState, TodayView } from '@daybook/contract/clock';
import { isStale } from '@daybook/rules/clock/decide';
import type { Shift } from '@daybook/rules/clock/shifts';
import { todayOf } from '@daybook/rules/clock/today';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import type { ClockInDone, ClockInResult } from './clock-in.ts';

/** The answer of the clock-in, or its refusal thrown. */
export function accepted(result: ClockInResult): ClockInDone {
  if (result.refusal === undefined) return result;
  const { refusal, triesLeft, until, allowedAt } = result;
  throw new Refusal(refusal, {
    facts: {
      ...(triesLeft === undefined ? {} : { triesLeft }),
      ...(until === undefined ? {} : { until: momentOf(until) }),
      ...(allowedAt === undefined ? {} : { allowedAt: momentOf(allowedAt) }),
    },
  });
}

/** What the person is now: after a forgotten out, out. */
export function stateView({ presence, site }: ClockInDone, now: number): { state: ClockState; since: string | null } {
  if (isStale(presence, now, site.longestShift)) return { state: 'out', since: null };
  return { state: presence.state, since: presence.at === null ? null : momentOf(presence.at) };
}

export function todayView({ punches, site }: ClockInDone, now: number): TodayView {
  const today = todayOf(punches, now, site);
  return { ...today, shifts: today.shifts.map(shiftView) };
}

export function shiftView(shift: Shift): TodayView['shifts'][number] {
  return {
    ...shift,
    in: momentOf(shift.in),
    out: shift.out === null ? null : momentOf(shift.out),
    breaks: shift.breaks.map(({ start, end }) => ({
      start: momentOf(start),
      end: end === null ? null : momentOf(end),
    })),
  };
}
