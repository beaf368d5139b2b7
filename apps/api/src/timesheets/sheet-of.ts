import type { Adjustment } from '@daybook/contract/timesheets';
import { sumOf } from '@daybook/rules/timesheets/figures-of';
import type { Valuation, ValuedDay } from '@daybook/rules/timesheets/valuation';
import { momentOf } from '../time/moment.ts';
import { type DateSpan, withinYears } from './case-rows.ts';
import { stateOf } from './day-state.ts';
import { dayDigest, sheetDigest } from './digest.ts';
import { lockedSheet } from './locked-sheet.ts';
import type { PersonCase } from './read-cases.ts';
import { type KeptLock, payOfRuns } from './runs.ts';
import type { Sheet, SheetDay } from './sheet.ts';
import type { DecisionRow, EditedRow, LockRow, SignOffRow } from './sheet-rows.ts';

export type Lock = KeptLock & Pick<LockRow, 'id' | 'by' | 'at'>;

/** A lock about the span, with what it keeps. */
export function keptLock({ sheet, ...lock }: LockRow): Lock[] {
  return sheet === null ? [] : [{ ...lock, sheet: lockedSheet.parse(sheet) }];
}

/** What was said of a person's dates, in the order in which it was said. */
export interface Said {
  decisions: readonly DecisionRow[];
  signOffs: readonly SignOffRow[];
  edits: readonly EditedRow[];
  locks: readonly Lock[];
  /** What came to earlier periods and is paid in this one. */
  adjustments: readonly Adjustment[];
}

/** A person's sheet, out of what the hours come to and what was said of them. */
export function sheetOf(
  person: PersonCase,
  { period, valuation, said }: { period: DateSpan; valuation: Valuation; said: Said },
): Sheet {
  const { decisions, signOffs, locks, adjustments } = said;
  const returned = decisions.findLast(({ action }) => action === 'return');
  const lockOf = (date: string) => locks.find(({ from, to }) => from <= date && date <= to);
  const digests = valuation.days.map((day) => ({ digest: digestOf(day, lockOf(day.date)) }));
  const whole = locks.find(({ from, to }) => from === period.from && to === period.to);
  const digest = whole?.sheet.digest ?? sheetDigest(period, digests, returned?.decisionId ?? null, adjustments);
  const signature = signOffs.find((one) => one.digest === digest);
  const days = valuation.days.map((day) =>
    dayOf(day, said, { lock: lockOf(day.date), signed: signature !== undefined }),
  );
  const last = locks.at(-1);
  const signed = signature ?? signOffs.at(-1);
  const inForce = valuation.weeks.at(-1)?.rules;
  if (!inForce) throw new Error('a span without a workweek');
  const { id, name, version, from } = inForce;
  return {
    person,
    period,
    valuation,
    rules: whole?.sheet.rules ?? { id, name, version, from: id && from },
    days,
    weeks: whole?.sheet.weeks ?? weeksOf(period, valuation, days),
    totals: sumOf(days.map(({ figures }) => figures)),
    pay: whole ? whole.sheet.pay : locks.length > 0 ? payOfRuns(person.case, period, locks) : valuation.pay,
    kept: locks,
    adjustments: whole?.sheet.adjustments ?? [...adjustments],
    signedOff: signed ? { at: momentOf(Number(signed.at)), lapsed: signature === undefined } : null,
    returned:
      returned && days.some(({ state }) => state === 'returned')
        ? { by: returned.by, at: momentOf(Number(returned.at)), comment: returned.comment }
        : null,
    locked:
      last && days.every(({ state }) => state === 'locked')
        ? { id: last.id, by: last.by, at: momentOf(Number(last.at)) }
        : null,
    digest,
  };
}

function digestOf(day: ValuedDay, lock: Lock | undefined): string {
  return lock?.sheet.days.find(({ date }) => date === day.date)?.digest ?? dayDigest(day);
}

function dayOf(
  valued: ValuedDay,
  { decisions, edits }: Said,
  { lock, signed }: { lock: Lock | undefined; signed: boolean },
): SheetDay {
  const { date } = valued;
  const version = 1 + (edits.find((one) => one.date === date)?.edits ?? 0);
  const kept = lock?.sheet.days.find((one) => one.date === date);
  if (kept) {
    const { figures, flags, digest, approved } = kept;
    return { date, state: 'locked', figures, flags, digest, version, approved, from: { kept } };
  }
  const { figures, flags } = valued;
  const digest = dayDigest(valued);
  const decision = decisions.findLast((one) => one.date === date);
  const empty = valued.periods.length === 0 && Object.values(figures).every((minutes) => minutes === 0);
  return {
    date,
    state: stateOf({ flags, digest, decision, signed, empty }),
    figures,
    flags,
    digest,
    version,
    approved: decision?.action === 'approve' ? { by: decision.by, at: momentOf(Number(decision.at)) } : null,
    from: { valued },
  };
}

/** The workweeks as they lie in the period. */
function weeksOf(period: DateSpan, { weeks }: Valuation, days: readonly SheetDay[]): Sheet['weeks'] {
  return weeks.map(withinYears).map(({ from, to }) => ({
    from,
    to,
    figures: sumOf(days.filter(({ date }) => from <= date && date <= to).map(({ figures }) => figures)),
    partial: from < period.from || period.to < to,
  }));
}
