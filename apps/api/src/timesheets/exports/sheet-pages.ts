import type { Language, Paper } from '@daybook/contract/values';
import { unavailable } from '../../unavailable.ts';
import type { Sheet } from '../sheet.ts';

/** Timesheets as pages to print and sign. */
export async function sheetPages(
  _sheets: readonly Sheet[],
  _how: { language: Language; paper: Paper; at: Date; seesPay: boolean },
): Promise<Uint8Array> {
  return unavailable();
}
