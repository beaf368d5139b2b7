import type { PlannedShift, RosterList } from '@daybook/contract/planned-shifts';
import { minutesOf } from '../days.ts';
import { byCell, cellKey, plannedMinutes } from '../shifts.ts';
import { type Stretch, stretchOf } from '../stretch.ts';
import { usualDay } from './day-axis.ts';
import { lanesOf } from './lanes.ts';

/** What stands on somebody's line; `before`: a shift of the date before that goes on into this one. */
export type DayItem = { key: string; stretch: Stretch; lane: number } & (
  | { is: 'shift'; shift: PlannedShift }
  | { is: 'before'; shift: PlannedShift }
  | { is: 'elsewhere'; starts: string; ends: string }
  | { is: 'leave'; name: string; state: RosterList['leave'][number]['state'] }
);
type Unplaced = DayItem extends infer Item ? (Item extends DayItem ? Omit<Item, 'lane'> : never) : never;

export interface DayRow {
  items: readonly DayItem[];
  minutes: number;
  /** Px that its fullest place needs. */
  height: number;
}

export const laneHeight = 27;
const day = 1440;

/** When the site is open on the date; null when it is closed, or open all day, which is so too where nobody said. */
export function openOn(roster: RosterList, date: string): Stretch | null {
  const open = roster.days.find((one) => one.date === date)?.open;
  return open && open.opens !== open.closes ? stretchOf({ starts: open.opens, ends: open.closes }, '00:00') : null;
}

/** Each person's line of a date; the roster reaches from the date before it on. */
export function dayRowsOf(roster: RosterList, date: string, before: string): DayRow[] {
  const { dayStart } = roster.site;
  const shifts = byCell(roster.shifts);
  const leave = Map.groupBy(roster.leave, (one) => cellKey(one.employeeId, one.date));
  const elsewhere = Map.groupBy(roster.elsewhere, (one) => cellKey(one.employeeId, one.date));
  const away = openOn(roster, date) ?? usualDay;
  return roster.people.map(({ id }) => {
    const key = cellKey(id, date);
    const own = shifts.get(key) ?? [];
    const unplaced: Unplaced[] = [
      ...own.map((shift) => ({ is: 'shift' as const, key: keyOf(shift), stretch: stretchOf(shift, dayStart), shift })),
      ...(shifts.get(cellKey(id, before)) ?? []).flatMap((shift) => goesOn(shift, dayStart)),
      ...(elsewhere.get(key) ?? []).map(({ starts, ends }) => ({
        ...{ is: 'elsewhere' as const, key: `elsewhere ${starts}`, stretch: stretchOf({ starts, ends }, dayStart) },
        ...{ starts, ends },
      })),
      ...(leave.get(key) ?? []).map(({ requestId, name, state }) => ({
        ...{ is: 'leave' as const, key: requestId, stretch: away },
        ...{ name, state },
      })),
    ];
    unplaced.sort((a, b) => a.stretch.from - b.stretch.from || (a.key < b.key ? -1 : 1));
    const lanes = lanesOf(unplaced.map(({ stretch }) => stretch));
    const items = unplaced.map((item, n): DayItem => ({ ...item, lane: lanes[n] ?? 0 }));
    return { items, minutes: plannedMinutes(own), height: Math.max(1, ...lanes.map((n) => n + 1)) * laneHeight + 13 };
  });
}

/** The same while it is moved or published; one that was moved away and still is published stands beside it. */
function keyOf({ id, state }: PlannedShift): string {
  return state === 'removed' ? `${id} removed` : id;
}

/** What of a shift of the date before lies on this one. */
function goesOn(shift: PlannedShift, dayStart: string): Unplaced[] {
  const to = stretchOf(shift, dayStart).to - day;
  const from = minutesOf(dayStart);
  if (to <= from || shift.state === 'removed') return [];
  return [{ is: 'before', key: `before ${shift.id}`, stretch: { from, to }, shift }];
}

/** The shift of an item that may be changed. */
export function shiftIn(item: DayItem | undefined): PlannedShift | undefined {
  return item?.is === 'shift' && item.shift.state !== 'removed' ? item.shift : undefined;
}

/** What counts towards how many people are here. */
export function isHere(item: DayItem): boolean {
  return item.is === 'before' || shiftIn(item) !== undefined;
}
