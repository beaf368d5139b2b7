import type { TimesheetLockId } from '@daybook/contract/ids';
import type { Adjustment, DayFlag, DayState, DayView, Figures, PayView, Timesheet } from '@daybook/contract/timesheets';
import type { Valuation, ValuedDay } from '@daybook/rules/timesheets/valuation';
import type { DateSpan } from './case-rows.ts';
import { shownDay } from './day-view.ts';
import { keepCase, type LockedSheet } from './locked-sheet.ts';
import type { PersonCase } from './read-cases.ts';
import type { KeptLock } from './runs.ts';

export interface SheetDay {
  date: string;
  state: DayState;
  figures: Figures;
  flags: readonly DayFlag[];
  digest: string;
  /** One more than the edits of its punches. */
  version: number;
  /** Who approved it last, also where its figures have changed since; null where that was taken back. */
  approved: DayView['approved'];
  /** As it is valued now, or as a lock keeps it. */
  from: { valued: ValuedDay } | { kept: DayView };
}

/** A person's dates with all that was said of them. */
export interface Sheet {
  person: PersonCase;
  period: DateSpan;
  /** What the punches come to now, whole workweeks; a locked date is not shown as this. */
  valuation: Valuation;
  rules: Timesheet['rules'];
  days: SheetDay[];
  weeks: Timesheet['weeks'];
  totals: Figures;
  pay: PayView | null;
  /** What was paid, by each lock that holds one of the dates. */
  kept: readonly KeptLock[];
  adjustments: Adjustment[];
  signedOff: Timesheet['signedOff'];
  returned: Timesheet['returned'];
  /** The last lock, where locks hold all of its dates. */
  locked: { id: TimesheetLockId; by: string; at: string } | null;
  digest: string;
}

export function dayViewOf(person: PersonCase, { from, state, digest, version, approved }: SheetDay): DayView {
  if ('kept' in from) return { ...from.kept, state, version };
  return { ...shownDay(person, from.valued), state, digest, version, approved };
}

/** What a lock of this sheet keeps for ever. */
export function lockedSheetOf(sheet: Sheet): LockedSheet {
  const { person, days, weeks, totals, pay, rules, adjustments, digest, signedOff } = sheet;
  return {
    days: days.map((day) => dayViewOf(person, day)),
    weeks,
    totals,
    pay,
    rules,
    adjustments,
    digest,
    signedOff,
    case: keepCase(person.case),
  };
}
