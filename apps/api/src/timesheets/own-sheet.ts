import type { Transaction } from '@daybook/db/connect';
import { businessDate, type DayRule } from '@daybook/rules/business-date';
import { periodBefore, periodHolding } from '@daybook/rules/timesheets/pay-periods';
import { rulesOn } from '@daybook/rules/timesheets/workweeks';
import { Refusal } from '../refusal.ts';
import type { DateSpan } from './case-rows.ts';
import { todayAt } from './open-days.ts';
import type { PersonCase } from './read-cases.ts';
import type { Sheet } from './sheet.ts';
import { readSheets } from './sheets.ts';

interface Whose {
  organizationId: string;
  employeeId: string;
  now: Date;
}

/** One person's sheet of a span. */
export async function readSheet(tx: Transaction, whose: Whose, period: DateSpan): Promise<Sheet> {
  const { organizationId, employeeId, now } = whose;
  const sheets = await readSheets(tx, { organizationId, employeeIds: [employeeId], period, now });
  const sheet = sheets.get(employeeId);
  if (!sheet) throw new Refusal('not-found');
  return sheet;
}

/** The pay period that holds a date, by the person's rules. */
export function payPeriodOf({ case: { rules } }: PersonCase, date: string): DateSpan {
  return periodHolding(date, rulesOn(rules, date).rules);
}

/** A person's today as a site counts it, with its workweek, and the last whole pay period before it by the own rules. */
export async function readToday(
  tx: Transaction,
  whose: Whose,
  site: DayRule,
): Promise<{ current: Sheet; lastPeriod: DateSpan }> {
  const today = businessDate(whose.now.getTime(), site);
  const current = await readSheet(tx, whose, { from: today, to: today });
  const own = todayAt(current);
  const { rules } = rulesOn(current.person.case.rules, own);
  return { current, lastPeriod: periodBefore(periodHolding(own, rules), rules) };
}
