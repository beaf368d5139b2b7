import type { PlannedShiftId, SiteId } from '@daybook/contract/ids';
import type { ShiftInput } from '@daybook/contract/planned-shifts';
import { wallText, wallTimes } from '@daybook/rules/roster/plan-times';
import type { DraftRow } from './shift-rows.ts';

/** A working copy as it is to be written. */
export type Draft = DraftRow;

/** What is said of a shift, by the walls of its site. */
export function draftOf(
  { starts, ends, ...said }: ShiftInput & { id: PlannedShiftId; siteId: SiteId },
  { zone, dayStart }: { zone: string; dayStart: string },
): Draft {
  const { start, end } = wallTimes({ date: said.date, starts, ends }, dayStart);
  return { ...said, startWall: wallText(start), endWall: wallText(end), zone, version: 1 };
}
