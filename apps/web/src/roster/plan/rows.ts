import type { RosterList } from '@daybook/contract/planned-shifts';
import type { CellOf } from './row.tsx';
import { byCell, cellKey, plannedMinutes } from './shifts.ts';

const lineHeight = 27;

/** Each person's cells, planned minutes, and the height (px) that the fullest of the cells needs. */
export function rowsOf(roster: RosterList, dates: readonly string[]) {
  const shifts = byCell(roster.shifts);
  const leave = Map.groupBy(roster.leave, (one) => cellKey(one.employeeId, one.date));
  const elsewhere = Map.groupBy(roster.elsewhere, (one) => cellKey(one.employeeId, one.date));
  const closed = new Set(roster.days.filter(({ open }) => open === null).map(({ date }) => date));
  return roster.people.map(({ id }) => {
    const cells = dates.map((date): CellOf => {
      const key = cellKey(id, date);
      const own = { shifts: shifts.get(key) ?? [], leave: leave.get(key) ?? [], elsewhere: elsewhere.get(key) ?? [] };
      return { date, dim: closed.has(date), ...own };
    });
    const fullest = Math.max(1, ...cells.map((cell) => cell.shifts.length + cell.leave.length + cell.elsewhere.length));
    return { cells, minutes: plannedMinutes(cells.flatMap((cell) => cell.shifts)), height: fullest * lineHeight + 13 };
  });
}
