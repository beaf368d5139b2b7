import { daysAfter, wallMoment } from '../time.ts';

export const untils = ['today', 'tomorrow', 'week', 'date'] as const;
export type Until = (typeof untils)[number];

/** Of a site, what says when its days end. */
export interface DayAtSite {
  zone: string;
  dayStart: string;
  /** The business date that it is there. */
  businessDate: string;
}

const daysOn: Record<Exclude<Until, 'date'>, number> = { today: 0, tomorrow: 1, week: 7 };

/** When the last business date ends on which a message is shown; without a date the empty text, which no moment is. */
export function endOf(until: Until, date: string, site: DayAtSite): string {
  const last = until === 'date' ? date : daysAfter(site.businessDate, daysOn[until]);
  return last === '' ? '' : wallMoment(site.zone, daysAfter(last, 1), site.dayStart);
}
