import { type Adjustment, adjustment } from '@daybook/contract/timesheets';
import type { Transaction } from '@daybook/db/connect';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { value } from '@daybook/rules/timesheets/value';
import * as z from 'zod/mini';
import { adjustmentsOf } from './adjust.ts';
import { type DateSpan, readPunches } from './case-rows.ts';
import { openAfter, paidUpTo } from './due-locks.ts';
import { type LateRow, readLate, readPaid } from './late-rows.ts';
import { caseOf, lockedSheet } from './locked-sheet.ts';
import { marginOf } from './margin.ts';
import { casePunch, type PersonCase } from './read-cases.ts';
import type { LockRow } from './sheet-rows.ts';

interface Due {
  lock: LockRow;
  /** Since when what came to it has not been paid (ms). */
  since: number;
}

/**
 * What came to people's locked dates after they were paid, to be paid in the span that is open after them; by person.
 * Mostly nobody has any, and then one statement says so.
 */
export async function readAdjustments(
  tx: Transaction,
  asked: { organizationId: string; span: DateSpan; now: Date },
  cases: ReadonlyMap<string, PersonCase>,
  locks: ReadonlyMap<string, LockRow[]>,
): Promise<Map<string, Adjustment[]>> {
  const { organizationId, span, now } = asked;
  const due = [...locks].flatMap(([, own]) => dueIn(span, own));
  if (due.length === 0) return new Map();
  const late = Map.groupBy(await readLate(tx, organizationId, sinceWhen(due)), ({ employeeId }) => employeeId);
  const touched = due.filter((one) => late.get(one.lock.employeeId)?.some((row) => isAbout(row, one)));
  if (touched.length === 0) return new Map();
  const employeeIds = [...new Set(touched.map(({ lock }) => lock.employeeId))];
  const rows = await readPaid(tx, organizationId, { employeeIds, lockIds: touched.map(({ lock }) => lock.id) });
  const punches = await readPunches(tx, { organizationId, employeeIds, span: marginOf(spanOf(touched)) });
  const found = touched.flatMap(({ lock }): [string, Adjustment[]][] => {
    const { employeeId } = lock;
    const person = cases.get(employeeId);
    const own = rows.filter((row) => row.employeeId === employeeId);
    const paid = own.find(({ id }) => id === lock.id);
    if (!person || !paid) return [];
    const sheet = lockedSheet.parse(paid.sheet);
    const counted = punches.filter((row) => row.employeeId === employeeId).map(casePunch);
    const then = caseOf(sheet, person.case.sites);
    const valued = value({ ...then, punches: counted, now: now.getTime() }, lock);
    return [
      [
        employeeId,
        adjustmentsOf(
          { lockId: lock.id, sheet, carried: own.flatMap((row) => z.array(adjustment).parse(row.adjustments)) },
          { now: valued, punches: { paid: then.punches, now: counted }, late: late.get(employeeId) ?? [] },
        ),
      ],
    ];
  });
  const byPerson = Map.groupBy(found, ([employeeId]) => employeeId);
  return new Map([...byPerson].map(([employeeId, all]) => [employeeId, all.flatMap(([, some]) => some)]));
}

/** The locks whose differences are paid in the span. */
function dueIn(span: DateSpan, own: readonly LockRow[]): Due[] {
  const locks = own.map((lock) => ({ lock, from: lock.from, to: lock.to, at: Number(lock.at) }));
  return locks
    .filter((one) => {
      const open = openAfter(one, locks);
      return span.from <= open && open <= span.to;
    })
    .map((one) => ({ lock: one.lock, since: paidUpTo(one, locks) }));
}

function sinceWhen(due: readonly Due[]): { employeeId: string; since: number; until: string }[] {
  return [...Map.groupBy(due, ({ lock }) => lock.employeeId)].map(([employeeId, own]) => ({
    employeeId,
    since: Math.min(...own.map(({ since }) => since)),
    until:
      own
        .map(({ lock }) => lock.to)
        .sort()
        .at(-1) ?? '',
  }));
}

/** What came to an earlier date of the week changes the later ones; a later one changes none before it. */
function isAbout({ businessDate }: LateRow, { lock: { from, to } }: Due): boolean {
  return dayNumber(businessDate) >= dayNumber(from) - 7 && businessDate <= to;
}

function spanOf(due: readonly Due[]): DateSpan {
  const days = due.flatMap(({ lock: { from, to } }) => [dayNumber(from), dayNumber(to)]);
  return { from: dayText(Math.min(...days)), to: dayText(Math.max(...days)) };
}
