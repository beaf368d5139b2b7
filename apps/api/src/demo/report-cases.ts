import type { SiteKey } from './places.ts';

/** What makes a day's report other than an ordinary one that was approved the next day. Amounts in minor units. */
export interface ReportCase {
  /** How far it came; `missing`: nobody began one. */
  left?: 'missing' | 'submitted';
  /** What the drawer was off, by the count that holds, and by one before it. */
  variance?: number;
  firstVariance?: number;
  /** How much less lay in the drawer in the morning than was left in it. */
  floatLess?: number;
  /** What the slips of GCash are off. */
  slipsOff?: number;
  reason?: string;
  note?: string;
  /** Of who approves what is over the limit. */
  comment?: string;
  /** Something was bought out of the drawer; with its receipt and the till's reading as photos. */
  photos?: boolean;
}

/** By how many days before the site's own business date. */
export const reportCases: Readonly<Partial<Record<SiteKey, Readonly<Record<number, ReportCase>>>>> = {
  calamba: { 1: { left: 'submitted', photos: true, note: 'Brownout from 15:10 to 15:40, the till ran on battery.' } },
  santaRosa: {
    1: { left: 'submitted', firstVariance: -35_000, variance: -4_000, note: 'A fold of notes lay under the tray.' },
    2: { left: 'submitted', slipsOff: -15_000 },
    17: {
      variance: -42_000,
      reason: 'A customer left without paying for two boxes of milk',
      comment: 'Seen on the camera, reported to the barangay',
    },
  },
  sanPablo: {
    1: {
      left: 'submitted',
      variance: -64_000,
      reason: 'Change for 1,000 was given on a 500; it is on the camera at 17:42',
    },
    10: { left: 'missing' },
  },
  parian: { 3: { left: 'missing' } },
  woodside: { 1: { left: 'submitted', floatLess: 2_000, note: 'The drawer had 20 dollars less this morning.' } },
};

/** Where one counted the shelves and did not open. */
export const stocktaking = { site: 'sanPablo', daysAgo: 10 } as const;
/** Whose last month is closed, with one report of it corrected. */
export const closedMonthSite: SiteKey = 'losBanos';
/** Where somebody is writing today's report. */
export const writingSite: SiteKey = 'calamba';
/** Where a report was opened again, so many days ago. */
export const reopened = { site: 'calamba', daysAgo: 6 } as const;
/** Where a report was given back, so many days ago. */
export const returned = { site: 'santaRosa', daysAgo: 2 } as const;
