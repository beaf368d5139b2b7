import type { RosterList } from '@daybook/contract/planned-shifts';
import { useMemo } from 'react';
import { daysAfter } from '../../../time.ts';
import { minutesOf } from '../days.ts';
import { coverageOf } from './coverage.ts';
import { axisOf, hoursOn, trimmed } from './day-axis.ts';
import { dayClock } from './day-clock.ts';
import { dayRowsOf, isHere, openOn } from './day-rows.ts';

/** Everybody's line of a date, and the axis on which they stand; `whole`: of all its business day. */
export function useDayLines(roster: RosterList, date: string, whole: boolean) {
  const { zone, dayStart } = roster.site;
  const clock = useMemo(() => dayClock(zone, date), [zone, date]);
  const rows = useMemo(() => dayRowsOf(roster, date, daysAfter(date, -1)), [roster, date]);
  const heights = useMemo(() => rows.map(({ height }) => height), [rows]);
  const day = useMemo(() => roster.days.find((one) => one.date === date), [roster.days, date]);
  const open = useMemo(() => openOn(roster, date), [roster, date]);
  const { from, to } = useMemo(() => {
    const stretches = rows.flatMap(({ items }) => items.map(({ stretch }) => stretch));
    return trimmed(open ? [...stretches, open] : stretches, dayStart, whole);
  }, [rows, open, dayStart, whole]);
  const axis = useMemo(() => axisOf({ from, to }, clock), [from, to, clock]);
  const hours = useMemo(() => hoursOn(axis, clock), [axis, clock]);
  const cover = useMemo(() => {
    const people = rows.map(({ items }) =>
      items.filter(isHere).map(({ stretch }) => ({
        start: clock.momentAt(stretch.from),
        end: clock.momentAt(stretch.to),
      })),
    );
    // After its business day comes the next one, of which nothing is drawn here.
    const end = clock.momentAt(minutesOf(dayStart) + 1440);
    return coverageOf(
      people,
      hours.filter((at) => at <= end),
    );
  }, [rows, hours, clock, dayStart]);
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  return { clock, rows, heights, open, closed: day?.open === null, axis, hours, cover, minutes };
}
