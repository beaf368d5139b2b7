import type { PayView } from '@daybook/contract/timesheets';
import type { Case } from '@daybook/rules/timesheets/case';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { value } from '@daybook/rules/timesheets/value';
import type { DateSpan } from './case-rows.ts';
import { caseOf, type LockedSheet } from './locked-sheet.ts';

export interface KeptLock extends DateSpan {
  sheet: LockedSheet;
}

interface Run extends DateSpan {
  lock: KeptLock | undefined;
}

/** A span cut where locks begin and end. */
function runsOf({ from, to }: DateSpan, locks: readonly KeptLock[]): Run[] {
  const runs: Run[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    const date = dayText(day);
    const lock = locks.find((one) => one.from <= date && date <= one.to);
    const last = runs.at(-1);
    if (last && last.lock === lock) last.to = date;
    else runs.push({ from: date, to: date, lock });
  }
  return runs;
}

/** The pay of a span of which some dates are locked: theirs as it was paid, that of the others as it is now. */
export function payOfRuns(person: Case, span: DateSpan, locks: readonly KeptLock[]): PayView | null {
  const pays = runsOf(span, locks).flatMap((run): PayView[] => {
    const pay = payOfRun(person, run);
    return pay ? [pay] : [];
  });
  const [first] = pays;
  // Two currencies have no sum.
  if (!first || pays.some(({ currency }) => currency !== first.currency)) return null;
  const lines = new Map<string, PayView['lines'][number]>();
  for (const line of pays.flatMap((pay) => pay.lines)) {
    const key = [line.bucket, line.dayKind, line.rate, line.ofAverage, line.times].join(' ');
    const same = lines.get(key);
    const { minutes = 0, amount = 0 } = same ?? {};
    lines.set(key, { ...line, minutes: minutes + line.minutes, amount: amount + line.amount });
  }
  return {
    currency: first.currency,
    lines: [...lines.values()],
    total: pays.reduce((sum, { total }) => sum + total, 0),
  };
}

function payOfRun(person: Case, { from, to, lock }: Run): PayView | null {
  if (!lock) return value(person, { from, to }).pay;
  if (lock.from === from && lock.to === to) return lock.sheet.pay;
  return value(caseOf(lock.sheet, person.sites), { from, to }).pay;
}
