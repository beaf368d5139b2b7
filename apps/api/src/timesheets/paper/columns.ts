import type { Figures } from '@daybook/contract/timesheets';

const columns = [
  'worked',
  'regular',
  'overtime',
  'doubleTime',
  'night',
  'restDay',
  'specialDay',
  'holiday',
  'leave',
  'holidayUnworked',
  'premium',
] as const;
export type Column = (typeof columns)[number];

/** Minutes. A day's and a week's overtime exclude each other and stand in one column. */
export function minutesIn(column: Column, figures: Figures): number {
  return column === 'overtime' ? figures.overtimeDaily + figures.overtimeWeekly : figures[column];
}

/** Those that have anything; a sheet without the first three would be read as one that lacks them. */
export function columnsOf(totals: Figures): Column[] {
  const always: readonly Column[] = ['worked', 'regular', 'overtime'];
  return columns.filter((column) => always.includes(column) || minutesIn(column, totals) > 0);
}
