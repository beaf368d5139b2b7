import { type Cell, figureOf } from './table.ts';

const bom = '\uFEFF';
/** What a spreadsheet takes for a formula, also in full width (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A table as CSV by RFC 4180, for spreadsheets and for programs: UTF-8 with its mark, CRLF, every text that needs it
 * quoted. Text that a spreadsheet would calculate gets an apostrophe before it; figures stay figures.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const lines = [columns.map(text), ...rows.map((row) => row.map((value) => figureOf(value) ?? text(value)))];
  return Buffer.from(`${bom}${lines.map((row) => `${row.join(',')}\r\n`).join('')}`, 'utf8');
}

function text(value: Cell): string {
  if (typeof value !== 'string') return '';
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) || harmless !== value ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
