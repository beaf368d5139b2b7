import { wallDate } from '@daybook/ui/language/format';
import { daysAfter, ownZone, serverNow } from '../time.ts';

/** The first and the last date of a month, and its neighbours as `YYYY-MM`. */
export interface Month {
  month: string;
  from: string;
  to: string;
  dates: string[];
  before: string;
  after: string;
}

/** The month that it is here. */
function monthNow(): string {
  return wallDate(ownZone(), serverNow()).slice(0, 7);
}

/** @param asked `YYYY-MM`; the month that it is unless told */
export function monthOf(asked: string | undefined): Month {
  const month = asked ?? monthNow();
  const from = `${month}-01`;
  const dates = [from];
  for (let next = daysAfter(from, 1); next.startsWith(month); next = daysAfter(next, 1)) dates.push(next);
  const to = dates.at(-1) ?? from;
  return { month, from, to, dates, before: daysAfter(from, -1).slice(0, 7), after: daysAfter(to, 1).slice(0, 7) };
}
