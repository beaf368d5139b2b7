import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import type { DateSpan } from './case-rows.ts';

/** A lock as far as it says which dates are paid, and when that was said (ms). */
export interface Locked extends DateSpan {
  at: number;
}

/** The first date after a lock that none of these locks holds: where what comes later to it is paid. */
export function openAfter(lock: DateSpan, locks: readonly DateSpan[]): string {
  let day = dayNumber(lock.to) + 1;
  for (;;) {
    const date = dayText(day);
    const held = locks.find(({ from, to }) => from <= date && date <= to);
    if (!held) return date;
    day = dayNumber(held.to) + 1;
  }
}

/**
 * Up to when all that came to a lock has been paid (ms): until it was set itself, and then until each later lock of the
 * period that was open after it by then.
 */
export function paidUpTo<L extends Locked>(lock: L, locks: readonly L[]): number {
  const later = locks.filter((one) => one !== lock && one.at >= lock.at).sort((a, b) => a.at - b.at);
  const known: L[] = locks.filter((one) => !later.includes(one));
  let paid = lock.at;
  for (const one of later) {
    const open = openAfter(lock, known);
    if (one.from <= open && open <= one.to) paid = one.at;
    known.push(one);
  }
  return paid;
}
