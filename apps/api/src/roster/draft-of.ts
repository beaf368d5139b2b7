import type { PlannedShiftId, SiteId } from '@daybook/contract/ids';
import type { ShiftInput } from '@daybook/contract/planned-shifts';
import { wallText, wallTimes } from '@daybook/rules/roster/plan-times';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { Refusal } from '../refusal.ts';
import type { DraftRow } from './shift-rows.ts';

/** A date has four digits for the year, also the one on which a night ends. */
const lastDay = dayNumber('9999-12-31');

/** A working copy as it is to be written. */
export type Draft = DraftRow;

/** What is said of a shift, by the walls of its site. */
export function draftOf(
  { starts, ends, ...said }: ShiftInput & { id: PlannedShiftId; siteId: SiteId },
  { zone, dayStart }: { zone: string; dayStart: string },
): Draft {
  const { start, end } = wallTimes({ date: said.date, starts, ends }, dayStart);
  if (said.date.length > 10 || end.day > lastDay)
    throw new Refusal('bad-input', { fields: { date: 'after the year 9999' } });
  return { ...said, startWall: wallText(start), endWall: wallText(end), zone, version: 1 };
}
