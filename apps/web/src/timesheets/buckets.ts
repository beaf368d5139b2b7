import type { Figures } from '@daybook/contract/timesheets';

/** What a timesheet has a column for, in their order. */
export const buckets = [
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
export type Bucket = (typeof buckets)[number];

/** Minutes. A day's and a week's overtime exclude each other and stand in one column. */
export function minutesOf(bucket: Bucket, figures: Figures): number {
  return bucket === 'overtime' ? figures.overtimeDaily + figures.overtimeWeekly : figures[bucket];
}

/** The columns that have anything; a sheet without the first two would be read as one that lacks them. */
export function bucketsIn(totals: Figures): Bucket[] {
  return buckets.filter((bucket) => bucket === 'regular' || bucket === 'overtime' || minutesOf(bucket, totals) > 0);
}
