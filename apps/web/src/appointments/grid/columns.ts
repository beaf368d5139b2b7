import type { Appointment, AppointmentList } from '@daybook/contract/appointments';
import type { EmployeeId } from '@daybook/contract/ids';
import { epochMs, wallDate } from '@daybook/ui/language/format';
import { type DayClock, dayClock } from '../../roster/plan/day/day-clock.ts';
import type { Stretch } from '../../roster/plan/stretch.ts';
import { isOnGrid } from '../states.ts';
import { sideBySide } from './side-by-side.ts';

/** An appointment where it is drawn: minutes of the wall clock, and which of so many that lie beside each other. */
export interface Placed extends Stretch {
  item: Appointment;
  lane: number;
  lanes: number;
}

/** One provider on one date. */
export interface Column {
  key: string;
  providerId: EmployeeId;
  name: string;
  late: boolean;
  date: string;
  clock: DayClock;
  /** When the provider can be booked, by start. */
  open: readonly Stretch[];
  placed: readonly Placed[];
}

/** Fewest minutes that a block is high: less cannot be read or pressed. */
const leastHigh = 15;

/** The columns of these dates and providers, in that order. */
export function columnsOf(
  { site, providers, items }: AppointmentList,
  dates: readonly string[],
  only: EmployeeId | undefined,
): Column[] {
  const shown = items.filter(isOnGrid);
  return dates.flatMap((date) => {
    const clock = dayClock(site.zone, date);
    const stretch = (from: string, to: string): Stretch => {
      const start = clock.shownAt(epochMs(from));
      // An end is drawn after its start also where the clock was set back between them.
      return { from: start, to: Math.max(start + leastHigh, clock.shownAt(epochMs(to))) };
    };
    return providers
      .filter(({ id }) => only === undefined || id === only)
      .map(({ id, name, late, windows }) => ({
        ...{ key: `${date} ${id}`, providerId: id, name, late, date, clock },
        open: windows
          .filter((window) => wallDate(site.zone, window.from) === date)
          .map((window) => stretch(window.from, window.to)),
        placed: sideBySide(
          shown
            .filter(({ providerId, startsAt }) => providerId === id && wallDate(site.zone, startsAt) === date)
            .map((item) => ({ item, ...stretch(item.startsAt, item.endsAt) })),
        ),
      }));
  });
}

const hour = 60;
const usualDay: Stretch = { from: 8 * hour, to: 17 * hour };

/** From when to when the columns reach, in whole hours round all that is on them. */
export function rangeOf(columns: readonly Column[]): Stretch {
  const all = columns.flatMap(({ open, placed }) => [...open, ...placed]);
  if (all.length === 0) return usualDay;
  return {
    from: Math.floor(Math.min(...all.map(({ from }) => from)) / hour) * hour,
    to: Math.ceil(Math.max(...all.map(({ to }) => to)) / hour) * hour,
  };
}
