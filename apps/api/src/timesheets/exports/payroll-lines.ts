import type { Figures, PayView } from '@daybook/contract/timesheets';
import { digitsOf } from '@daybook/rules/money';
import type { Cell, Line } from '../../tables/table.ts';
import type { Sheet } from '../sheet.ts';

/** Documented in docs/exports.md; names never change. */
export const payrollColumns = [
  ...['employee_number', 'employee', 'site', 'from', 'to', 'code'],
  ...['hours', 'rate', 'multiplier', 'amount', 'currency', 'adjusts'],
] as const;

const codes = {
  regular: 'REG',
  overtime: 'OT',
  'double-time': 'DT',
  night: 'NIGHT',
  leave: 'LEAVE',
  'holiday-unworked': 'HOLIDAY',
  premium: 'PREMIUM',
} as const satisfies Record<PayView['lines'][number]['bucket'], string>;

const kinds = {
  ordinary: '',
  rest: '-REST',
  special: '-SPECIAL',
  'special-rest': '-SPECIAL-REST',
  holiday: '-HOLIDAY',
  'holiday-rest': '-HOLIDAY-REST',
} as const satisfies Record<PayView['lines'][number]['dayKind'], string>;

/** What is said of somebody without a rate, and of what an earlier period lacked: hours alone. */
const buckets = [
  ['REG', ['regular']],
  ['OT', ['overtimeDaily', 'overtimeWeekly']],
  ['DT', ['doubleTime']],
  ['NIGHT', ['night']],
  ['LEAVE', ['leave']],
  ['HOLIDAY', ['holidayUnworked']],
  ['PREMIUM', ['premium']],
] as const satisfies readonly (readonly [string, readonly (keyof Figures)[]])[];

/** A line a person, pay code and rate; of what is paid for an earlier period, a line a code and date. */
export function payrollLines(sheet: Sheet): Line[] {
  const { person, period, totals, pay, adjustments } = sheet;
  const head: Cell[] = [person.employee.number, person.employee.name, person.site.name, period.from, period.to];
  const id = person.employee.id;
  const own = pay
    ? apart(pay.lines.map((one) => payLine(`${id}`, head, one, pay)))
    : hourLines(`${id}`, head, totals, '');
  const late = adjustments.flatMap(({ lockId, date, was, is }) =>
    hourLines(`${id} ${lockId} ${date}`, head, differenceOf(was, is), date),
  );
  return [...own, ...late];
}

/** Two weeks' averages may be written alike and are two lines all the same. */
function apart(lines: readonly Line[]): Line[] {
  const seen = new Map<string, number>();
  return lines.map(({ key, cells }) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { key: before === 0 ? key : `${key} ${before + 1}`, cells };
  });
}

function payLine(id: string, head: readonly Cell[], one: PayView['lines'][number], { currency }: PayView): Line {
  const code = `${codes[one.bucket]}${kinds[one.dayKind]}`;
  const digits = digitsOf(currency);
  const rate = { rate: one.rate, digits };
  const multiplier = { number: one.times / 10_000 };
  return {
    key: `${id} ${code} ${one.rate} ${one.times} ${one.ofAverage} ${currency}`,
    cells: [...head, code, { minutes: one.minutes }, rate, multiplier, { minor: one.amount, digits }, currency, ''],
  };
}

function hourLines(id: string, head: readonly Cell[], figures: Figures, adjusts: string): Line[] {
  return buckets.flatMap(([code, of]) => {
    const minutes = of.reduce((sum, bucket) => sum + figures[bucket], 0);
    if (minutes === 0) return [];
    return [{ key: `${id} ${code}`, cells: [...head, code, { minutes }, null, null, null, '', adjusts] }];
  });
}

function differenceOf(was: Figures, is: Figures): Figures {
  const difference = { ...is };
  for (const bucket of Object.keys(is) as (keyof Figures)[]) difference[bucket] = is[bucket] - was[bucket];
  return difference;
}
