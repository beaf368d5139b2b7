import type { Segment } from '@daybook/contract/explanation';
import type { SiteId } from '@daybook/contract/ids';
import type { DayFlag, DayKind, Figures, PayView } from '@daybook/contract/timesheets';
import type { CasePunch, CaseRules } from './case.ts';

/** A punch and the moment that it is valued at: to the minute, rounded as the rules say. */
export interface Stamp {
  punch: CasePunch;
  /** ms */
  rounded: number;
}

/** What a pair of punches means, in rounded moments (ms). */
export interface ValuedPeriod {
  businessDate: string;
  siteId: SiteId;
  in: Stamp;
  out: Stamp | null;
  breaks: { start: Stamp; end: Stamp | null; minutes: number; paid: boolean }[];
  /** Between in and out as they were punched, in whole minutes; null while there is no out. */
  rawMinutes: number | null;
  flags: DayFlag[];
  /** ms; never counted. */
  proposedOut: { at: number; by: 'asked' | 'planned' } | null;
}

/** A stretch of whole minutes in one bucket; as the contract's, in ms. */
export interface Stretch extends Omit<Segment, 'from' | 'to'> {
  from: number;
  to: number;
}

export interface ValuedDay {
  date: string;
  dayKind: DayKind;
  holiday: string | null;
  leave: { name: string; minutes: number } | null;
  planned: { start: number; end: number }[];
  /** Those whose in counts to this date; with `split`, stretches of them may count to the next. */
  periods: ValuedPeriod[];
  /** What counts to this date, unpaid breaks too; in order, and no two overlap. */
  stretches: Stretch[];
  figures: Figures;
  flags: DayFlag[];
  premiums: { flag: DayFlag; minutes: number; due: number }[];
}

export interface ValuedWeek {
  from: string;
  to: string;
  rules: CaseRules;
  /** Seven, in order. */
  days: ValuedDay[];
  figures: Figures;
}

export interface Valuation {
  /** Every workweek that touches the span, whole, in order. */
  weeks: ValuedWeek[];
  /** The span's own dates, in order. */
  days: ValuedDay[];
  /** Of the span's own dates. */
  totals: Figures;
  /** Null where no rate is set on any of the dates that have paid minutes. Of the span's own dates; US averages are of whole weeks. */
  pay: PayView | null;
}
