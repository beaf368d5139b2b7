import type { PlannedShiftId } from '@daybook/contract/ids';
import type { PlannedShift, RosterList, ShiftInput } from '@daybook/contract/planned-shifts';
import { minutesOf } from './days.ts';

/** A shift as it is to be; null: it is taken away. */
export interface Wanted {
  id: PlannedShiftId;
  shift: ShiftInput | null;
}

/** What is sent of a shift. */
export function inputOf({ employeeId, date, starts, ends, breakMinutes, note }: PlannedShift): ShiftInput {
  return { employeeId, date, starts, ends, breakMinutes, note };
}

export function cellKey(employeeId: string, date: string): string {
  return `${employeeId} ${date}`;
}

/** The shifts of each person on each date, by start. */
export function byCell(shifts: readonly PlannedShift[]): ReadonlyMap<string, readonly PlannedShift[]> {
  return Map.groupBy(shifts, ({ employeeId, date }) => cellKey(employeeId, date));
}

/** The roster as it will be once what is wanted has been saved; versions are those of now. */
export function withWanted(roster: RosterList, wanted: readonly Wanted[]): RosterList {
  const changes = new Map(wanted.map((one) => [one.id, one.shift]));
  const stay = roster.shifts.filter(({ id, state }) => !changes.has(id) || state === 'removed');
  const written = wanted.flatMap(({ id, shift }): PlannedShift[] => {
    if (!shift) return [];
    const old = roster.shifts.find((one) => one.id === id && one.state !== 'removed');
    return [
      {
        ...shift,
        id,
        siteId: roster.site.id,
        zone: roster.site.zone,
        minutes: lengthOf(shift),
        state: old && old.state !== 'draft' ? 'changed' : 'draft',
        version: old?.version ?? 0,
      },
    ];
  });
  const shifts = [...stay, ...written].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return { ...roster, shifts, unpublished: shifts.filter(({ state }) => state !== 'published').length };
}

/** By the wall clock; what a clock change makes of it the server says. */
function lengthOf({ starts, ends }: Pick<ShiftInput, 'starts' | 'ends'>): number {
  return ((minutesOf(ends) - minutesOf(starts) + 1440 - 1) % 1440) + 1;
}

function orderOf({ date, starts, id }: PlannedShift): string {
  return `${date} ${starts} ${id}`;
}

/** Planned minutes without breaks, of those that are not being taken away. */
export function plannedMinutes(shifts: readonly PlannedShift[]): number {
  return shifts
    .filter(({ state }) => state !== 'removed')
    .reduce((sum, { minutes, breakMinutes }) => sum + Math.max(0, minutes - breakMinutes), 0);
}
