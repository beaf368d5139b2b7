import { wallMomentOf } from '@daybook/rules/wall-moment';

/** The date by which numbers are given: what the wall calendar of the site shows, not the business date. */
export function localDate(at: Date, zone: string): string {
  return wallMomentOf(at.getTime(), zone).date;
}
