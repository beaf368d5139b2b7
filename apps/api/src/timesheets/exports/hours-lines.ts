import type { Figures } from '@daybook/contract/timesheets';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import type { Cell, Line } from '../../tables/table.ts';
import { dayViewOf, type Sheet, type SheetDay } from '../sheet.ts';

/** Figures by column, in this order for ever. */
const figures = [
  ['worked', 'worked'],
  ['regular', 'regular'],
  ['overtime_daily', 'overtimeDaily'],
  ['overtime_weekly', 'overtimeWeekly'],
  ['double_time', 'doubleTime'],
  ['night', 'night'],
  ['rest_day', 'restDay'],
  ['special_day', 'specialDay'],
  ['holiday', 'holiday'],
  ['paid_break', 'paidBreak'],
  ['unpaid_break', 'unpaidBreak'],
  ['leave', 'leave'],
  ['holiday_unworked', 'holidayUnworked'],
  ['premium', 'premium'],
] as const satisfies readonly (readonly [string, keyof Figures])[];

/** Documented in docs/exports.md; names never change. */
export const hoursColumns = [
  ...['employee_number', 'employee', 'site', 'date', 'status', 'in', 'out'],
  ...figures.map(([column]) => column),
  ...['leave_kind', 'holiday_name', 'rules', 'adjusts'],
] as const;

/** A line a person and date with anything on it, and one for each date of an earlier period that this one makes good. */
export function hoursLines(sheet: Sheet): Line[] {
  return [
    ...sheet.days.flatMap((day) => dayLine(sheet, day)),
    ...sheet.adjustments.map(({ lockId, date, was, is }) => ({
      key: `${sheet.person.employee.id} ${lockId} ${date}`,
      cells: [
        ...who(sheet),
        ...[date, 'adjustment', '', ''],
        ...figures.map(([, bucket]): Cell => ({ minutes: is[bucket] - was[bucket] })),
        ...['', '', rulesOf(sheet), date],
      ],
    })),
  ];
}

/** Nothing for a date with nothing on it, also one that was approved as that. */
function dayLine(sheet: Sheet, day: SheetDay): Line[] {
  const { date, state } = day;
  const view = dayViewOf(sheet.person, day);
  if (view.periods.length === 0 && Object.values(day.figures).every((minutes) => minutes === 0)) return [];
  const [first, last] = [view.periods[0], view.periods.at(-1)];
  const line = {
    key: `${sheet.person.employee.id} ${date}`,
    cells: [
      ...who(sheet),
      ...[date, state, first ? wall(first.in.at, first.zone) : '', last?.out ? wall(last.out.at, last.zone) : ''],
      ...figures.map(([, bucket]): Cell => ({ minutes: day.figures[bucket] })),
      ...[view.leave?.name ?? '', view.holiday ?? '', rulesOf(sheet), ''],
    ],
  };
  return [line];
}

function who({ person: { employee, site } }: Sheet): Cell[] {
  return [employee.number, employee.name, site.name];
}

function rulesOf({ rules }: Sheet): string {
  return rules.id === null ? rules.name : `${rules.name}, version ${rules.version}`;
}

/** The site's wall clock with its date, since a night ends on the next: `2026-06-15 08:00`. */
function wall(at: string, zone: string): string {
  const { date, time } = wallMomentOf(Date.parse(at), zone);
  return `${date} ${time}`;
}
