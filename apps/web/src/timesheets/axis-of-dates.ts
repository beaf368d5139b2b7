import type { DayView } from '@daybook/contract/timesheets';
import type { DayLineProps } from '@daybook/ui/day-line';
import { epochMs, type Moment, wallDate, wallTime } from '@daybook/ui/language/format';
import { wallMoment } from '../time.ts';

type Axis = NonNullable<DayLineProps['axis']>;

/** From when to when by the wall clock, in minutes since the date's midnight; over 1440 on the date after. */
export interface WallSpan {
  from: number;
  to: number;
}

const day = 1_440;
const steps = [60, 120, 180, 240, 360, 480, 720];
const mostTicks = 6;

/** What holds everything on these dates, to whole hours; null when there is nothing. */
export function spanOfDates(zone: string, days: readonly DayView[]): WallSpan | null {
  const minutes = days.flatMap((view) =>
    momentsOf(view).map((moment) => {
      const { hour, minute } = wallTime(zone, moment);
      const ahead = Math.round(
        (epochMs(`${wallDate(zone, moment)}T00:00:00Z`) - epochMs(`${view.date}T00:00:00Z`)) / 86_400_000,
      );
      return ahead * day + hour * 60 + minute;
    }),
  );
  if (minutes.length === 0) return null;
  const from = Math.floor(Math.min(...minutes) / 60) * 60;
  const to = Math.ceil(Math.max(...minutes) / 60) * 60;
  return { from, to: Math.max(to, from + 60) };
}

/** The same span of the wall clock on one date, so that the same hour stands at the same place on every line. */
export function axisOn(zone: string, date: string, { from, to }: WallSpan): Axis {
  return { start: momentAt(zone, date, from), end: momentAt(zone, date, to) };
}

/** The hours to write over the lines, and where, in per cent. */
export function ticksOf({ from, to }: WallSpan): { at: number; text: string }[] {
  const step = steps.find((one) => (to - from) / one <= mostTicks) ?? day;
  const ticks: { at: number; text: string }[] = [];
  for (let minute = Math.ceil(from / step) * step; minute <= to; minute += step) {
    ticks.push({ at: ((minute - from) / (to - from)) * 100, text: `${(minute / 60) % 24}:00` });
  }
  return ticks;
}

function momentAt(zone: string, date: string, minutes: number): number {
  const days = Math.floor(minutes / day);
  const rest = minutes - days * day;
  const on = wallDate('UTC', epochMs(`${date}T00:00:00Z`) + days * 86_400_000);
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  return epochMs(wallMoment(zone, on, time));
}

function momentsOf({ planned, periods }: DayView): Moment[] {
  return [
    ...planned.flatMap(({ start, end }) => [start, end]),
    ...periods.flatMap(({ in: start, out, breaks, proposedOut }) => [
      start.at,
      ...breaks.flatMap((pause) => [pause.start.at, ...(pause.end ? [pause.end.at] : [])]),
      ...(out ? [out.at] : []),
      ...(proposedOut ? [proposedOut.at] : []),
    ]),
  ];
}
