import type { ExportLayout } from '@daybook/contract/exports';
import type { Line } from '../../tables/table.ts';
import type { Sheet } from '../sheet.ts';
import { hoursLines } from './hours-lines.ts';
import { payrollLines } from './payroll-lines.ts';

/** What the files of a layout say of a person. Pages say pay too, where it may be seen. */
export function linesOf(sheet: Sheet, layout: ExportLayout, withPay: boolean): Line[] {
  if (layout === 'payroll') return payrollLines(sheet);
  return [...hoursLines(sheet), ...(layout === 'timesheets' && withPay ? payrollLines(sheet) : [])];
}

const mostNamed = 20;

/** Whose dates wait for a decision: nobody is paid by hours that somebody has still to decide about. */
export function waitingIn(sheets: readonly Sheet[]): string[] {
  return sheets
    .flatMap(({ person, days }) =>
      days.filter(({ state }) => state === 'to-decide').map(({ date }) => `${person.employee.name}, ${date}`),
    )
    .slice(0, mostNamed);
}
