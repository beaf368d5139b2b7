import type { ReportFieldValue } from '@daybook/contract/report-fields';
import type { FieldChange } from '@daybook/contract/reports';
import type { Fields } from './fields.ts';

/** What changed from one version to the next, by the name of the field; what was counted is told by its locks. */
export function differences(before: Fields, after: Fields): FieldChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !name.startsWith('count.')).sort();
  return names
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
}

function isSame(one: ReportFieldValue | null, other: ReportFieldValue | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
