import type { DayFlag, DayView, StampView, WorkPeriod } from '@daybook/contract/timesheets';
import type { DayLineProps } from '@daybook/ui/day-line';

type Drawn = Pick<DayLineProps, 'planned' | 'leave' | 'shifts' | 'proposed' | 'overtime' | 'doubts' | 'now'>;
type DrawnShift = DayLineProps['shifts'][number];

/** A date as it was punched; `now` for a shift that still runs. */
export function drawDate(day: DayView, now: string | undefined): Drawn {
  const running = day.periods.some(({ flags }) => flags.includes('still-running'));
  const onLeave = day.leave !== null && day.periods.length === 0;
  return {
    ...(onLeave ? { leave: day.planned } : { planned: day.planned }),
    shifts: day.periods.map((period) => drawPeriod(period, 'at')),
    overtime: day.overtime.map(({ start, end }) => ({ start: punchedFor(day, start), end: punchedFor(day, end) })),
    ...proposalsOf(day),
    ...(running && now ? { now } : {}),
  };
}

/** A date as it is valued: where the rules round, at the rounded moments. */
export function drawValued(day: DayView, now: string | undefined): Drawn {
  return {
    ...drawDate(day, now),
    shifts: day.periods.map((period) => drawPeriod(period, 'rounded')),
    overtime: day.overtime,
  };
}

/** An out that nobody accepted is hatched; where none is proposed, a diamond asks for it. */
function proposalsOf(day: DayView): Pick<Drawn, 'proposed' | 'doubts'> {
  const open = day.periods.filter(({ flags }) => flags.includes('missing-out'));
  return {
    proposed: open.flatMap((period) =>
      period.proposedOut ? [{ start: lastKnown(period).at, end: period.proposedOut.at }] : [],
    ),
    doubts: open.flatMap((period) => (period.proposedOut ? [] : [lastKnown(period).at])),
  };
}

const unended: readonly DayFlag[] = ['missing-out', 'counts-nothing'];

/** One without its out is solid up to its last punch, and no further. */
function drawPeriod(period: WorkPeriod, moment: 'at' | 'rounded'): DrawnShift {
  const missing = period.flags.some((flag) => unended.includes(flag));
  const last = lastKnown(period);
  return {
    in: period.in[moment],
    out: period.out ? period.out[moment] : missing ? last[moment] : null,
    breaks: period.breaks
      .map(({ start, end }) => ({ start: start[moment], end: end ? end[moment] : missing ? start[moment] : null }))
      .filter(({ start, end }) => start !== end),
    flags: period.flags.includes('over-longest-shift') ? ['over-longest-shift'] : [],
  };
}

function lastKnown(period: WorkPeriod): StampView {
  const pause = period.breaks.at(-1);
  return period.out ?? pause?.end ?? pause?.start ?? period.in;
}

/** What was punched where a stretch begins or ends at a rounded punch, so that bar and overtime meet. */
function punchedFor(day: DayView, moment: string): string {
  const stamps = day.periods.flatMap((period) => [
    period.in,
    ...period.breaks.flatMap(({ start, end }) => [start, ...(end ? [end] : [])]),
    ...(period.out ? [period.out] : []),
  ]);
  return stamps.find(({ rounded }) => rounded === moment)?.at ?? moment;
}
