import type { CashEntry, CashField, ReportFieldValue, SafeDrop } from '@daybook/contract/report-fields';

/** What stands in a report, by the name of the field; a field that is not there was never filled in. */
export type Fields = ReadonlyMap<string, ReportFieldValue>;

/** An amount in minor units; null while nothing stands there. */
export function amountIn(fields: Fields, field: string): number | null {
  const value = fields.get(field);
  return typeof value === 'number' ? value : null;
}

export function cashIn(fields: Fields, field: CashField): number | null {
  return amountIn(fields, `cash.${field}`);
}

/** All that was put down under one kind: `paid-in`, `paid-out` or `drop`. */
export function entriesIn(fields: Fields, kind: 'paid-in' | 'paid-out' | 'drop'): (CashEntry | SafeDrop)[] {
  return [...fields].flatMap(([field, value]) =>
    field.startsWith(`${kind}.`) && typeof value === 'object' && !('reference' in value) ? [value] : [],
  );
}

/** Text without the space around it; '' where nothing stands. */
export function textIn(fields: Fields, field: string): string {
  const value = fields.get(field);
  return typeof value === 'string' ? value.trim() : '';
}
