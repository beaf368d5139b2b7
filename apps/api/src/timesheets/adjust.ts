import type { TimesheetLockId } from '@daybook/contract/ids';
import { type Adjustment, decides, type Figures } from '@daybook/contract/timesheets';
import type { CasePunch } from '@daybook/rules/timesheets/case';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import type { Valuation } from '@daybook/rules/timesheets/valuation';
import { momentOf } from '../time/moment.ts';
import type { LateRow } from './late-rows.ts';
import type { LockedSheet } from './locked-sheet.ts';

/** What was paid of a lock's dates: by the lock, and by later ones that carried a difference. */
export interface Paid {
  lockId: TimesheetLockId;
  sheet: LockedSheet;
  /** What later locks carried for it, in order of locking. */
  carried: readonly Adjustment[];
}

/**
 * What a lock's dates come to now and were not paid as. From a date of a week on that waits for a decision they are left
 * out: there are no figures to be trusted yet.
 * @param now the lock's dates, valued by what held then, with the punches that count now
 * @param punches those that counted then, and those that count now
 */
export function adjustmentsOf(
  { lockId, sheet, carried }: Paid,
  {
    now,
    punches,
    late,
  }: { now: Valuation; punches: { paid: readonly CasePunch[]; now: readonly CasePunch[] }; late: readonly LateRow[] },
): Adjustment[] {
  // Of a punch that came just before the lock and was voided since, the voiding alone is the cause.
  const causes = [...new Map(late.filter(isCause(punches)).map((row) => [row.id, row])).values()];
  const paid = new Map<string, Figures>(sheet.days.map(({ date, figures }) => [date, figures]));
  for (const one of carried) if (one.lockId === lockId) paid.set(one.date, one.is);
  return now.weeks.flatMap((week) => {
    const waiting = week.days.findIndex(({ flags }) => flags.some((flag) => decides.includes(flag)));
    const trusted = waiting < 0 ? week.days : week.days.slice(0, waiting);
    return trusted.flatMap(({ date, figures }): Adjustment[] => {
      const was = paid.get(date);
      if (!was || isSame(was, figures)) return [];
      return [{ lockId, date, was, is: figures, causes: causesOf(date, week.from, causes) }];
    });
  });
}

/** Whether a punch counts now and did not then, or the other way round. */
function isCause(punches: { paid: readonly CasePunch[]; now: readonly CasePunch[] }): (row: LateRow) => boolean {
  const paid = new Set(punches.paid.map(({ id }) => id));
  const now = new Set(punches.now.map(({ id }) => id));
  return ({ id }) => paid.has(id) !== now.has(id);
}

/** Those of the date itself; else those of its week, or of the eve whose shift reached into it. */
function causesOf(date: string, weekFrom: string, causes: readonly LateRow[]): Adjustment['causes'] {
  const own = causes.filter(({ businessDate }) => businessDate === date);
  const eve = dayText(dayNumber(weekFrom) - 1);
  const before = causes.filter(({ businessDate }) => eve <= businessDate && businessDate < date);
  return (own.length > 0 ? own : before).map(({ id, kind, at, recordedAt }) => ({
    punchId: id,
    kind,
    at: momentOf(Number(at)),
    recordedAt: momentOf(Number(recordedAt)),
  }));
}

function isSame(one: Figures, other: Figures): boolean {
  return (Object.keys(one) as (keyof Figures)[]).every((bucket) => one[bucket] === other[bucket]);
}
